package chancery.door.demo;

import chancery.work.planning.Indicator;
import chancery.work.planning.Measure;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * @param action the key of the action that it measures
 * @param measure a number of something unless it says otherwise
 * @param baseline of the year before
 * @param target of the whole year; {@code targets} when there are several
 */
record DemoIndicator(
        String key,
        @Nullable String action,
        String title,
        @Nullable Measure measure,
        @Nullable String unit,
        boolean aggregate,
        @Nullable BigDecimal baseline,
        @Nullable String baselineText,
        String source,
        @Nullable BigDecimal target,
        @Nullable String targetText,
        @Nullable List<Aimed> targets) {

    /** What it should be on the last day of a period. */
    record Aimed(String from, String to, BigDecimal value) {
        Indicator.Target target(Scope scope) {
            return new Indicator.Target(scope.day(from), scope.day(to), value, "");
        }
    }

    Indicator line(Scope scope, UUID objective) {
        return new Indicator(
                scope.id("indicator", key),
                objective,
                action == null ? null : scope.id("action", action),
                title,
                Objects.requireNonNullElse(measure, Measure.UNIT),
                Objects.requireNonNullElse(unit, ""),
                true,
                aggregate,
                new Indicator.Baseline(
                        baseline,
                        Objects.requireNonNullElse(baselineText, ""),
                        scope.year() - 1,
                        source),
                targets == null
                        ? List.of(
                                new Indicator.Target(
                                        scope.day("01-01"),
                                        scope.day("12-31"),
                                        target,
                                        Objects.requireNonNullElse(targetText, "")))
                        : targets.stream().map(each -> each.target(scope)).toList());
    }
}
