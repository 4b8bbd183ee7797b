package chancery.foundation.sealing;

import chancery.kernel.Problem;

/**
 * Why something sealed was not accepted. Nothing of its content has been handed out; whoever
 * catches this keeps the bytes as they came, as evidence.
 *
 * <p>The detail is for the evidence and for engineers, in English; the sentence for people is under
 * {@code problem.sealing.<reason>} in the message bundles.
 */
public final class SealingRefusal extends Exception {
    private static final long serialVersionUID = 1L;

    /** The one reason of a refusal, in about the order in which it is looked for. */
    public enum Reason {
        /** More bytes than any dispatch may have. */
        TOO_LARGE,
        /** Not the structure that it should be; cut short, or something else altogether. */
        BAD_STRUCTURE,
        /** It says the right things in another encoding than the only one allowed. */
        NOT_CANONICAL,
        /** Sealed by a suite that this program does not have. */
        UNKNOWN_SUITE,
        /** Not exactly the algorithms of its suite, or half of a hybrid is missing. */
        ALGORITHM_MISMATCH,
        /** None of our units is an addressee. */
        NOT_ADDRESSED,
        /** The key is ours and the content does not open with it: changed on the way. */
        DECRYPTION_FAILED,
        /** The part for another addressee was changed or added on the way. */
        RECIPIENTS_ALTERED,
        /** Not signed, or signed more than once. */
        WRONG_SIGNER_COUNT,
        /** No certificate of the directory for this signer, or not one of the unit it claims. */
        UNKNOWN_SENDER,
        /** The signer's certificate was not valid when it was signed, or is long past. */
        CERTIFICATE_EXPIRED,
        /** The signer's certificate has been revoked. */
        REVOKED,
        /** The signature does not fit: forged, or changed. */
        BAD_SIGNATURE,
        /** The label that was signed and the label in the header are not the same. */
        LABEL_MISMATCH,
        /** The header and what was signed or sealed around it contradict each other. */
        HEADER_MISMATCH,
        /** This dispatch has been received before. */
        REPLAY,
        /** Dated later than now. */
        ISSUED_IN_FUTURE,
        /** Its own date of expiry is past. */
        EXPIRED,
        /** The annex is not the one that the dispatch announces. */
        ANNEX_MISMATCH,
        /** Older than what is already known: a directory or revocation list going backwards. */
        STALE,
        /** The same receipt twice in one batch. */
        DUPLICATE_RECEIPT,
        /** The passphrase does not open the key store, or the key store was changed. */
        WRONG_PASSPHRASE,
        /** The key store is protected by less than what is accepted. */
        WEAK_KEY_STORE
    }

    private final Reason reason;
    private final String detail;

    SealingRefusal(Reason reason, String detail) {
        super(reason + ": " + detail);
        this.reason = reason;
        this.detail = detail;
    }

    SealingRefusal(Reason reason, String detail, Throwable cause) {
        super(reason + ": " + detail, cause);
        this.reason = reason;
        this.detail = detail;
    }

    public Reason reason() {
        return reason;
    }

    public String detail() {
        return detail;
    }

    /** The same for a person, without the detail: {@code sealing.<reason>}. */
    public Problem toProblem() {
        return Problem.refused("sealing." + reason.name().toLowerCase(java.util.Locale.ROOT));
    }
}
