package chancery.work.planning.execution.web;

import chancery.foundation.drawing.Days;
import chancery.foundation.drawing.indicator.IndicatorLine;
import chancery.work.planning.Indicator;
import chancery.work.planning.execution.Actual;
import chancery.work.planning.execution.PlanExecution;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An indicator with numbers as a line over time: targets, revised targets, actuals. */
final class IndicatorPicture {
    private IndicatorPicture() {}

    /** None for a qualitative indicator, and for one without any value yet. */
    static @Nullable IndicatorLine of(PlanExecution all, Indicator indicator) {
        if (!indicator.measure().hasNumbers()) {
            return null;
        }
        IndicatorLine.Measure baseline = baseline(indicator, all.plan().year());
        List<IndicatorLine.Target> targets =
                all.periods(indicator).stream().flatMap(p -> target(p).stream()).toList();
        List<IndicatorLine.Measure> actuals =
                standing(all.actuals(indicator.id())).stream()
                        .map(actual -> new IndicatorLine.Measure(actual.to(), actual.value()))
                        .toList();
        return baseline == null && targets.isEmpty() && actuals.isEmpty()
                ? null
                : new IndicatorLine(
                        "indicator",
                        indicator.title(),
                        indicator.unit(),
                        indicator.ascending(),
                        baseline,
                        targets,
                        actuals);
    }

    /** Of each period the value written last; the others were corrected by it. */
    private static Collection<Actual> standing(List<Actual> latestFirst) {
        Map<Days, Actual> byPeriod = new LinkedHashMap<>();
        latestFirst.forEach(each -> byPeriod.putIfAbsent(new Days(each.from(), each.to()), each));
        return byPeriod.values();
    }

    /** The baseline at the end of its year; without one, of the year before the plan's. */
    private static IndicatorLine.@Nullable Measure baseline(Indicator indicator, int year) {
        Indicator.Baseline baseline = indicator.baseline();
        if (baseline == null || baseline.value() == null) {
            return null;
        }
        int of = baseline.year() == null ? year - 1 : baseline.year();
        return new IndicatorLine.Measure(LocalDate.of(of, 12, 31), baseline.value());
    }

    /** A target that an amendment took out is not drawn any more. */
    private static Optional<IndicatorLine.Target> target(PlanExecution.Period period) {
        BigDecimal now = value(period.revised());
        BigDecimal before = value(period.approved());
        if (now == null) {
            return Optional.empty();
        }
        Days days = new Days(period.from(), period.to());
        return Optional.of(
                before == null || before.equals(now)
                        ? new IndicatorLine.Target(days, now, null)
                        : new IndicatorLine.Target(days, before, now));
    }

    private static @Nullable BigDecimal value(Indicator.@Nullable Target target) {
        return target == null ? null : target.value();
    }
}
