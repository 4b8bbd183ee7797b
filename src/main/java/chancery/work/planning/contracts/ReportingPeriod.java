package chancery.work.planning.contracts;

/** How often the post reports on the execution of its plan. */
public enum ReportingPeriod {
    MONTH,
    QUARTER,
    HALF_YEAR
}
