package chancery.work.planning.contracts;

import java.time.LocalDate;

/** How often the post reports on the execution of its plan. */
public enum ReportingPeriod {
    MONTH(1),
    QUARTER(3),
    HALF_YEAR(6);

    private final int months;

    ReportingPeriod(int months) {
        this.months = months;
    }

    /** The first day of the period in which a day lies. */
    public LocalDate first(LocalDate day) {
        int month = (day.getMonthValue() - 1) / months * months + 1;
        return LocalDate.of(day.getYear(), month, 1);
    }

    /** The last day of the period in which a day lies. */
    public LocalDate last(LocalDate day) {
        return first(day).plusMonths(months).minusDays(1);
    }
}
