package chancery.work.press.communiques;

import chancery.foundation.register.Digest;
import chancery.kernel.Distribution;
import chancery.kernel.PersonId;
import chancery.kernel.UnitCode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A communiqué as it stands, or as it stood in a former version.
 *
 * @param here whether it was written on this node; one that arrived is not changed
 * @param act what made this version
 * @param note why, where that had to be said; otherwise empty
 * @param released null until it is
 * @param corrects a released one in whose place this one comes; null for none
 * @param version 0 when new; grows with each act
 * @param author null when it did not come from here
 * @param changedBy null when it did not come from here
 */
public record Communique(
        CommuniqueId id,
        boolean here,
        UnitCode unit,
        CommuniqueContent content,
        CommuniqueState state,
        CommuniqueAct act,
        String note,
        @Nullable Released released,
        @Nullable CommuniqueId corrects,
        Distribution distribution,
        int version,
        @Nullable PersonId author,
        Instant createdAt,
        @Nullable PersonId changedBy,
        Instant changedAt) {

    /**
     * Since when it is public.
     *
     * @param digest of the content, as it stands in the register
     */
    public record Released(Instant at, Digest digest) {}
}
