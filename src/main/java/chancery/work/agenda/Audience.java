package chancery.work.agenda;

/** Who may see a key date, as far as they are cleared for it. */
public enum Audience {
    /** The staff of the unit that keeps it. */
    UNIT,
    /** Everybody of this node. */
    EVERYBODY
}
