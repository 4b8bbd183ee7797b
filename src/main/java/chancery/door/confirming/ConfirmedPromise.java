package chancery.door.confirming;

import chancery.kernel.PersonId;
import chancery.work.engagements.Side;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A promise that a document tells of.
 *
 * @param key of the proposal that this corrects; may be empty. Of what both sides promise, the
 *     other side's half has the key of ours with {@value #THEIRS} behind it
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
        @Nullable UUID action) {
    /** Behind the key of our half in that of theirs. */
    public static final String THEIRS = "-theirs";

    /** The key of our half, for theirs; empty for every other promise. */
    Optional<String> ours() {
        return key.endsWith(THEIRS)
                ? Optional.of(key.substring(0, key.length() - THEIRS.length()))
                : Optional.empty();
    }
}
