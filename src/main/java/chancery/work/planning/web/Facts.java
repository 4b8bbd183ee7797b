package chancery.work.planning.web;

import chancery.work.planning.Action;
import chancery.work.planning.BudgetLine;
import chancery.work.planning.Difference;
import chancery.work.planning.Element;
import chancery.work.planning.Indicator;
import chancery.work.planning.Objective;
import chancery.work.planning.Strand;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What differs in a line, fact by fact, as a page sets it side by side. */
public final class Facts {
    private Facts() {}

    /**
     * One fact of a line before and after.
     *
     * @param first whether it is the line's first row
     * @param label the key of the fact's name
     */
    public record Row(
            boolean first, String label, @Nullable Object before, @Nullable Object after) {}

    /** The facts that differ; for a line that came or went, those that say something. */
    public static List<Row> of(Difference difference) {
        return switch (difference) {
            case Difference.Added added -> rows(Map.of(), facts(added.element()));
            case Difference.Removed removed -> rows(facts(removed.element()), Map.of());
            case Difference.Changed changed ->
                    rows(facts(changed.before()), facts(changed.after()));
        };
    }

    private static List<Row> rows(Map<String, Object> before, Map<String, Object> after) {
        List<Row> rows = new ArrayList<>();
        (before.isEmpty() ? after : before)
                .keySet()
                .forEach(label -> {
                    Object then = before.getOrDefault(label, "");
                    Object now = after.getOrDefault(label, "");
                    if (!Objects.equals(then, now)) {
                        rows.add(new Row(rows.isEmpty(), label, then, now));
                    }
                });
        return rows;
    }

    private static Map<String, Object> facts(Element element) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("plan.fact.title", element.title());
        switch (element) {
            case Strand strand -> facts.put("plan.strand.code", strand.code());
            case Objective objective -> {
                put(facts, "plan.due", objective.due());
                facts.put("plan.context", objective.context());
                facts.put("plan.effect", objective.effect());
                facts.put("plan.risk", objective.risk());
            }
            case Action action -> {
                put(facts, "plan.start", action.start());
                put(facts, "plan.end", action.end());
                facts.put("plan.kind", action.kind());
                facts.put("plan.owner", action.owner());
                facts.put("plan.place", action.place());
                facts.put("plan.partners", String.join(" · ", action.partners()));
                facts.put("plan.audience", action.audience());
                facts.put("plan.budget", money(action));
                facts.put("plan.text", action.text());
                facts.put("plan.recurring.word", action.recurring());
                facts.put("plan.given-up", action.cancelled());
            }
            case Indicator indicator -> {
                facts.put("plan.measure", indicator.measure());
                facts.put("plan.unit-counted", indicator.unit());
                facts.put("plan.baseline", baseline(indicator.baseline()));
                facts.put("plan.targets", targets(indicator));
            }
        }
        return facts;
    }

    private static void put(Map<String, Object> facts, String label, @Nullable Object value) {
        facts.put(label, value == null ? "" : value);
    }

    private static String money(Action action) {
        return action.budget().stream().map(Facts::money).collect(Collectors.joining(" · "));
    }

    private static String money(BudgetLine line) {
        String amount = line.amount().toPlainString() + " " + line.currency();
        return line.title().isEmpty() ? amount : line.title() + " " + amount;
    }

    private static String baseline(Indicator.@Nullable Baseline baseline) {
        if (baseline == null) {
            return "";
        }
        return spaced(
                baseline.value() == null ? "" : baseline.value().toPlainString(),
                baseline.text(),
                baseline.year() == null ? "" : "(" + baseline.year() + ")",
                baseline.source());
    }

    private static String targets(Indicator indicator) {
        return indicator.targets().stream()
                .map(t ->
                        spaced(
                                t.from() + "–" + t.to() + ":",
                                t.value() == null ? "" : t.value().toPlainString(),
                                t.text()))
                .collect(Collectors.joining(" · "));
    }

    private static String spaced(String... parts) {
        return List.of(parts).stream().filter(p -> !p.isBlank()).collect(Collectors.joining(" "));
    }
}
