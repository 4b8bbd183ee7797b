package chancery.correspondence;

import chancery.kernel.PersonId;
import java.time.Instant;

/**
 * Where a dispatch stands. The moves between drafts are in {@code drafting}; from {@link Signed},
 * {@link Arrived} and {@link Archived} there is none: they stand for ever.
 */
public sealed interface Standing {

    /** Being written by its author. */
    record Draft() implements Standing {}

    /** Waiting for the approval of one person. */
    record InCircuit(PersonId waitingFor) implements Standing {}

    /** Given back to its author with a comment. */
    record Returned(PersonId by, String comment) implements Standing {}

    /** Approved by all who were asked; may be signed. */
    record Approved() implements Standing {}

    /**
     * Signed here and numbered in the book of departures.
     *
     * @param number as printed, such as {@code 0412/2025}
     */
    record Signed(String number, Instant at, String by) implements Standing {}

    /**
     * Received, with the number that its sender gave: sealed from another unit, or from outside and
     * registered by hand, when nobody of the service has signed it.
     */
    record Arrived(String number, Instant signedAt, String signedBy) implements Standing {}

    /** Taken over from a printed or electronic archive. */
    record Archived(String number, String source) implements Standing {}

    /** The word by which the API and the database name this standing. */
    default String word() {
        return switch (this) {
            case Draft _ -> "DRAFT";
            case InCircuit _ -> "IN_CIRCUIT";
            case Returned _ -> "RETURNED";
            case Approved _ -> "APPROVED";
            case Signed _ -> "SIGNED";
            case Arrived _ -> "ARRIVED";
            case Archived _ -> "ARCHIVED";
        };
    }

    /** Whether the content may still change. */
    default boolean isDraft() {
        return switch (this) {
            case Draft _, InCircuit _, Returned _, Approved _ -> true;
            case Signed _, Arrived _, Archived _ -> false;
        };
    }
}
