package chancery.work.engagements.commitments;

import chancery.kernel.Distribution;
import chancery.kernel.PersonId;
import chancery.kernel.UnitCode;
import chancery.work.engagements.Audience;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A promise as it stands, or as it stood in a former version.
 *
 * @param here whether it was written on this node; one that arrived is not changed
 * @param responsible who of this node sees to it, or null
 * @param responsibleName how they are called; may be there without {@code responsible}
 * @param version 0 when new; grows with each change
 * @param changedBy null when it did not come from here
 */
public record Commitment(
        CommitmentId id,
        boolean here,
        UnitCode unit,
        CommitmentContent content,
        @Nullable PersonId responsible,
        String responsibleName,
        Outcome outcome,
        Distribution distribution,
        Audience audience,
        int version,
        @Nullable PersonId author,
        Instant createdAt,
        @Nullable PersonId changedBy,
        Instant changedAt) {

    public Standing standing(LocalDate today) {
        return Standing.of(outcome, content.due(), today);
    }
}
