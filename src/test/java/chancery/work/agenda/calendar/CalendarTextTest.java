package chancery.work.agenda.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import chancery.kernel.Distribution;
import chancery.work.agenda.Recurrence;
import chancery.work.agenda.When;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is written is read by two programs that share no code. */
class CalendarTextTest {
    private static final String ARABIC =
            "الذكرى الخمسون للعلاقات الدبلوماسية، وحفل استقبال; ملاحظات\\ طويلة جداً جداً جداً";
    private static final When DAY = When.day(LocalDate.of(2026, 4, 12));
    private static final When LIMA =
            new When.Timed(
                    LocalDateTime.of(2026, 9, 18, 18, 30),
                    LocalDateTime.of(2026, 9, 18, 20, 0),
                    ZoneId.of("America/Lima"));

    private static CalendarItem item(
            String uid, String title, When when, @Nullable Recurrence recurrence) {
        Instant changed = Instant.parse("2026-01-10T09:00:00.123Z");
        return new CalendarItem(
                uid,
                title,
                "Première ligne\nseconde",
                "Lima, Pérou",
                when,
                recurrence,
                Distribution.UNMARKED,
                changed.minusSeconds(3600),
                changed,
                2,
                "ELECTION",
                new chancery.kernel.Ref("key-date", uid),
                "/agenda/" + uid);
    }

    private static String written(CalendarItem... items) {
        return new String(
                CalendarText.write("Chancery AMBALDO LIMA", List.of(items)),
                StandardCharsets.UTF_8);
    }

    private static ICalendar elsewhere(String text) {
        ICalendar read = Biweekly.parse(text).first();
        assertThat(read.validate(ICalVersion.V2_0).getWarnings()).isEmpty();
        return read;
    }

    @Test
    void itsOwnLibraryFindsNothingToSayAgainstItWhenStrict() throws Exception {
        String text =
                written(
                        item("a", ARABIC, DAY, Recurrence.YEARLY),
                        item("b", "Réception", LIMA, Recurrence.of("FREQ=YEARLY;UNTIL=20300918")));
        Calendar read = new CalendarBuilder().build(new StringReader(text));
        assertThat(read.validate(true).getEntries()).isEmpty();
        assertThat(read.<VEvent>getComponents("VEVENT")).hasSize(2);
    }

    @Test
    void anotherProgramReadsEveryValue() {
        var event = elsewhere(written(item("a", ARABIC, LIMA, null))).getEvents().getFirst();
        assertThat(event.getSummary().getValue()).isEqualTo(ARABIC);
        assertThat(event.getDescription().getValue()).isEqualTo("Première ligne\nseconde");
        assertThat(event.getLocation().getValue()).isEqualTo("Lima, Pérou");
        assertThat(event.getUid().getValue()).isEqualTo("a@chancery");
        assertThat(event.getSequence().getValue()).isEqualTo(2);
        assertThat(event.getDateStart().getValue().toInstant())
                .isEqualTo(Instant.parse("2026-09-18T23:30:00Z"));
        assertThat(event.getDateEnd().getValue().toInstant())
                .isEqualTo(Instant.parse("2026-09-19T01:00:00Z"));
        assertThat(event.getLastModified().getValue().toInstant())
                .isEqualTo(Instant.parse("2026-01-10T09:00:00Z"));
    }

    @Test
    void aWholeDayEndsBeforeTheNext() {
        assertThat(written(item("a", "Élections", DAY, null)))
                .contains("DTSTART;VALUE=DATE:20260412\r\n", "DTEND;VALUE=DATE:20260413\r\n");
    }

    @Test
    void aTimeBearsItsZoneWithTheZonesDefinition() {
        assertThat(written(item("a", "Réception", LIMA, null)))
                .contains("BEGIN:VTIMEZONE\r\n", "TZID:America/Lima\r\n")
                .contains("DTSTART;TZID=America/Lima:20260918T183000\r\n");
    }

    @Test
    void aTimeOfUtcNeedsNoZone() {
        When utc =
                new When.Timed(
                        LocalDateTime.of(2026, 6, 1, 9, 0),
                        LocalDateTime.of(2026, 6, 1, 10, 0),
                        ZoneOffset.UTC);
        assertThat(written(item("a", "Appel", utc, null)))
                .contains("DTSTART:20260601T090000Z\r\n")
                .doesNotContain("VTIMEZONE");
    }

    @Test
    void anEndOfARecurrenceIsADateForDaysAndAMomentForTimes() {
        Recurrence until = Recurrence.of("FREQ=YEARLY;UNTIL=20300918");
        assertThat(written(item("a", "a", When.day(LocalDate.of(2026, 9, 18)), until)))
                .contains("RRULE:FREQ=YEARLY;UNTIL=20300918\r\n");
        assertThat(written(item("b", "b", LIMA, until)))
                .contains("RRULE:FREQ=YEARLY;UNTIL=20300919T045959Z\r\n");
    }

    @Test
    void anOldAnniversaryBeginsWithItsFirstTimeThatProgramsKnow() {
        assertThat(
                        written(
                                item(
                                        "a",
                                        "Indépendance",
                                        When.day(LocalDate.of(1821, 7, 28)),
                                        Recurrence.YEARLY)))
                .contains("DTSTART;VALUE=DATE:19700728\r\n");
    }

    @Test
    void noLineIsLongerThan75Octets() {
        String text = written(item("a", ARABIC + "🌍".repeat(60), DAY, null));
        assertThat(text.split("\r\n"))
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8).length)
                                .isLessThanOrEqualTo(75));
        assertThat(elsewhere(text).getEvents().getFirst().getSummary().getValue())
                .isEqualTo(ARABIC + "🌍".repeat(60));
    }

    @Test
    void theSameItemsGiveTheSameBytes() {
        assertThat(written(item("a", "Élections", DAY, null)))
                .isEqualTo(written(item("a", "Élections", DAY, null)));
    }

    @Test
    void whatIsWrittenIsReadBackByTheImport() {
        String text =
                written(
                        item("a", ARABIC, DAY, Recurrence.YEARLY),
                        item("b", "Réception", LIMA, Recurrence.of("FREQ=YEARLY;COUNT=3")));
        assertThat(EventFile.read(text, ZoneId.of("Europe/Paris")))
                .satisfiesExactly(
                        event -> {
                            assertThat(event.title()).isEqualTo(ARABIC);
                            assertThat(event.note()).isEqualTo("Première ligne\nseconde");
                            assertThat(event.when()).isEqualTo(DAY);
                            assertThat(event.recurrence()).isEqualTo(Recurrence.YEARLY);
                            assertThat(event.remarks()).isEmpty();
                        },
                        event -> {
                            assertThat(event.when()).isEqualTo(LIMA);
                            assertThat(event.recurrence())
                                    .isEqualTo(Recurrence.of("FREQ=YEARLY;COUNT=3"));
                            assertThat(event.remarks()).isEmpty();
                        });
    }
}
