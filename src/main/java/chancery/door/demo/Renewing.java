package chancery.door.demo;

import chancery.kernel.DispatchId;
import chancery.work.planning.Action;
import chancery.work.planning.Change;
import chancery.work.planning.PlanContent;
import chancery.work.planning.PlanId;
import chancery.work.planning.Plans;
import chancery.work.planning.Strand;
import chancery.work.planning.messages.Addressing;
import chancery.work.planning.messages.Submitting;
import chancery.work.planning.synthesis.Seeding;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Begins the plan of the year after from this one's, adds to it, and submits it. */
@Component
@ConditionalOnProperty("chancery.demo.accounts")
class Renewing {
    private static final String[] ENDS = {"03-26", "05-28", "07-30", "10-29"};

    private final DemoDesk desk;
    private final Plans plans;
    private final Seeding seeding;
    private final Submitting submitting;

    Renewing(DemoDesk desk, Plans plans, Seeding seeding, Submitting submitting) {
        this.desk = desk;
        this.plans = plans;
        this.seeding = seeding;
        this.submitting = submitting;
    }

    void live(DemoYear story, PostYear.Acting acting, PlanId plan) {
        DemoPlan.Next added = acting.story().next();
        if (added == null) {
            return;
        }
        PlanId next = seeding.next(acting.author(), plan);
        Scope scope = acting.scope().inYear(acting.scope().year() + 1);
        PlanContent sheet = plans.open(acting.author(), next).sheet();
        List<Change> changes = new ArrayList<>(dated(scope, sheet));
        for (DemoStrand strand : added.strands()) {
            Strand known =
                    sheet.strands().stream()
                            .filter(each -> each.code().equals(strand.code()))
                            .findFirst()
                            .orElseThrow();
            strand.objectives(scope, known.id(), sheet.currency(), desk::person)
                    .forEach(changes::add);
        }
        plans.edit(acting.author(), next, changes);
        DispatchId asked =
                desk.await(() -> desk.letter(acting.author(), story.ministry().instruction()));
        desk.sign(
                acting.head(),
                submitting.submit(
                        acting.author(), next, new Addressing(acting.story().told(), asked)),
                next.value());
    }

    /** What was not finished is to be finished, one thing after the other. */
    private static List<Change> dated(Scope scope, PlanContent sheet) {
        List<Change> changes = new ArrayList<>();
        for (Action action : sheet.actions()) {
            if (action.start() == null) {
                String end = ENDS[changes.size() % ENDS.length];
                changes.add(new Change.Put(action.on(scope.day("01-11"), scope.day(end))));
            }
        }
        return changes;
    }
}
