package chancery.foundation.register;

import java.time.Instant;
import java.util.UUID;

/**
 * An arrival that was refused, without its bytes.
 *
 * @param index of the log entry that vouches for it
 * @param link the link or medium by which it came
 * @param reason the code of the refusal
 * @param detail what exactly did not fit; never content
 * @param size in bytes, of all that arrived
 * @param digest SHA-512 of all that arrived
 */
public record Refusal(
        UUID id,
        long index,
        Instant at,
        String link,
        String reason,
        String detail,
        long size,
        Digest digest) {}
