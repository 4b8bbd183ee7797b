package chancery.work.directory;

import chancery.kernel.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who wrote an entry, and when.
 *
 * @param version 0 when new, one more with each change
 * @param author null when the program took it out of an archive
 * @param changedBy who wrote it as it stands; null as for the author
 */
public record Written(
        int version,
        @Nullable PersonId author,
        Instant createdAt,
        @Nullable PersonId changedBy,
        Instant changedAt) {}
