package chancery.foundation.sealing;

import chancery.kernel.DispatchId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * That a unit has received, registered or read a dispatch.
 *
 * @param signedAttributesDigest of the dispatch as it arrived: a sender who showed two texts under
 *     one id is found by it
 * @param time to the millisecond, by the receiver's clock
 * @param text what the receiver adds, such as the arrival number
 */
public record Receipt(
        DispatchId dispatch,
        Bytes signedAttributesDigest,
        Kind kind,
        Instant time,
        @Nullable String text) {

    /** Which of the three steps the receipt is for. */
    public enum Kind {
        DELIVERED,
        REGISTERED,
        READ
    }

    public Receipt {
        time = time.truncatedTo(ChronoUnit.MILLIS);
    }
}
