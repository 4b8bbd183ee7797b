package chancery.door.confirming;

/** What of a document's account something belongs to. */
public enum Section {
    ENGAGEMENT,
    PERSON,
    INSTITUTION,
    FUNCTION,
    PROMISE,
    AGREEMENT,
    COVERAGE,
    /** What a plan's action was given as evidence. */
    EVIDENCE
}
