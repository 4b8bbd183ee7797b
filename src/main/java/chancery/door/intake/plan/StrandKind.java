package chancery.door.intake.plan;

/** What a strand is about, told by the words of its heading. */
public enum StrandKind {
    POLITICAL,
    ECONOMIC,
    CULTURAL,
    COMMUNICATION,
    /** Anything else, or several of these at once. */
    OTHER
}
