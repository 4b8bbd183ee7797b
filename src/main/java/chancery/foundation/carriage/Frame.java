package chancery.foundation.carriage;

import java.util.BitSet;

/**
 * What two neighbouring nodes say to each other about one envelope.
 *
 * <p>{@link Part} and {@link Ask} go from the node that holds the envelope to the next; {@link
 * Have} and {@link Done} come back. All of them may be lost or come twice: what is lost is asked
 * for again.
 */
sealed interface Frame {

    /** Bytes of the envelope in one part, at most; a whole frame stays under 64 KB. */
    int MAX_PART = 63 * 1024;

    /** Parts of one envelope, at most. */
    int MAX_PARTS = 20_000;

    EnvelopeKey key();

    /**
     * One piece of the envelope's {@link Cut}.
     *
     * @param index from 0
     * @param count how many pieces there are, the same in all of them
     */
    record Part(EnvelopeKey key, int index, int count, byte[] bytes) implements Frame {}

    /** Which parts of this envelope have you? */
    record Ask(EnvelopeKey key) implements Frame {}

    /**
     * These parts lie on my disk, and the envelope is not done.
     *
     * @param count as the parts said; 0 when there are none
     */
    record Have(EnvelopeKey key, int count, BitSet parts) implements Frame {}

    /**
     * The envelope is on my disk whole and handed over, or refused for good.
     *
     * @param digest SHA-512 of the manifest; 64 zero bytes when it was refused before it was whole
     * @param refusal empty unless refused
     */
    record Done(EnvelopeKey key, byte[] digest, String refusal) implements Frame {
        boolean refused() {
            return !refusal.isEmpty();
        }
    }
}
