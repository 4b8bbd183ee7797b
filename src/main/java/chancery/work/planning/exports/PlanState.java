package chancery.work.planning.exports;

import chancery.work.planning.Action;
import chancery.work.planning.ActionStanding;
import chancery.work.planning.Plan;
import chancery.work.planning.PlanContent;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/**
 * A plan and how it stands on a day: what is exported of it.
 *
 * @param progress by action, 0 to 100
 */
record PlanState(Plan plan, Map<UUID, Integer> progress, LocalDate today) {
    /** What is in force; before approval, what is written. */
    PlanContent content() {
        return plan.standing().frozen() ? plan.inForce() : plan.sheet();
    }

    int progress(Action action) {
        return progress.getOrDefault(action.id(), 0);
    }

    ActionStanding standing(Action action) {
        return ActionStanding.on(
                today, action.start(), action.end(), progress(action), action.cancelled());
    }
}
