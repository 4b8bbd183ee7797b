package chancery.door.api.plans;

import chancery.kernel.Ref;
import chancery.work.planning.Indicator;
import chancery.work.planning.execution.Actual;
import chancery.work.planning.execution.Evidence;
import chancery.work.planning.execution.ExecutionEntry;
import chancery.work.planning.execution.PlanExecution;
import chancery.work.planning.execution.Progress;
import chancery.work.planning.execution.ShownEvidence;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What was done of a plan, as programs read it; evidence as far as the caller may know of it. */
final class ExecutionShapes {
    private ExecutionShapes() {}

    /** How the caller sees pieces of evidence. */
    interface Sight extends Function<List<Evidence>, List<ShownEvidence>> {}

    record EvidenceJson(String kind, String id, String title, @Nullable String page) {
        static List<EvidenceJson> of(List<Evidence> cited, Sight sight) {
            return sight.apply(cited).stream()
                    .map(seen ->
                            new EvidenceJson(
                                    seen.ref().kind(), seen.ref().id(), seen.title(), seen.href()))
                    .toList();
        }
    }

    record EvidenceRequest(@Nullable String kind, @Nullable String id) {
        Ref ref() {
            return new Ref(kind == null ? "" : kind, id == null ? "" : id);
        }
    }

    record ProgressJson(
            String id,
            String action,
            int percent,
            String note,
            String reason,
            String on,
            String author,
            String at,
            List<EvidenceJson> evidence) {
        static ProgressJson of(Progress entry, Sight sight) {
            return new ProgressJson(
                    entry.id().toString(),
                    entry.action().toString(),
                    entry.percent(),
                    entry.note(),
                    entry.reason(),
                    entry.on().toString(),
                    entry.author(),
                    entry.at().toString(),
                    EvidenceJson.of(entry.evidence(), sight));
        }
    }

    record ActualJson(
            String id,
            String indicator,
            String from,
            String to,
            @Nullable BigDecimal value,
            String text,
            String source,
            String author,
            String at,
            List<EvidenceJson> evidence) {
        static ActualJson of(Actual entry, Sight sight) {
            return new ActualJson(
                    entry.id().toString(),
                    entry.indicator().toString(),
                    entry.from().toString(),
                    entry.to().toString(),
                    entry.value(),
                    entry.text(),
                    entry.source(),
                    entry.author(),
                    entry.at().toString(),
                    EvidenceJson.of(entry.evidence(), sight));
        }
    }

    /** An entry of either kind: exactly one part is there. */
    record EntryJson(@Nullable ProgressJson progress, @Nullable ActualJson actual) {
        static EntryJson of(ExecutionEntry entry, Sight sight) {
            return switch (entry) {
                case Progress progress -> new EntryJson(ProgressJson.of(progress, sight), null);
                case Actual actual -> new EntryJson(null, ActualJson.of(actual, sight));
            };
        }
    }

    record ActionStateJson(
            String action,
            String title,
            String standing,
            int percent,
            @Nullable ProgressJson latest) {}

    record PeriodJson(
            String from,
            String to,
            @Nullable BigDecimal approved,
            @Nullable BigDecimal revised,
            @Nullable BigDecimal actual,
            String text) {
        static PeriodJson of(PlanExecution.Period period) {
            Actual actual = period.actual();
            return new PeriodJson(
                    period.from().toString(),
                    period.to().toString(),
                    value(period.approved()),
                    value(period.revised()),
                    actual == null ? null : actual.value(),
                    actual == null ? "" : actual.text());
        }

        private static @Nullable BigDecimal value(Indicator.@Nullable Target target) {
            return target == null ? null : target.value();
        }
    }

    record IndicatorStateJson(
            String indicator, String title, String unit, List<PeriodJson> periods) {}

    record ExecutionJson(
            String plan,
            String today,
            List<ActionStateJson> actions,
            List<IndicatorStateJson> indicators) {
        static ExecutionJson of(PlanExecution done, Sight sight) {
            return new ExecutionJson(
                    done.plan().id().toString(),
                    done.today().toString(),
                    done.plan().inForce().actions().stream()
                            .map(action ->
                                    new ActionStateJson(
                                            action.id().toString(),
                                            action.title(),
                                            done.standing(action).name(),
                                            done.percent(action),
                                            done.latest(action.id())
                                                    .map(entry -> ProgressJson.of(entry, sight))
                                                    .orElse(null)))
                            .toList(),
                    done.plan().inForce().indicators().stream()
                            .map(indicator ->
                                    new IndicatorStateJson(
                                            indicator.id().toString(),
                                            indicator.title(),
                                            indicator.unit(),
                                            done.periods(indicator).stream()
                                                    .map(PeriodJson::of)
                                                    .toList()))
                            .toList());
        }
    }
}
