package chancery.correspondence;

/** What a dispatch does; all but the first are bound to an earlier one. */
public enum DispatchKind {
    DISPATCH,
    /** Replaces what the first said; the first stays in the books. */
    CORRECTION,
    /** Withdraws the first; the first stays in the books. */
    CANCELLATION,
    /** Sends the first on to units that it was not addressed to. */
    READDRESSAL
}
