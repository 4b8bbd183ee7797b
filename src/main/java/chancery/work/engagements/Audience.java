package chancery.work.engagements;

/** Who may see what is kept here, as far as they are cleared for it. */
public enum Audience {
    /** The staff of the unit that keeps it. */
    UNIT,
    /** Everybody of this node. */
    EVERYBODY
}
