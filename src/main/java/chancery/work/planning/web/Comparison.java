package chancery.work.planning.web;

import chancery.foundation.access.Unit;
import chancery.work.planning.Difference;
import chancery.work.planning.Plan;
import chancery.work.planning.PlanContent;
import chancery.work.planning.PlanVersion;
import java.util.List;

/** Two versions of a plan, line by line; version 0 is the sheet. */
public record Comparison(
        Plan plan,
        Unit unit,
        List<PlanVersion> versions,
        int from,
        int to,
        PlanContent before,
        PlanContent after,
        List<Difference> differences) {}
