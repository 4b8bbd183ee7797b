package chancery.work.planning.web;

import chancery.kernel.Problem;
import chancery.work.planning.Action;
import chancery.work.planning.ActionKind;
import chancery.work.planning.BudgetLine;
import chancery.work.planning.Element;
import chancery.work.planning.Indicator;
import chancery.work.planning.Measure;
import chancery.work.planning.Objective;
import chancery.work.planning.Strand;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * A line of a plan as a form sends it: days as {@code 2026-04-12}, numbers with a point, as the
 * fields of a browser give them whatever they show.
 */
final class TypedLine {
    private final MultiValueMap<String, String> fields;

    TypedLine(MultiValueMap<String, String> fields) {
        this.fields = fields;
    }

    /** The line that was there, saying what was typed. */
    Element over(Element before) {
        return switch (before) {
            case Strand strand -> new Strand(strand.id(), text("code"), text("title"));
            case Objective objective -> objective(objective);
            case Action action -> action(action);
            case Indicator indicator -> indicator(indicator);
        };
    }

    private Objective objective(Objective before) {
        return new Objective(
                before.id(),
                before.strand(),
                text("title"),
                text("context"),
                text("effect"),
                text("risk"),
                day("due"),
                fields.containsKey("duty") ? id("duty") : before.duty());
    }

    private Action action(Action before) {
        return new Action(
                before.id(),
                before.objective(),
                text("title"),
                word("kind", ActionKind.class),
                day("start"),
                day("end"),
                text("place"),
                text("owner"),
                before.owner().equals(text("owner")) ? before.person() : null,
                text("partners").lines().toList(),
                text("audience"),
                text("text"),
                budget(),
                fields.containsKey("recurring"),
                before.cancelled());
    }

    private List<BudgetLine> budget() {
        List<BudgetLine> lines = new ArrayList<>();
        for (int i = 0; i < count("amount"); i++) {
            BigDecimal amount = number("amount", i);
            if (amount != null) {
                lines.add(new BudgetLine(text("budget", i), amount, text("currency", i)));
            } else if (!text("budget", i).isEmpty()) {
                throw Problem.refused("plan.budget-amount")
                        .at("amount")
                        .with("title", text("budget", i));
            }
        }
        return lines;
    }

    private Indicator indicator(Indicator before) {
        return new Indicator(
                before.id(),
                before.objective(),
                id("action"),
                text("title"),
                word("measure", Measure.class),
                text("unit"),
                !text("ascending").equals("no"),
                fields.containsKey("aggregate"),
                baseline(),
                targets());
    }

    private Indicator.@Nullable Baseline baseline() {
        BigDecimal value = number("baseline", 0);
        Integer year = year("baselineYear");
        String words = text("baselineText");
        String source = text("baselineSource");
        return value == null && year == null && words.isEmpty() && source.isEmpty()
                ? null
                : new Indicator.Baseline(value, words, year, source);
    }

    private List<Indicator.Target> targets() {
        List<Indicator.Target> targets = new ArrayList<>();
        for (int i = 0; i < count("from"); i++) {
            LocalDate from = day("from", i);
            LocalDate to = day("to", i);
            BigDecimal value = number("target", i);
            String words = text("targetText", i);
            if (value == null && words.isEmpty()) {
                continue;
            }
            if (from == null || to == null) {
                throw Problem.refused("plan.target-period").at("from");
            }
            targets.add(new Indicator.Target(from, to, value, words));
        }
        return targets;
    }

    private int count(String field) {
        return Math.min(fields.getOrDefault(field, List.of()).size(), 100);
    }

    String text(String field) {
        return text(field, 0);
    }

    private String text(String field, int i) {
        List<String> values = fields.getOrDefault(field, List.of());
        return i < values.size() ? values.get(i).strip() : "";
    }

    @Nullable LocalDate day(String field) {
        return day(field, 0);
    }

    private @Nullable LocalDate day(String field, int i) {
        String typed = text(field, i);
        try {
            return typed.isEmpty() ? null : LocalDate.parse(typed);
        } catch (DateTimeParseException e) {
            throw Problem.refused("plan.day").at(field).with("value", typed);
        }
    }

    private @Nullable BigDecimal number(String field, int i) {
        String typed = text(field, i);
        try {
            return typed.isEmpty() ? null : new BigDecimal(typed);
        } catch (NumberFormatException e) {
            throw Problem.refused("plan.number").at(field).with("value", typed);
        }
    }

    private @Nullable Integer year(String field) {
        String typed = text(field);
        try {
            return typed.isEmpty() ? null : Integer.valueOf(typed);
        } catch (NumberFormatException e) {
            throw Problem.refused("plan.year").at(field).with("value", typed);
        }
    }

    private @Nullable UUID id(String field) {
        String typed = text(field);
        try {
            return typed.isEmpty() ? null : UUID.fromString(typed);
        } catch (IllegalArgumentException e) {
            throw Problem.absent("plan.line-unknown").at(field);
        }
    }

    private <E extends Enum<E>> E word(String field, Class<E> type) {
        try {
            return Enum.valueOf(type, text(field));
        } catch (IllegalArgumentException e) {
            throw Problem.refused("plan.empty").at(field);
        }
    }
}
