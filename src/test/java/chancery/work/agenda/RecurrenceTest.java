package chancery.work.agenda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import biweekly.io.text.ICalReader;
import biweekly.util.com.google.ical.compat.javautil.DateIterator;
import chancery.Seed;
import chancery.kernel.Problem;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecurrenceTest {
    private static final LocalDate APRIL_12 = LocalDate.of(2026, 4, 12);

    @Test
    void anAnniversaryComesEveryYear() {
        assertThat(
                        Recurrence.YEARLY.days(
                                LocalDate.of(1821, 7, 28),
                                LocalDate.of(2026, 1, 1),
                                LocalDate.of(2027, 12, 31)))
                .containsExactly(LocalDate.of(2026, 7, 28), LocalDate.of(2027, 7, 28));
    }

    @Test
    void theDayItselfAndTheLastDayAreIncluded() {
        assertThat(Recurrence.YEARLY.days(APRIL_12, APRIL_12, APRIL_12.plusYears(1)))
                .containsExactly(APRIL_12, APRIL_12.plusYears(1));
    }

    @Test
    void nothingComesBeforeItBegan() {
        assertThat(Recurrence.YEARLY.days(APRIL_12, APRIL_12.minusYears(5), APRIL_12.minusDays(1)))
                .isEmpty();
    }

    @Test
    void theTwentyNinthOfFebruaryIsLeftOutInOtherYears() {
        LocalDate leap = LocalDate.of(2024, 2, 29);
        assertThat(Recurrence.YEARLY.days(leap, leap, LocalDate.of(2032, 12, 31)))
                .containsExactly(leap, LocalDate.of(2028, 2, 29), LocalDate.of(2032, 2, 29));
    }

    @Test
    void theSecondSundayOfAprilIsFound() {
        Recurrence rule = Recurrence.of("FREQ=YEARLY;INTERVAL=5;BYMONTH=4;BYDAY=2SU");
        assertThat(rule.days(APRIL_12, APRIL_12, LocalDate.of(2036, 12, 31)))
                .containsExactly(APRIL_12, LocalDate.of(2031, 4, 13), LocalDate.of(2036, 4, 13));
    }

    @Test
    void aRuleIsKeptInOneForm() {
        assertThat(Recurrence.of("until=20301231T235959Z;freq=yearly;wkst=MO").rule())
                .isEqualTo("FREQ=YEARLY;UNTIL=20301231");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "FREQ=DAILY",
                "FREQ=SECONDLY",
                "FREQ=YEARLY;BYSETPOS=1",
                "FREQ=YEARLY;BYWEEKNO=20",
                "FREQ=YEARLY;COUNT=0",
                "FREQ=YEARLY;COUNT=1001",
                "FREQ=YEARLY;COUNT=3;UNTIL=20300101",
                "FREQ=YEARLY;INTERVAL=-1",
                "FREQ=YEARLY;INTERVAL=1,2",
                "FREQ=YEARLY;BYMONTH=13",
                "FREQ=YEARLY;BYDAY=MO",
                "FREQ=WEEKLY;BYDAY=2MO",
                "FREQ=WEEKLY;BYMONTHDAY=3",
                "FREQ=MONTHLY;BYMONTHDAY=0",
                "FREQ=YEARLY;UNTIL=20300230",
                "FREQ=YEARLY;FREQ=YEARLY",
                "FREQ=YEARLY;X=1",
                "FREQ=YEARLY;WKST=SU",
                "FREQ"
            })
    void whatIsNotPromisedIsRefused(String rule) {
        assertThatThrownBy(() -> Recurrence.of(rule))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("keydate.recurrence");
    }

    /** The other library counts as google-rfc-2445 does and shares no code with the first. */
    @Test
    void anotherLibraryFindsTheSameDays() throws Exception {
        long seed = Seed.ofThisRun();
        Random random = new Random(seed);
        int compared = 0;
        for (int i = 0; i < 300; i++) {
            Recurrence rule = Recurrence.of(invent(random));
            LocalDate day = LocalDate.of(2000, 1, 1).plusDays(random.nextInt(3000));
            LocalDate start = rule.days(day, day, day.plusYears(6)).getFirst();
            LocalDate to = start.plusDays(random.nextInt(3000));
            if (rule.fallsOn(start)) {
                assertThat(rule.days(start, start, to))
                        .as("seed %d: %s from %s to %s", seed, rule, start, to)
                        .isEqualTo(elsewhere(rule, start, to));
                compared++;
            }
        }
        assertThat(compared).as("seed %d", seed).isGreaterThan(250);
    }

    @Test
    void whateverIsTypedIsReadOrRefused() {
        long seed = Seed.ofThisRun();
        Random random = new Random(seed);
        for (int i = 0; i < 5000; i++) {
            StringBuilder text = new StringBuilder(invent(random));
            for (int each = random.nextInt(4); each > 0; each--) {
                text.setCharAt(random.nextInt(text.length()), (char) (32 + random.nextInt(95)));
            }
            try {
                Recurrence rule = Recurrence.of(text.toString());
                assertThat(Recurrence.of(rule.rule()))
                        .as("seed %d: %s", seed, text)
                        .isEqualTo(rule);
                rule.days(APRIL_12, APRIL_12, APRIL_12.plusYears(2));
            } catch (Problem problem) {
                assertThat(problem.code())
                        .as("seed %d: %s", seed, text)
                        .isEqualTo("keydate.recurrence");
            }
        }
    }

    private static String invent(Random random) {
        String interval = random.nextBoolean() ? "" : ";INTERVAL=" + (1 + random.nextInt(4));
        String end = random.nextBoolean() ? "" : ";UNTIL=20" + (20 + random.nextInt(10)) + "0615";
        return switch (random.nextInt(5)) {
            case 0 -> "FREQ=YEARLY" + interval + end;
            case 1 ->
                    "FREQ=YEARLY;BYMONTH="
                            + (1 + random.nextInt(12))
                            + ";BYMONTHDAY="
                            + (1 + random.nextInt(28))
                            + interval
                            + end;
            case 2 ->
                    "FREQ=YEARLY;BYMONTH="
                            + (1 + random.nextInt(12))
                            + ";BYDAY="
                            + (random.nextBoolean() ? "-1" : "2")
                            + "SU"
                            + interval
                            + end;
            case 3 ->
                    "FREQ=MONTHLY;BYMONTHDAY="
                            + (random.nextBoolean() ? -1 : 1 + random.nextInt(28))
                            + interval
                            + end;
            default -> "FREQ=WEEKLY;BYDAY=MO,TH" + interval + end;
        };
    }

    private static List<LocalDate> elsewhere(Recurrence rule, LocalDate start, LocalDate to)
            throws Exception {
        String file =
                "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTART;VALUE=DATE:%s\r\nRRULE:%s\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
                        .formatted(start.toString().replace("-", ""), rule);
        TimeZone utc = TimeZone.getTimeZone("UTC");
        try (ICalReader reader = new ICalReader(file)) {
            reader.setDefaultTimezone(utc);
            DateIterator days = reader.readNext().getEvents().getFirst().getDateIterator(utc);
            List<LocalDate> found = new ArrayList<>();
            while (days.hasNext()) {
                LocalDate day =
                        LocalDate.ofInstant(
                                Instant.ofEpochMilli(days.next().getTime()), ZoneOffset.UTC);
                if (day.isAfter(to)) {
                    break;
                }
                found.add(day);
            }
            return found;
        }
    }
}
