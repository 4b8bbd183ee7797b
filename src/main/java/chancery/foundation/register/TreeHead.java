package chancery.foundation.register;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.UUID;

/**
 * What the whole log was at one moment.
 *
 * @param log which log; two never share it
 * @param size how many entries
 * @param at to the microsecond
 */
public record TreeHead(UUID log, long size, Instant at, Digest root) {
    private static final byte[] PURPOSE =
            "chancery tree head 1\n".getBytes(StandardCharsets.US_ASCII);

    /** Of {@link #bytes()}. */
    public static final int LENGTH = PURPOSE.length + 16 + 8 + 8 + 32;

    public TreeHead {
        at = at.truncatedTo(ChronoUnit.MICROS);
    }

    /**
     * What is signed: the ASCII text {@code chancery tree head 1} and a line feed, the log's UUID,
     * size and time (i64 big-endian, microseconds since 1970), the root.
     */
    public byte[] bytes() {
        return ByteBuffer.allocate(LENGTH)
                .put(PURPOSE)
                .putLong(log.getMostSignificantBits())
                .putLong(log.getLeastSignificantBits())
                .putLong(size)
                .putLong(Micros.of(at))
                .put(root.bytes())
                .array();
    }

    /**
     * @throws IllegalArgumentException when the bytes are not exactly those of a head
     */
    public static TreeHead decode(byte[] bytes) {
        if (bytes.length != LENGTH
                || !Arrays.equals(bytes, 0, PURPOSE.length, PURPOSE, 0, PURPOSE.length)) {
            throw new IllegalArgumentException("not a tree head");
        }
        ByteBuffer in = ByteBuffer.wrap(bytes).position(PURPOSE.length);
        UUID log = new UUID(in.getLong(), in.getLong());
        long size = in.getLong();
        if (size < 1) {
            throw new IllegalArgumentException("a tree head of " + size + " entries");
        }
        Instant at = Micros.moment(in.getLong());
        byte[] root = new byte[32];
        in.get(root);
        return new TreeHead(log, size, at, Digest.of(root));
    }
}
