package chancery.work.planning.execution.web;

import chancery.foundation.drawing.Picture;
import chancery.kernel.DispatchId;
import chancery.kernel.PersonId;
import chancery.work.planning.Action;
import chancery.work.planning.Element;
import chancery.work.planning.Indicator;
import chancery.work.planning.Objective;
import chancery.work.planning.PlanId;
import chancery.work.planning.PlanStanding;
import chancery.work.planning.Strand;
import chancery.work.planning.execution.Evidence;
import chancery.work.planning.execution.Execution;
import chancery.work.planning.execution.ExecutionEntry;
import chancery.work.planning.execution.PlanExecution;
import chancery.work.planning.execution.ShownEvidence;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The execution of single lines, as a reader sees it. */
@Component
public class LineExecutions {
    private final Execution execution;

    LineExecutions(Execution execution) {
        this.execution = execution;
    }

    /**
     * That of a line in force of a plan that was submitted; none of others, which nobody reports
     * on.
     *
     * @throws chancery.kernel.Problem {@code plan.unknown}
     */
    public Optional<LineExecution> of(PersonId me, PlanId id, UUID line) {
        PlanExecution all = execution.of(me, id);
        if (all.plan().standing() instanceof PlanStanding.Draft) {
            return Optional.empty();
        }
        return all.plan().inForce().element(line).flatMap(element -> of(me, all, element));
    }

    private Optional<LineExecution> of(PersonId me, PlanExecution all, Element line) {
        return switch (line) {
            case Strand _, Objective _ -> Optional.empty();
            case Action action ->
                    Optional.of(
                            shown(
                                    me,
                                    all,
                                    line,
                                    all.progress().getOrDefault(action.id(), List.of()),
                                    null));
            case Indicator indicator ->
                    Optional.of(
                            shown(
                                    me,
                                    all,
                                    line,
                                    all.actuals(indicator.id()),
                                    IndicatorPicture.of(all, indicator)));
        };
    }

    private LineExecution shown(
            PersonId me,
            PlanExecution all,
            Element line,
            List<? extends ExecutionEntry> entries,
            @Nullable Picture picture) {
        PlanId id = all.plan().id();
        Map<UUID, DispatchId> carriers = execution.carriers(me, id);
        Map<Evidence, ShownEvidence> things = things(me, entries);
        boolean reports = execution.mayReport(me, all.plan());
        return new LineExecution(
                all,
                line,
                entries.stream()
                        .map(entry ->
                                new Told(
                                        entry,
                                        entry.evidence().stream().map(things::get).toList(),
                                        carriers.containsKey(entry.id())))
                        .toList(),
                reports,
                reports
                        ? execution.citable(me, id, "").stream()
                                .limit(CitedEvidence.OFFERED)
                                .toList()
                        : List.of(),
                picture);
    }

    /** All evidence of some entries, looked up together. */
    private Map<Evidence, ShownEvidence> things(
            PersonId me, List<? extends ExecutionEntry> entries) {
        List<Evidence> cited =
                entries.stream().flatMap(e -> e.evidence().stream()).distinct().toList();
        List<ShownEvidence> shown = execution.shown(me, cited);
        Map<Evidence, ShownEvidence> things = new HashMap<>();
        for (int i = 0; i < cited.size(); i++) {
            things.put(cited.get(i), shown.get(i));
        }
        return things;
    }
}
