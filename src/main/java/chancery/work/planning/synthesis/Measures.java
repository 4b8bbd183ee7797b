package chancery.work.planning.synthesis;

import chancery.work.planning.Indicator;
import chancery.work.planning.Measure;
import chancery.work.planning.execution.Actual;
import chancery.work.planning.execution.PlanExecution;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How the values of an indicator are told. */
final class Measures {
    private Measures() {}

    static String of(Actual value, Indicator indicator, Telling telling) {
        return told(value.value(), value.text(), indicator, telling);
    }

    /** What was reached, against the target in force, the approved one, and the start. */
    static String sentence(
            PlanExecution done, Indicator indicator, Optional<Actual> actual, Telling telling) {
        String reached =
                actual.map(value -> of(value, indicator, telling))
                        .map(value ->
                                telling.say(
                                        "indicator",
                                        Map.of("title", indicator.title(), "value", value)))
                        .orElseGet(() ->
                                telling.say(
                                        "indicator.unmeasured",
                                        Map.of("title", indicator.title())));
        List<String> beside = new ArrayList<>();
        period(done, indicator, actual)
                .ifPresent(period -> beside.addAll(targets(period, indicator, telling)));
        Indicator.Baseline baseline = indicator.baseline();
        if (baseline != null && (baseline.value() != null || !baseline.text().isEmpty())) {
            String value = told(baseline.value(), baseline.text(), indicator, telling);
            beside.add(
                    baseline.year() == null
                            ? telling.say("indicator.baseline", Map.of("value", value))
                            : telling.say(
                                    "indicator.baseline-of",
                                    Map.of(
                                            "value",
                                            value,
                                            "year",
                                            String.valueOf(baseline.year()))));
        }
        String sentence =
                beside.isEmpty()
                        ? reached
                        : reached + " (" + String.join(telling.say("semicolon"), beside) + ")";
        return sentence + ".";
    }

    /** The period that the value was measured for; without a value the last one. */
    private static Optional<PlanExecution.Period> period(
            PlanExecution done, Indicator indicator, Optional<Actual> actual) {
        List<PlanExecution.Period> periods = done.periods(indicator);
        return actual.flatMap(value ->
                        periods.stream()
                                .filter(period -> value.equals(period.actual()))
                                .findFirst())
                .or(() -> periods.isEmpty() ? Optional.empty() : Optional.of(periods.getLast()));
    }

    private static List<String> targets(
            PlanExecution.Period period, Indicator indicator, Telling telling) {
        List<String> told = new ArrayList<>();
        Indicator.Target approved = period.approved();
        Indicator.Target revised = period.revised();
        if (revised != null) {
            String value = told(revised.value(), revised.text(), indicator, telling);
            told.add(
                    period.amended() && approved != null
                            ? telling.say(
                                    "indicator.target-amended",
                                    Map.of(
                                            "value",
                                            value,
                                            "approved",
                                            told(
                                                    approved.value(),
                                                    approved.text(),
                                                    indicator,
                                                    telling)))
                            : telling.say("indicator.target", Map.of("value", value)));
            if (isReached(period, indicator)) {
                told.add(telling.say("indicator.reached"));
            }
        }
        return told;
    }

    /** Whether a number was measured for the period that is at least as good as its target. */
    static boolean isReached(PlanExecution.Period period, Indicator indicator) {
        Actual actual = period.actual();
        Indicator.Target target = period.revised();
        BigDecimal value = actual == null ? null : actual.value();
        BigDecimal wanted = target == null ? null : target.value();
        if (value == null || wanted == null) {
            return false;
        }
        int beyond = value.compareTo(wanted);
        return indicator.ascending() ? beyond >= 0 : beyond <= 0;
    }

    private static String told(
            @Nullable BigDecimal value, String text, Indicator indicator, Telling telling) {
        if (value == null) {
            return text.replaceAll("\\s+", " ").strip();
        }
        String unit = indicator.measure() == Measure.PERCENTAGE ? "%" : indicator.unit();
        return (telling.number(value) + " " + unit).strip();
    }
}
