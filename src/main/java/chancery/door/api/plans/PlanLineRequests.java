package chancery.door.api.plans;

import chancery.door.api.Fields;
import chancery.kernel.Problem;
import chancery.work.planning.Action;
import chancery.work.planning.ActionKind;
import chancery.work.planning.BudgetLine;
import chancery.work.planning.Indicator;
import chancery.work.planning.Measure;
import chancery.work.planning.Objective;
import chancery.work.planning.Strand;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Lines of a plan as programs write them. A line is written as a whole: what is left out says
 * nothing. {@code after} places a new line, {@code seen} guards a known one.
 */
final class PlanLineRequests {
    private PlanLineRequests() {}

    record StrandRequest(
            @Nullable String code,
            @Nullable String title,
            @Nullable UUID after,
            @Nullable String seen) {
        Strand line(UUID id) {
            return new Strand(id, text(code), text(title));
        }
    }

    record ObjectiveRequest(
            @Nullable UUID strand,
            @Nullable String title,
            @Nullable String context,
            @Nullable String effect,
            @Nullable String risk,
            @Nullable String due,
            @Nullable UUID duty,
            @Nullable UUID after,
            @Nullable String seen) {
        Objective line(UUID id, @Nullable UUID stands) {
            return new Objective(
                    id,
                    parent("strand", strand, stands),
                    text(title),
                    text(context),
                    text(effect),
                    text(risk),
                    Fields.day(due, "due"),
                    duty);
        }
    }

    record BudgetRequest(
            @Nullable String title, @Nullable BigDecimal amount, @Nullable String currency) {
        BudgetLine line() {
            if (amount == null) {
                throw Problem.refused("plan.budget-amount").at("amount").with("title", text(title));
            }
            return new BudgetLine(text(title), amount, text(currency));
        }
    }

    record ActionRequest(
            @Nullable UUID objective,
            @Nullable String title,
            @Nullable String kind,
            @Nullable String start,
            @Nullable String end,
            @Nullable String place,
            @Nullable String owner,
            @Nullable List<String> partners,
            @Nullable String audience,
            @Nullable String text,
            @Nullable List<BudgetRequest> budget,
            @Nullable Boolean recurring,
            @Nullable Boolean cancelled,
            @Nullable UUID after,
            @Nullable String seen) {
        /**
         * @param before the action as it stands; none for a new one
         */
        Action line(UUID id, @Nullable Action before) {
            return new Action(
                    id,
                    parent("objective", objective, before == null ? null : before.objective()),
                    PlanLineRequests.text(title),
                    Fields.word(ActionKind.class, kind, ActionKind.OTHER, "kind"),
                    Fields.day(start, "start"),
                    Fields.day(end, "end"),
                    PlanLineRequests.text(place),
                    PlanLineRequests.text(owner),
                    before != null && before.owner().equals(owner) ? before.person() : null,
                    all(partners),
                    PlanLineRequests.text(audience),
                    PlanLineRequests.text(text),
                    all(budget).stream().map(BudgetRequest::line).toList(),
                    Boolean.TRUE.equals(recurring),
                    Boolean.TRUE.equals(cancelled));
        }
    }

    record BaselineRequest(
            @Nullable BigDecimal value,
            @Nullable String text,
            @Nullable Integer year,
            @Nullable String source) {
        Indicator.Baseline baseline() {
            return new Indicator.Baseline(
                    value, PlanLineRequests.text(text), year, PlanLineRequests.text(source));
        }
    }

    record TargetRequest(
            @Nullable String from,
            @Nullable String to,
            @Nullable BigDecimal value,
            @Nullable String text) {
        Indicator.Target target() {
            LocalDate first = Fields.day(from, "from");
            LocalDate last = Fields.day(to, "to");
            if (first == null || last == null) {
                throw Problem.refused("plan.target-period").at(first == null ? "from" : "to");
            }
            return new Indicator.Target(first, last, value, PlanLineRequests.text(text));
        }
    }

    record IndicatorRequest(
            @Nullable UUID objective,
            @Nullable UUID action,
            @Nullable String title,
            @Nullable String measure,
            @Nullable String unit,
            @Nullable Boolean ascending,
            @Nullable Boolean aggregate,
            @Nullable BaselineRequest baseline,
            @Nullable List<TargetRequest> targets,
            @Nullable UUID after,
            @Nullable String seen) {
        Indicator line(UUID id, @Nullable UUID stands) {
            Measure measured = Fields.word(Measure.class, measure, Measure.UNIT, "measure");
            return new Indicator(
                    id,
                    parent("objective", objective, stands),
                    action,
                    text(title),
                    measured,
                    text(unit),
                    !Boolean.FALSE.equals(ascending),
                    aggregate == null ? measured.adds() : aggregate,
                    baseline == null ? null : baseline.baseline(),
                    all(targets).stream().map(TargetRequest::target).toList());
        }
    }

    private static UUID parent(String field, @Nullable UUID given, @Nullable UUID stands) {
        UUID parent = given == null ? stands : given;
        if (parent == null) {
            throw Problem.refused("plan.parent-unknown").at(field);
        }
        return parent;
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    private static <E> List<E> all(@Nullable List<E> values) {
        return values == null ? List.of() : values;
    }
}
