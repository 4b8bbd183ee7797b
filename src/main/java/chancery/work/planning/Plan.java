package chancery.work.planning;

import chancery.kernel.Distribution;
import chancery.kernel.UnitCode;
import java.time.Instant;

/**
 * A plan as one reader may see it.
 *
 * @param unit the post whose plan it is
 * @param superior the ministry's unit that approves it
 * @param here whether this node is the post's, where it is written
 * @param inForce what holds now: the version in force, or before approval what is written or was
 *     submitted
 * @param sheet what is being written: equal to {@code inForce} unless an amendment is in
 *     preparation
 */
public record Plan(
        PlanId id,
        UnitCode unit,
        UnitCode superior,
        boolean here,
        PlanStanding standing,
        Distribution distribution,
        PlanContent inForce,
        PlanContent sheet,
        Instant updatedAt) {

    public int year() {
        return sheet.year();
    }

    public String title() {
        return sheet.title();
    }

    /**
     * Whether an amendment is in preparation: the sheet says something else than what is in force.
     */
    public boolean amending() {
        return standing.frozen() && !sheet.equals(inForce);
    }
}
