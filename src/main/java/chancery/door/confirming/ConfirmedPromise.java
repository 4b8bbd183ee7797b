package chancery.door.confirming;

import chancery.kernel.PersonId;
import chancery.work.engagements.Side;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A promise that a document tells of.
 *
 * @param key of the proposal that this corrects; may be empty
 * @param words the promise itself
 * @param due null when the document names no day
 * @param responsible who of this node sees to it
 * @param action of a plan that it serves; null for that of the whole document
 */
public record ConfirmedPromise(
        String key,
        Side side,
        String by,
        String to,
        String words,
        @Nullable LocalDate due,
        @Nullable PersonId responsible,
        @Nullable UUID action) {}
