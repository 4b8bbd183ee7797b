package chancery.work.planning.tables;

/** How 03/04/2026 is to be read. */
public enum DateOrder {
    /** 3 April, as French, Spanish and Arabic texts write. */
    DAY_FIRST,
    /** March 4, as in the United States. */
    MONTH_FIRST,
    /** Not known: where both readings are days, a person is asked. */
    UNKNOWN
}
