package chancery.work.planning.execution;

import chancery.kernel.UnitCode;
import chancery.work.planning.ActionStanding;
import chancery.work.planning.PlanId;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An action that somebody should see to.
 *
 * @param end its last day; none for one that is behind without one
 * @param progress 0 to 100
 */
public record ActionDue(
        PlanId plan,
        UnitCode unit,
        int year,
        UUID action,
        String title,
        String owner,
        @Nullable LocalDate end,
        int progress,
        ActionStanding standing) {

    /** Where it is reported on. */
    public String href() {
        return "/plans/" + plan + "/lines/" + action + "#execution";
    }
}
