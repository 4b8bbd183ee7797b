package chancery.work.agenda;

import chancery.kernel.Problem;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** The days of something, whole or by the clock of a place. */
public sealed interface When {
    /** The longest that something may last, in days. */
    int LONGEST = 3660;

    LocalDate first();

    /** The last day that it touches. */
    LocalDate last();

    /**
     * Whole days.
     *
     * @param last included
     * @throws Problem {@code keydate.when} when it ends before it begins or lasts over {@value
     *     #LONGEST} days
     */
    record AllDay(LocalDate first, LocalDate last) implements When {
        public AllDay {
            inOrder(!last.isBefore(first), first, last);
        }

        @Override
        public AllDay on(LocalDate day) {
            return new AllDay(
                    day, last.plusDays(first.until(day, java.time.temporal.ChronoUnit.DAYS)));
        }
    }

    /**
     * From one moment to another, to the minute.
     *
     * @param end not included; the same as {@code start} for a moment without length
     * @throws Problem {@code keydate.when} as for whole days
     */
    record Timed(LocalDateTime start, LocalDateTime end, ZoneId zone) implements When {
        public Timed {
            inOrder(!end.isBefore(start), start.toLocalDate(), end.toLocalDate());
        }

        @Override
        public LocalDate first() {
            return start.toLocalDate();
        }

        @Override
        public LocalDate last() {
            return end.isAfter(start) ? end.minusNanos(1).toLocalDate() : end.toLocalDate();
        }

        @Override
        public Timed on(LocalDate day) {
            long days = first().until(day, java.time.temporal.ChronoUnit.DAYS);
            return new Timed(start.plusDays(days), end.plusDays(days), zone);
        }
    }

    static AllDay day(LocalDate day) {
        return new AllDay(day, day);
    }

    /** The same, beginning on another day. */
    When on(LocalDate day);

    private static void inOrder(boolean ordered, LocalDate first, LocalDate last) {
        if (!ordered || first.plusDays(LONGEST).isBefore(last)) {
            throw Problem.refused("keydate.when").at("ends").with("most", LONGEST);
        }
        if (first.getYear() < 1 || last.getYear() > 9999) {
            throw Problem.refused("keydate.year").at("starts");
        }
    }
}
