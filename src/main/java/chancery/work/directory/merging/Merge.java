package chancery.work.directory.merging;

import chancery.kernel.PersonId;
import chancery.work.directory.PublicPersonId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That two entries were found to be one person.
 *
 * @param kept the entry that stands for both
 * @param gone the entry that now leads to the other
 * @param undoing when it was taken back; null while it holds
 */
public record Merge(
        UUID id,
        PublicPersonId kept,
        PublicPersonId gone,
        String reason,
        PersonId by,
        Instant at,
        @Nullable Undoing undoing) {

    /** By whom, when and why it was taken back. */
    public record Undoing(PersonId by, Instant at, String reason) {}
}
