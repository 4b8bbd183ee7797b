package chancery.door.api.plans;

import chancery.kernel.DispatchId;
import chancery.work.planning.Action;
import chancery.work.planning.BudgetLine;
import chancery.work.planning.Element;
import chancery.work.planning.Indicator;
import chancery.work.planning.Objective;
import chancery.work.planning.Plan;
import chancery.work.planning.PlanContent;
import chancery.work.planning.PlanJson;
import chancery.work.planning.PlanLine;
import chancery.work.planning.PlanStanding;
import chancery.work.planning.PlanVersion;
import chancery.work.planning.Strand;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A plan as programs read it. Each line carries {@code seen}: given back with a change, it refuses
 * the change when somebody else has written the line meanwhile.
 */
final class PlanShapes {
    private PlanShapes() {}

    record ListedPlanJson(
            String id,
            String unit,
            int year,
            String title,
            String standing,
            String distribution,
            int actions) {
        static ListedPlanJson of(PlanLine line) {
            return new ListedPlanJson(
                    line.id().toString(),
                    line.unit().value(),
                    line.year(),
                    line.title(),
                    line.standing(),
                    line.label().name(),
                    line.actions());
        }
    }

    record PlanHeadJson(
            String id,
            String unit,
            String superior,
            int year,
            String title,
            String standing,
            @Nullable String pending,
            @Nullable Integer baseline,
            @Nullable Integer current,
            boolean amending,
            boolean writable,
            String distribution,
            List<String> compartments,
            String updatedAt,
            PlanContentJson inForce,
            PlanContentJson sheet) {
        static PlanHeadJson of(Plan plan, boolean writable) {
            Stage stage = Stage.of(plan.standing());
            return new PlanHeadJson(
                    plan.id().toString(),
                    plan.unit().value(),
                    plan.superior().value(),
                    plan.year(),
                    plan.title(),
                    plan.standing().word(),
                    stage.pending() == null ? null : stage.pending().toString(),
                    stage.baseline(),
                    stage.current(),
                    plan.amending(),
                    writable && plan.standing().open(),
                    plan.distribution().label().name(),
                    List.copyOf(plan.distribution().compartments()),
                    plan.updatedAt().toString(),
                    PlanContentJson.of(plan.inForce()),
                    PlanContentJson.of(plan.sheet()));
        }

        private record Stage(
                @Nullable DispatchId pending,
                @Nullable Integer baseline,
                @Nullable Integer current) {
            static Stage of(PlanStanding standing) {
                return switch (standing) {
                    case PlanStanding.Draft(DispatchId pending) -> new Stage(pending, null, null);
                    case PlanStanding.Returned(DispatchId pending) ->
                            new Stage(pending, null, null);
                    case PlanStanding.Submitted() -> new Stage(null, null, null);
                    case PlanStanding.Approved(int baseline, int current) ->
                            new Stage(null, baseline, current);
                    case PlanStanding.Closed(int baseline, int current) ->
                            new Stage(null, baseline, current);
                };
            }
        }
    }

    record PlanContentJson(
            int year,
            String title,
            String currency,
            List<StrandJson> strands,
            List<ObjectiveJson> objectives,
            List<ActionJson> actions,
            List<IndicatorJson> indicators) {
        static PlanContentJson of(PlanContent content) {
            return new PlanContentJson(
                    content.year(),
                    content.title(),
                    content.currency(),
                    content.strands().stream().map(StrandJson::of).toList(),
                    content.objectives().stream().map(ObjectiveJson::of).toList(),
                    content.actions().stream().map(ActionJson::of).toList(),
                    content.indicators().stream().map(IndicatorJson::of).toList());
        }
    }

    record StrandJson(String id, String code, String title, String seen) {
        static StrandJson of(Strand strand) {
            return new StrandJson(
                    strand.id().toString(),
                    strand.code(),
                    strand.title(),
                    PlanJson.fingerprint(strand));
        }
    }

