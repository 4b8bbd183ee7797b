package chancery.door.intake.dates;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/**
 * A date as far as a text says it, in the Gregorian calendar: a day, a month or a year.
 *
 * @param month 1 to 12, or 0 when only the year is said
 * @param day 1 to 31, or 0 when no day is said
 */
public record PartialDate(int year, int month, int day) {
    private static final int FIRST_YEAR = 1500;
    private static final int LAST_YEAR = 2199;

    /** Empty when there is no such day, or the year is not between 1500 and 2199. */
    public static Optional<PartialDate> of(int year, int month, int day) {
        if (year < FIRST_YEAR || year > LAST_YEAR || month > 12 || month < 0 || day < 0) {
            return Optional.empty();
        }
        if (day > 0) {
            try {
                LocalDate.of(year, month, day);
            } catch (DateTimeException e) {
                return Optional.empty();
            }
        }
        return Optional.of(new PartialDate(year, month, day));
    }

    public static PartialDate of(LocalDate date) {
        return new PartialDate(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
    }

    /** The day, when one is said. */
    public Optional<LocalDate> full() {
        return day == 0 ? Optional.empty() : Optional.of(LocalDate.of(year, month, day));
    }

    /** ISO 8601, shortened to what is said: {@code 2025-07-10}, {@code 2025-07} or {@code 2025}. */
    @JsonValue
    @Override
    public String toString() {
        if (month == 0) {
            return "%04d".formatted(year);
        }
        return day == 0
                ? YearMonth.of(year, month).toString()
                : LocalDate.of(year, month, day).toString();
    }
}
