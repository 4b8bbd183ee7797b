package chancery.work.agreements.course;

import chancery.work.agreements.content.Step;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A day that matters for an agreement.
 *
 * @param key names it among those of its agreement, the same for as long as it is the same day's
 *     matter
 * @param what the obligation's words; empty for the others
 * @param obligation for {@link Kind#OBLIGATION}
 * @param step for {@link Kind#NEXT_STEP}
 */
public record Deadline(
        Kind kind,
        String key,
        LocalDate day,
        String what,
        @Nullable UUID obligation,
        @Nullable Step step) {
    /** Why the day matters. */
    public enum Kind {
        ENTRY_INTO_FORCE,
        /** The last day to say that it is not to be renewed. */
        NOTICE,
        /** The last day to ask for a renewal, where it does not renew itself. */
        RENEWAL_REQUEST,
        /** A new period begins by itself. */
        RENEWAL,
        EXPIRY,
        /** A denunciation takes effect. */
        END,
        OBLIGATION,
        /** The next step of the national procedure is expected. */
        NEXT_STEP
    }

    static Deadline of(Kind kind, LocalDate day) {
        return new Deadline(kind, kind + "-" + day, day, "", null, null);
    }
}
