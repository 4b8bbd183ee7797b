package chancery.work.agenda;

/** Why a day matters. */
public enum KeyDateKind {
    ELECTION,
    SUMMIT,
    ANNIVERSARY,
    NATIONAL_DAY,
    /** An agreement, a mandate, a term ends. */
    EXPIRY,
    /** A contract or a plan is looked at again. */
    REVIEW,
    OTHER
}
