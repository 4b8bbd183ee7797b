package chancery.correspondence;

import chancery.kernel.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One person's turn in an approval circuit.
 *
 * @param round counts from 1; a returned draft that is sent round again starts the next
 * @param at null while the outcome is {@link Outcome#WAITING}
 */
public record CircuitStep(
        int round,
        int position,
        PersonId person,
        String name,
        Outcome outcome,
        String comment,
        @Nullable Instant at,
        @Nullable String delegatedTo) {
    /** What somebody said when their turn came. */
    public enum Outcome {
        WAITING,
        APPROVED,
        RETURNED,
        /** They asked another person in their place. */
        DELEGATED
    }
}
