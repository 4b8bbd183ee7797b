package chancery.work.planning;

import chancery.kernel.DispatchId;
import org.jspecify.annotations.Nullable;

/** How far a plan has come. */
public sealed interface PlanStanding {

    /**
     * Being written at its post.
     *
     * @param pending the dispatch, not yet signed, that would submit it; until that is signed or
     *     thrown away the plan is not changed
     */
    record Draft(@Nullable DispatchId pending) implements PlanStanding {}

    /** With the ministry. */
    record Submitted() implements PlanStanding {}

    /** Came back with observations, to be written further. */
    record Returned(@Nullable DispatchId pending) implements PlanStanding {}

    /**
     * In force; changes only by amendment.
     *
     * @param baseline the version that was approved
     * @param current the version in force now: the baseline or the last amendment
     */
    record Approved(int baseline, int current) implements PlanStanding {}

    /** The year is over and its synthesis signed. */
    record Closed(int baseline, int current) implements PlanStanding {}

    /** The word under which it is stored and shown. */
    default String word() {
        return switch (this) {
            case Draft _ -> "DRAFT";
            case Submitted _ -> "SUBMITTED";
            case Returned _ -> "RETURNED";
            case Approved _ -> "APPROVED";
            case Closed _ -> "CLOSED";
        };
    }

    /** The dispatch that would submit it and waits for signature. */
    default @Nullable DispatchId pending() {
        return null;
    }

    /** Whether its sheet may be written now: a draft, or an amendment in preparation. */
    default boolean open() {
        return switch (this) {
            case Draft _, Returned _ -> pending() == null;
            case Approved _ -> true;
            case Submitted _, Closed _ -> false;
        };
    }

    /** Whether an approved version is in force, or was. */
    default boolean frozen() {
        return switch (this) {
            case Approved _, Closed _ -> true;
            case Draft _, Submitted _, Returned _ -> false;
        };
    }
}
