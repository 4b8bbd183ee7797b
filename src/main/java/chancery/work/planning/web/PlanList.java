package chancery.work.planning.web;

import chancery.foundation.access.Unit;
import chancery.kernel.UnitCode;
import chancery.work.planning.PlanLine;
import java.util.List;
import java.util.Map;

/**
 * All plans that a reader may see.
 *
 * @param posts for which the reader may begin one
 * @param ministry the units that may approve one
 * @param superior the one that approved the last; empty when there is none
 * @param next the year that is planned next
 * @param units by code, to name them
 */
public record PlanList(
        List<PlanLine> lines,
        List<Unit> posts,
        List<Unit> ministry,
        String superior,
        int next,
        Map<UnitCode, Unit> units) {
    public String name(UnitCode code, String language) {
        Unit unit = units.get(code);
        return unit == null ? code.value() : unit.names().in(language);
    }
}
