package chancery.work.planning.tables;

/** What a column of a table may hold of a plan. */
public enum PlanColumn {
    STRAND,
    OBJECTIVE,
    /** The day by which the objective should be reached. */
    DUE,
    ACTION,
    /** What sort of thing the action is. */
    KIND,
    START,
    END,
    /** First and last day in one cell. */
    PERIOD,
    PLACE,
    OWNER,
    PARTNER,
    AUDIENCE,
    BUDGET,
    CURRENCY,
    INDICATOR,
    UNIT,
    BASELINE,
    TARGET,
    /** Remarks, kept as the action's text. */
    TEXT
}
