package chancery.work.agreements.course;

/** How far an agreement has come, as seen from our side; in this order. */
public enum AgreementState {
    /** Nothing has happened yet, or nobody has entered it. */
    PREPARED,
    NEGOTIATED,
    INITIALLED,
    SIGNED,
    /** We have consented to be bound. */
    RATIFIED,
    IN_FORCE,
    DENOUNCED,
    EXPIRED;

    /** Whether it no longer binds. */
    public boolean over() {
        return this == DENOUNCED || this == EXPIRED;
    }
}
