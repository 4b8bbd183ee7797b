package chancery.correspondence;

import java.time.Instant;
import java.util.UUID;

/**
 * Something a person is told of.
 *
 * @param unit the addressee that it is about, with {@link Kind#UNDELIVERED}; else empty
 */
public record Notice(UUID id, Kind kind, DispatchLine dispatch, String unit, Instant at) {
    /** What happened. */
    public enum Kind {
        UNDELIVERED,
        RETURNED,
        TO_APPROVE,
        TO_SIGN,
        ATTRIBUTED,
        ANSWERED,
        GRANTED
    }
}
