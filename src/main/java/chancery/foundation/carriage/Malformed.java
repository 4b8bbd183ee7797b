package chancery.foundation.carriage;

/**
 * Bytes from a peer that are not what they claim to be. The reason is one word of a fixed few; it
 * goes back to the peer and into the evidence.
 */
final class Malformed extends Exception {
    private static final long serialVersionUID = 1L;

    Malformed(String reason) {
        super(reason, null, false, false);
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
