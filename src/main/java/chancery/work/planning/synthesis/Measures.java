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

    /** What was reached and when, against the target in force, the approved one, and the start. */
    static String sentence(
            PlanExecution done, Indicator indicator, Optional<Actual> actual, Telling telling) {
        String reached =
                actual.map(value ->
                                telling.say(
                                        "indicator",
                                        Map.of(
                                                "title", indicator.title(),
                                                "value", of(value, indicator, telling),
                                                "day", telling.day(value.to()))))
                        .orElseGet(() ->
                                telling.say(
                                        "indicator.unmeasured",
                                        Map.of("title", indicator.title())));
        List<String> beside = new ArrayList<>();
        period(done, indicator, actual)
                .flatMap(period -> target(period, indicator, telling))
                .ifPresent(beside::add);
        Indicator.Baseline baseline = indicator.baseline();
        if (baseline != null && (baseline.value() != null || !baseline.text().isEmpty())) {
            String value = bare(baseline.value(), baseline.text(), indicator, telling);
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

    private static Optional<String> target(
            PlanExecution.Period period, Indicator indicator, Telling telling) {
        Indicator.Target approved = period.approved();
        Indicator.Target revised = period.revised();
        if (revised == null) {
            return Optional.empty();
        }
        String value = bare(revised.value(), revised.text(), indicator, telling);
        String target =
                period.amended() && approved != null
                        ? telling.say(
                                "indicator.target-amended",
                                Map.of(
                                        "value",
                                        value,
                                        "approved",
                                        bare(
                                                approved.value(),
                                                approved.text(),
                                                indicator,
                                                telling)))
                        : telling.say("indicator.target", Map.of("value", value));
        return Optional.of(
                isReached(period, indicator)
                        ? telling.say("indicator.reached", Map.of("target", target))
                        : target);
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
        if (value == null || indicator.measure() == Measure.PERCENTAGE) {
            return bare(value, text, indicator, telling);
        }
        return (telling.number(value) + " " + indicator.unit()).strip();
    }

    /** Without the unit, beside a value that names it. */
    private static String bare(
            @Nullable BigDecimal value, String text, Indicator indicator, Telling telling) {
        if (value == null) {
            return telling.say("quoted", Map.of("text", text.replaceAll("\\s+", " ").strip()));
        }
        return indicator.measure() == Measure.PERCENTAGE
                ? telling.say("percent", Map.of("number", telling.number(value)))
                : telling.number(value);
    }
}
