package chancery.work.agreements.content;

/** What happens to an agreement on a day, for all of it or for one party. */
public enum Step {
    NEGOTIATED,
    INITIALLED,
    FULL_POWERS,
    SIGNED,
    PARLIAMENT,
    /** A party's consent to be bound; {@link Consent} says in which form. */
    RATIFIED,
    /** Instruments exchanged, or one party's deposited or notified. */
    INSTRUMENTS_EXCHANGED,
    PUBLISHED,
    /**
     * As a notification of the depositary or the text itself says it; what is computed gives way.
     */
    IN_FORCE,
    AMENDED,
    DENOUNCED,
    EXPIRED;

    /** Whether its day may be known before it has come. */
    public boolean mayBeAhead() {
        return this == IN_FORCE || this == EXPIRED;
    }
}
