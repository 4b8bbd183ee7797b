package chancery.work.directory;

import chancery.kernel.UnitCode;
import chancery.work.directory.terms.Certainty;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What somebody is or was in an institution, as it stands or stood.
 *
 * @param person the entry that it was written for, which may since have been merged into another
 * @param withdrawal when and why it was found to be wrong; null when it counts
 */
public record Tenure(
        TenureId id,
        UnitCode unit,
        PublicPersonId person,
        TenureContent content,
        Written written,
        @Nullable Withdrawal withdrawal) {

    /** Since when, and why, it no longer counts. */
    public record Withdrawal(Instant at, String reason) {}

    /** Whether it was held on the day; what was not taken up never was. */
    public Certainty on(LocalDate day) {
        return withdrawal != null || content.capacity() == Capacity.NOT_TAKEN_UP
                ? Certainty.NO
                : content.term().on(day);
    }
}
