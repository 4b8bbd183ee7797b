package chancery.work.planning.web;

import chancery.work.planning.Action;
import chancery.work.planning.Element;
import chancery.work.planning.Indicator;
import chancery.work.planning.Objective;
import chancery.work.planning.Plan;
import chancery.work.planning.Strand;
import chancery.work.planning.execution.web.LineExecution;
import org.jspecify.annotations.Nullable;

/**
 * One line with what is around it.
 *
 * @param seen the fingerprint that its form gives back
 * @param execution what was done of it; none for what nobody reports on
 * @param saved the title of the line when it was just reported on; or empty
 */
public record LineView(
        Plan plan,
        Element line,
        String seen,
        boolean writing,
        @Nullable LineExecution execution,
        String saved) {
    public String path() {
        return "/plans/" + plan.id() + "/lines/" + line.id();
    }

    /** The key of what sort of line it is. */
    public String kind() {
        return switch (line) {
            case Strand _ -> "plan.strand";
            case Objective _ -> "plan.objective";
            case Action _ -> "plan.action";
            case Indicator _ -> "plan.indicator";
        };
    }

    /** Whether it stands in the approved plan and is therefore given up, not removed. */
    public boolean standing() {
        return plan.standing().frozen() && plan.inForce().element(line.id()).isPresent();
    }
}
