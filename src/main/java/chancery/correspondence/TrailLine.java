package chancery.correspondence;

import java.time.Instant;

/**
 * One step of a signed dispatch on its way to one addressee.
 *
 * @param note the arrival number with {@link State#REGISTERED}; why, with {@link
 *     State#UNDELIVERED}; else empty
 * @param proven whether a receipt signed by the addressee, checked against the directory, stands
 *     behind it
 */
public record TrailLine(String unit, State state, Instant at, String note, boolean proven) {
    /** The steps in the order in which they are taken. */
    public enum State {
        QUEUED,
        CARRIED,
        DELIVERED,
        REGISTERED,
        READ,
        /** No receipt within the time of its precedence; a later receipt makes up for it. */
        UNDELIVERED
    }
}
