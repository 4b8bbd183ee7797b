package chancery.work.press.outlets;

/** How an outlet publishes. */
public enum Medium {
    PRINT,
    ONLINE,
    RADIO,
    TELEVISION,
    AGENCY
}
