package chancery.foundation.register;

import chancery.kernel.UnitCode;

/**
 * A number in a book.
 *
 * @param year of the Gregorian calendar, four digits
 * @param value from 1, without gaps
 */
public record BookNumber(UnitCode unit, Book book, int year, long value) {
    public BookNumber {
        if (year < 1000 || year > 9999 || value < 1) {
            throw new IllegalArgumentException(
                    "no number %d of the year %d".formatted(value, year));
        }
    }

    /** Number, unit and year as they are quoted: {@code 17/SG/4/2026}. */
    @Override
    public String toString() {
        return value + "/" + unit + "/" + year;
    }
}
