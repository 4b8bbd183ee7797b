package chancery.foundation.drawing.gantt;

import java.time.LocalDate;
import java.util.Locale;

/** How much of a year is seen at once. */
public enum Zoom {
    YEAR(12),
    HALF(6),
    QUARTER(3),
    MONTH(1);

    private final int months;

    Zoom(int months) {
        this.months = months;
    }

    int months() {
        return months;
    }

    /** The first day of the year, half, quarter or month that holds a day. */
    LocalDate firstDay(LocalDate day) {
        int before = (day.getMonthValue() - 1) / months * months;
        return LocalDate.of(day.getYear(), before + 1, 1);
    }

    /** As it stands in an address. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
