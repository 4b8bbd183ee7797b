package chancery.correspondence.exchange;

import chancery.foundation.register.Digest;
import chancery.foundation.register.TreeHead;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * A head of a log, and the proof that it continues an earlier one.
 *
 * <p>As bytes: the size that it continues (i64, big-endian), the head as it is signed, then the
 * hashes of the proof of 32 bytes each.
 *
 * @param continues the size of the earlier log; 0 for none
 * @param proof as RFC 9162 section 2.1.4 makes it; at most 128 hashes
 */
record HeadClaim(TreeHead head, long continues, List<Digest> proof) {
    private static final int HASH = 32;
    private static final int LONGEST = 128;

    HeadClaim {
        proof = List.copyOf(proof);
    }

    byte[] encoded() {
        byte[] signed = head.bytes();
        ByteBuffer bytes =
                ByteBuffer.allocate(Long.BYTES + signed.length + HASH * proof.size())
                        .putLong(continues)
                        .put(signed);
        proof.forEach(hash -> bytes.put(hash.bytes()));
        return bytes.array();
    }

    /**
     * @throws NotAccepted {@code NOT_ACCEPTABLE} when the bytes are not exactly this form
     */
    static HeadClaim decode(byte[] encoded) throws NotAccepted {
        int fixed = Long.BYTES + TreeHead.LENGTH;
        int rest = encoded.length - fixed;
        if (rest < 0 || rest % HASH != 0 || rest / HASH > LONGEST) {
            throw new NotAccepted("NOT_ACCEPTABLE", "a head of " + encoded.length + " bytes");
        }
        ByteBuffer bytes = ByteBuffer.wrap(encoded);
        long continues = bytes.getLong();
        byte[] head = new byte[TreeHead.LENGTH];
        bytes.get(head);
        List<Digest> proof = new ArrayList<>();
        while (bytes.hasRemaining()) {
            byte[] hash = new byte[HASH];
            bytes.get(hash);
            proof.add(Digest.of(hash));
        }
        try {
            return new HeadClaim(TreeHead.decode(head), continues, proof);
        } catch (IllegalArgumentException e) {
            throw new NotAccepted("NOT_ACCEPTABLE", "no head of a log");
        }
    }
}
