package chancery.door.intake.people;

/** On whose side somebody stands, seen from our service. */
public enum Side {
    OURS,
    THEIRS,
    /** A third party, or the text does not say. */
    OTHER
}
