package chancery.work.planning;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * How an action stands on a day; derived from its days and its progress, never typed.
 *
 * <p>The database has the same rule as {@code action_standing}, for sums over many plans.
 */
public enum ActionStanding {
    /** Not begun, and not yet due to begin; or without days. */
    PLANNED,
    ON_TRACK,
    /** Its progress is more than {@value #BEHIND} points behind the share of its days gone by. */
    AT_RISK,
    /** Its last day is over and it is not done. */
    LATE,
    DONE,
    CANCELLED;

    private static final int BEHIND = 25;

    /**
     * @param start the first day
     * @param end the last day, itself included
     * @param progress 0 to 100
     */
    public static ActionStanding on(
            LocalDate today,
            @Nullable LocalDate start,
            @Nullable LocalDate end,
            int progress,
            boolean cancelled) {
        if (cancelled) {
            return CANCELLED;
        }
        if (progress == 100) {
            return DONE;
        }
        if (end != null && end.isBefore(today)) {
            return LATE;
        }
        if (start == null || end == null || start.isAfter(today)) {
            return progress == 0 ? PLANNED : ON_TRACK;
        }
        long days = ChronoUnit.DAYS.between(start, end) + 1;
        long gone = ChronoUnit.DAYS.between(start, today);
        return progress + BEHIND < 100 * gone / days ? AT_RISK : ON_TRACK;
    }
}
