package chancery.door.confirming;

import chancery.kernel.PersonId;
import chancery.kernel.Ref;
import chancery.work.planning.CitableActions;
import chancery.work.planning.Plan;
import chancery.work.planning.PlanId;
import chancery.work.planning.Plans;
import chancery.work.planning.execution.Execution;
import chancery.work.planning.execution.Progress;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Gives a plan's action the records of a document as evidence. How far the action is does not
 * change by that; a plan on which nobody may report yet, or any more, gets none.
 */
@Component
class PlanEvidenceMaking {
    private final CitableActions actions;
    private final Plans plans;
    private final Execution execution;
    private final InstantSource clock;
    private final ZoneId zone;

    PlanEvidenceMaking(
            CitableActions actions,
            Plans plans,
            Execution execution,
            InstantSource clock,
            ZoneId zone) {
        this.actions = actions;
        this.plans = plans;
        this.execution = execution;
        this.clock = clock;
        this.zone = zone;
    }

    /**
     * @param note what the entry says of the evidence
     */
    void give(PersonId me, UUID action, List<Ref> shown, String note, List<Finding> findings) {
        for (CitableActions.Found found : actions.see(me, List.of(action))) {
            Plan plan = plans.open(me, found.plan());
            boolean inForce =
                    plan.inForce().actions().stream().anyMatch(line -> line.id().equals(action));
            if (!inForce || !execution.mayReport(me, plan)) {
                continue;
            }
            execution.report(
                    me,
                    plan.id(),
                    action,
                    new Progress.Report(
                            percent(me, plan.id(), action),
                            note,
                            "",
                            LocalDate.ofInstant(clock.instant(), zone)),
                    shown);
            findings.add(
                    Finding.made(
                            Section.EVIDENCE,
                            found.title(),
                            new Ref(CitableActions.KIND, action.toString())));
        }
    }

    private int percent(PersonId me, PlanId plan, UUID action) {
        List<Progress> reported = execution.of(me, plan).progress().getOrDefault(action, List.of());
        return reported.isEmpty() ? 0 : reported.getFirst().percent();
    }
}
