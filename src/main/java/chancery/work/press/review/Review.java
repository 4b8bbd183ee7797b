package chancery.work.press.review;

import chancery.kernel.Distribution;
import chancery.kernel.PersonId;
import chancery.kernel.UnitCode;
import chancery.work.press.Origin;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A press review as it stands, or as it stood in a former version.
 *
 * @param unit that composes it
 * @param version 0 when new; grows with each change
 * @param author null when it did not come from here
 */
public record Review(
        ReviewId id,
        Origin origin,
        UnitCode unit,
        ReviewContent content,
        Distribution distribution,
        int version,
        @Nullable PersonId author,
        Instant changedAt) {}
