package chancery.work.agenda.rules;

/** On which side of a key date an action is proposed. */
public enum Side {
    /** So many days before its first day. */
    BEFORE,
    /** So many days after its last day. */
    AFTER
}
