package chancery.work.press.coverage;

/** Whether an item mentions us. What it thinks of us is not judged. */
public enum Mention {
    /** It is about us. */
    SUBJECT,
    /** We are named in it. */
    NAMED,
    /** It does not name us; it was kept for the count, or for its topic. */
    NONE
}
