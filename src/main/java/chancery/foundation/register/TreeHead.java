package chancery.foundation.register;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
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

    public TreeHead {
        at = at.truncatedTo(ChronoUnit.MICROS);
    }

    /**
     * What is signed: the ASCII text {@code chancery tree head 1} and a line feed, the log's UUID,
     * size and time (i64 big-endian, microseconds since 1970), the root.
     */
    public byte[] bytes() {
        return ByteBuffer.allocate(PURPOSE.length + 16 + 8 + 8 + 32)
                .put(PURPOSE)
                .putLong(log.getMostSignificantBits())
                .putLong(log.getLeastSignificantBits())
                .putLong(size)
                .putLong(ChronoUnit.MICROS.between(Instant.EPOCH, at))
                .put(root.bytes())
                .array();
    }
}
