package chancery.work.directory.terms;

import chancery.kernel.Problem;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** A date as exactly as it is known. */
public sealed interface PartialDate {
    PartialDate UNKNOWN = new Within(null, null);

    /** The earliest day that it may be; null when that is not known. */
    @Nullable LocalDate first();

    /** The latest day that it may be; null when that is not known. */
    @Nullable LocalDate last();

    /** Known to the day. */
    record Day(LocalDate day) implements PartialDate {
        public Day {
            inReason(day.getYear());
        }

        @Override
        public LocalDate first() {
            return day;
        }

        @Override
        public LocalDate last() {
            return day;
        }

        @Override
        public String toString() {
            return day.toString();
        }
    }

    /** Known to the month. */
    record Month(YearMonth month) implements PartialDate {
        public Month {
            inReason(month.getYear());
        }

        @Override
        public LocalDate first() {
            return month.atDay(1);
        }

        @Override
        public LocalDate last() {
            return month.atEndOfMonth();
        }

        @Override
        public String toString() {
            return month.toString();
        }
    }

    /** Known to the year. */
    record OfYear(Year year) implements PartialDate {
        public OfYear {
            inReason(year.getValue());
        }

        @Override
        public LocalDate first() {
            return year.atDay(1);
        }

        @Override
        public LocalDate last() {
            return year.atDay(year.length());
        }

        @Override
        public String toString() {
            return "%04d".formatted(year.getValue());
        }
    }

    /**
     * Not recorded, and known only not to lie before a day, or after one, or neither.
     *
     * @throws Problem {@code directory.term} when the last day lies before the first
     */
    record Within(@Nullable LocalDate first, @Nullable LocalDate last) implements PartialDate {
        public Within {
            if (first != null && last != null && last.isBefore(first)) {
                throw Problem.refused("directory.term").at("to");
            }
        }

        @Override
        public String toString() {
            return first == null && last == null
                    ? "?"
                    : (first == null ? "" : first) + ".." + (last == null ? "" : last);
        }
    }

    static Day day(LocalDate day) {
        return new Day(day);
    }

    static Within notAfter(LocalDate last) {
        return new Within(null, last);
    }

    /**
     * What {@link Object#toString} wrote: {@code 1948-07-20}, {@code 1948-07}, {@code 1948}, {@code
     * ?}, {@code ..1948-07-20}, {@code 1948-07-01..}, {@code 1948-07-01..1948-07-20}.
     *
     * @throws Problem {@code directory.date} when it is none of these
     */
    static PartialDate parse(String text) {
        String form = text.strip();
        try {
            if (form.matches("\\d{4}-\\d{2}-\\d{2}")) {
                return new Day(LocalDate.parse(form));
            }
            if (form.matches("\\d{4}-\\d{2}")) {
                return new Month(YearMonth.parse(form));
            }
            if (form.matches("\\d{4}")) {
                return new OfYear(Year.parse(form));
            }
            if (form.equals("?")) {
                return UNKNOWN;
            }
            String[] ends = form.split("\\.\\.", -1);
            if (ends.length == 2) {
                return new Within(end(ends[0]), end(ends[1]));
            }
        } catch (DateTimeException _) {
            // told below, as any other text that is no date
        }
        throw Problem.refused("directory.date").with("value", form);
    }

    private static @Nullable LocalDate end(String text) {
        return text.isEmpty() ? null : LocalDate.parse(text);
    }

    private static void inReason(int year) {
        if (year < 1000 || year > 2999) {
            throw Problem.refused("directory.date").with("value", Integer.toString(year));
        }
    }
}
