package chancery.correspondence.exchange;

/** What arrived opened and is not what this node can take; it goes into quarantine. */
final class NotAccepted extends Exception {
    private static final long serialVersionUID = 1L;

    private final String reason;

    /**
     * @param reason a code in capital letters
     * @param detail what did not fit; no content
     */
    NotAccepted(String reason, String detail) {
        super(detail, null, false, false);
        this.reason = reason;
    }

    String reason() {
        return reason;
    }

    String detail() {
        return String.valueOf(getMessage());
    }
}