    record ObjectiveJson(
            String id,
            String strand,
            String title,
            String context,
            String effect,
            String risk,
            @Nullable String due,
            @Nullable String duty,
            String seen) {
        static ObjectiveJson of(Objective objective) {
            return new ObjectiveJson(
                    objective.id().toString(),
                    objective.strand().toString(),
                    objective.title(),
                    objective.context(),
                    objective.effect(),
                    objective.risk(),
                    Objects.toString(objective.due(), null),
                    Objects.toString(objective.duty(), null),
                    PlanJson.fingerprint(objective));
        }
    }

    record BudgetLineJson(String title, BigDecimal amount, String currency) {
        static BudgetLineJson of(BudgetLine line) {
            return new BudgetLineJson(line.title(), line.amount(), line.currency());
        }
    }

    record ActionJson(
            String id,
            String objective,
            String title,
            String kind,
            @Nullable String start,
            @Nullable String end,
            String place,
            String owner,
            List<String> partners,
            String audience,
            String text,
            List<BudgetLineJson> budget,
            boolean recurring,
            boolean cancelled,
            String seen) {
        static ActionJson of(Action action) {
            return new ActionJson(
                    action.id().toString(),
                    action.objective().toString(),
                    action.title(),
                    action.kind().name(),
                    Objects.toString(action.start(), null),
                    Objects.toString(action.end(), null),
                    action.place(),
                    action.owner(),
                    action.partners(),
                    action.audience(),
                    action.text(),
                    action.budget().stream().map(BudgetLineJson::of).toList(),
                    action.recurring(),
                    action.cancelled(),
                    PlanJson.fingerprint(action));
        }
    }

    record BaselineJson(
            @Nullable BigDecimal value, String text, @Nullable Integer year, String source) {
        static BaselineJson of(Indicator.Baseline baseline) {
            return new BaselineJson(
                    baseline.value(), baseline.text(), baseline.year(), baseline.source());
        }
    }

    record TargetJson(String from, String to, @Nullable BigDecimal value, String text) {
        static TargetJson of(Indicator.Target target) {
            return new TargetJson(
                    target.from().toString(),
                    target.to().toString(),
                    target.value(),
                    target.text());
        }
    }

    record IndicatorJson(
            String id,
            String objective,
            @Nullable String action,
            String title,
            String measure,
            String unit,
            boolean ascending,
            boolean aggregate,
            @Nullable BaselineJson baseline,
            List<TargetJson> targets,
            String seen) {
        static IndicatorJson of(Indicator indicator) {
            Indicator.@Nullable Baseline baseline = indicator.baseline();
            return new IndicatorJson(
                    indicator.id().toString(),
                    indicator.objective().toString(),
                    Objects.toString(indicator.action(), null),
                    indicator.title(),
                    indicator.measure().name(),
                    indicator.unit(),
                    indicator.ascending(),
                    indicator.aggregate(),
                    baseline == null ? null : BaselineJson.of(baseline),
                    indicator.targets().stream().map(TargetJson::of).toList(),
                    PlanJson.fingerprint(indicator));
        }
    }

    /** A line of any kind: exactly one of its parts is there. */
    record PlanElementJson(
            @Nullable StrandJson strand,
            @Nullable ObjectiveJson objective,
            @Nullable ActionJson action,
            @Nullable IndicatorJson indicator) {
        static PlanElementJson of(Element element) {
            return switch (element) {
                case Strand s -> new PlanElementJson(StrandJson.of(s), null, null, null);
                case Objective o -> new PlanElementJson(null, ObjectiveJson.of(o), null, null);
                case Action a -> new PlanElementJson(null, null, ActionJson.of(a), null);
                case Indicator i -> new PlanElementJson(null, null, null, IndicatorJson.of(i));
            };
        }
    }

    record PlanVersionJson(
            int version,
            @Nullable Integer amendment,
            String reason,
            String author,
            String at,
            String digest,
            boolean approved) {
        static PlanVersionJson of(PlanVersion version) {
            return new PlanVersionJson(
                    version.version(),
                    version.amendment(),
                    version.reason(),
                    version.author(),
                    version.at().toString(),
                    version.digest().toString(),
                    version.approved());
        }
    }

    /** A dispatch that was prepared, to be completed, approved and signed. */
    record DraftedJson(String dispatch) {}
}
