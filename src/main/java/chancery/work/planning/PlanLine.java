package chancery.work.planning;

import chancery.kernel.Label;
import chancery.kernel.UnitCode;

/** A plan in a list. */
public record PlanLine(
        PlanId id,
        UnitCode unit,
        int year,
        String title,
        String standing,
        Label label,
        int actions) {}
