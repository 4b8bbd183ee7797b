package chancery.work.engagements;

import chancery.kernel.Distribution;
import chancery.kernel.PersonId;
import chancery.kernel.UnitCode;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An engagement as it stands, or as it stood in a former version.
 *
 * @param unit that keeps it; null for one out of an archive
 * @param version 0 when new; grows with each change
 * @param author null when it did not come from here
 * @param changedBy null when it did not come from here
 * @param calledOff null while it counts
 */
public record Engagement(
        EngagementId id,
        Origin origin,
        @Nullable UnitCode unit,
        EngagementContent content,
        Distribution distribution,
        Audience audience,
        int version,
        @Nullable PersonId author,
        Instant createdAt,
        @Nullable PersonId changedBy,
        Instant changedAt,
        @Nullable CalledOff calledOff) {

    /** Where it was written. */
    public enum Origin {
        HERE,
        /** With a dispatch of another unit; nobody changes it here. */
        ARRIVED,
        /** Taken over from a list of past engagements; nobody changes it. */
        ARCHIVE
    }

    /** Since when, and why, it does not take place. */
    public record CalledOff(Instant at, String reason) {}

    /** Whether all of it is over. */
    public boolean isOver(LocalDate today) {
        return content.ends().isBefore(today);
    }
}
