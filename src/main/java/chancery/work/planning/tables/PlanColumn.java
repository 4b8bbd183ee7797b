package chancery.work.planning.tables;

/** What a column of a table may hold of a plan. */
public enum PlanColumn {
    STRAND,
    OBJECTIVE,
    /** Why it is an objective now. */
    CONTEXT,
    /** What will be different when it is reached. */
    EFFECT,
    /** What may prevent it. */
    RISK,
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
    /** What the sum is for. */
    PURPOSE,
    INDICATOR,
    UNIT,
    BASELINE,
    TARGET,
    /** Remarks, kept as the action's text. */
    TEXT
}
