package chancery.work.engagements;

/** On which side of the table somebody sits. */
public enum Side {
    OURS,
    THEIRS,
    /** An organisation, a third country, an interpreter. */
    OTHER
}
