package chancery.work.planning.tables;

/** How 38.000 and 38,000 are to be read. */
public enum DecimalSign {
    COMMA,
    POINT,
    /** Not known: three digits behind a single sign may be thousands, so a person is asked. */
    UNKNOWN
}
