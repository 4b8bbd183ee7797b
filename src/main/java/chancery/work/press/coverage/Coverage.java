package chancery.work.press.coverage;

import chancery.kernel.Distribution;
import chancery.kernel.PersonId;
import chancery.kernel.UnitCode;
import chancery.work.press.Origin;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An item of coverage as it stands, or as it stood in a former version.
 *
 * @param unit that keeps it
 * @param version 0 when new; grows with each change
 * @param author null when it did not come from here
 * @param changedBy null when it did not come from here
 */
public record Coverage(
        CoverageId id,
        Origin origin,
        UnitCode unit,
        CoverageContent content,
        Distribution distribution,
        int version,
        @Nullable PersonId author,
        Instant createdAt,
        @Nullable PersonId changedBy,
        Instant changedAt) {}
