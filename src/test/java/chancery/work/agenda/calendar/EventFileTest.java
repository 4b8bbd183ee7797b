package chancery.work.agenda.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chancery.Seed;
import chancery.kernel.Problem;
import chancery.work.agenda.KeyDateKind;
import chancery.work.agenda.Recurrence;
import chancery.work.agenda.When;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Random;
import org.junit.jupiter.api.Test;

class EventFileTest {
    private static final ZoneId HERE = ZoneId.of("America/Lima");

    private static ReadEvent event(String... lines) {
        return EventFile.read(file(String.join("\r\n", lines)), HERE).getFirst();
    }

    private static String file(String event) {
        return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\n"
                + event
                + "\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
    }

    private static java.util.List<String> remarks(ReadEvent event) {
        return event.remarks().stream().map(Problem::code).toList();
    }

    @Test
    void aWholeDayIsRead() {
        ReadEvent event =
                event(
                        "SUMMARY:Élections générales",
                        "DTSTART;VALUE=DATE:20260412",
                        "LOCATION:Lima\\, Pérou",
                        "RRULE:FREQ=YEARLY;INTERVAL=5;BYMONTH=4;BYDAY=2SU");
        assertThat(event.title()).isEqualTo("Élections générales");
        assertThat(event.place()).isEqualTo("Lima, Pérou");
        assertThat(event.when()).isEqualTo(When.day(LocalDate.of(2026, 4, 12)));
        assertThat(event.recurrence())
                .isEqualTo(Recurrence.of("FREQ=YEARLY;INTERVAL=5;BYMONTH=4;BYDAY=2SU"));
        assertThat(event.kind()).isEqualTo(KeyDateKind.ELECTION);
        assertThat(event.remarks()).isEmpty();
    }

    @Test
    void timesAreReadInTheirZoneOrHere() {
        LocalDateTime nine = LocalDateTime.of(2026, 6, 1, 9, 0);
        assertThat(
                        event(
                                        "SUMMARY:a",
                                        "DTSTART;TZID=\"Africa/Nairobi\":20260601T090000",
                                        "DURATION:PT1H30M")
                                .when())
                .isEqualTo(new When.Timed(nine, nine.plusMinutes(90), ZoneId.of("Africa/Nairobi")));
        assertThat(event("SUMMARY:a", "DTSTART:20260601T140000Z").when())
                .isEqualTo(new When.Timed(nine, nine, HERE));
        assertThat(event("SUMMARY:a", "DTSTART;TZID=/x.org/Europe/Paris:20260601T090000").when())
                .isEqualTo(new When.Timed(nine, nine, ZoneId.of("Europe/Paris")));
    }

    @Test
    void anUnknownZoneIsReadAsHereAndSaidSo() {
        ReadEvent event = event("SUMMARY:a", "DTSTART;TZID=Romance:20260601T090000");
        assertThat(event.when())
                .isInstanceOfSatisfying(
                        When.Timed.class, timed -> assertThat(timed.zone()).isEqualTo(HERE));
        assertThat(remarks(event)).containsExactly("ics.zone");
    }

    @Test
    void whatCannotBeReadIsARemarkBesideTheEvent() {
        assertThat(remarks(event("DTSTART:20260230T000000")))
                .containsExactly("keydate.title", "ics.date");
        assertThat(remarks(event("SUMMARY:a"))).containsExactly("ics.no-start");
        assertThat(remarks(event("SUMMARY:a", "DTSTART:20260101", "RRULE:FREQ=DAILY")))
                .containsExactly("ics.recurrence");
        assertThat(remarks(event("SUMMARY:a", "DTSTART:20260101", "EXDATE:20270101")))
                .containsExactly("ics.exceptions");
        assertThat(remarks(event("SUMMARY:a", "DTSTART:20260101", "STATUS:CANCELLED")))
                .containsExactly("ics.cancelled");
        assertThat(remarks(event("SUMMARY:" + "a".repeat(301), "DTSTART:20260101")))
                .containsExactly("ics.cut");
        assertThat(remarks(event("SUMMARY:a", "DTSTART:20260101", "DTEND:20400101")))
                .containsExactly("keydate.when");
    }

    @Test
    void anAlarmWithinDoesNotChangeTheEvent() {
        ReadEvent event =
                event(
                        "BEGIN:VALARM",
                        "SUMMARY:réveil",
                        "END:VALARM",
                        "SUMMARY:Sommet",
                        "DTSTART:20260101");
        assertThat(event.title()).isEqualTo("Sommet");
    }

    @Test
    void foldedLinesAreOne() {
        assertThat(event("SUMMARY:Som", " met d", "\te chefs", "DTSTART:20260101").title())
                .isEqualTo("Sommet de chefs");
    }

    @Test
    void pastItsLimitsAFileIsRefused() {
        assertRefused("ics.none", "");
        assertRefused("ics.none", "Bonjour");
        assertRefused("ics.line", file("SUMMARY:" + "a".repeat(EventFile.LONGEST_LINE)));
        assertRefused("ics.large", "a".repeat(EventFile.LARGEST + 1));
        assertRefused("ics.deep", "BEGIN:VEVENT\r\n".repeat(EventFile.DEEPEST + 1));
        assertRefused(
                "ics.many",
                "BEGIN:VEVENT\r\nSUMMARY:a\r\nEND:VEVENT\r\n".repeat(EventFile.MOST + 1));
        assertThatThrownBy(() -> EventFile.text(new byte[] {(byte) 0xC3, 0x28}))
                .hasMessageContaining("ics.encoding");
        assertThatThrownBy(() -> EventFile.text(new byte[EventFile.LARGEST + 1]))
                .hasMessageContaining("ics.large");
    }

    private static void assertRefused(String code, String text) {
        assertThatThrownBy(() -> EventFile.read(text, HERE))
                .isInstanceOf(Problem.class)
                .hasMessageContaining(code);
    }

    @Test
    void whateverIsInAFileIsReadOrRefused() {
        long seed = Seed.ofThisRun();
        Random random = new Random(seed);
        String whole =
                file(
                        """
                        UID:1@x
                        SUMMARY;LANGUAGE=fr:Élections\\, générales
                        DTSTART;TZID=America/Lima:20260412T080000
                        DTEND;TZID=America/Lima:20260412T160000
                        DURATION:P15DT5H0M20S
                        RRULE:FREQ=YEARLY;INTERVAL=5;BYMONTH=4;BYDAY=2SU;UNTIL=20400101T000000Z
                        DESCRIPTION:ligne\\nligne
                         suite
                        BEGIN:VALARM
                        TRIGGER:-PT15M
                        END:VALARM\
                        """);
        byte[] bytes = whole.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < 20_000; i++) {
            byte[] mutated = bytes.clone();
            for (int each = 1 + random.nextInt(6); each > 0; each--) {
                mutated[random.nextInt(mutated.length)] = (byte) random.nextInt(128);
            }
            try {
                EventFile.read(EventFile.text(mutated), HERE)
                        .forEach(event ->
                                assertThat(event.title().length()).isLessThanOrEqualTo(300));
            } catch (Problem problem) {
                assertThat(problem.code()).as("seed %d", seed).startsWith("ics.");
            } catch (RuntimeException e) {
                throw new AssertionError("seed %d, round %d".formatted(seed, i), e);
            }
        }
    }
}
