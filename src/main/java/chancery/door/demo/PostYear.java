package chancery.door.demo;

import chancery.kernel.Distribution;
import chancery.kernel.Label;
import chancery.kernel.PersonId;
import chancery.work.planning.Change;
import chancery.work.planning.Plan;
import chancery.work.planning.PlanId;
import chancery.work.planning.PlanStanding;
import chancery.work.planning.Plans;
import chancery.work.planning.contracts.Contract;
import chancery.work.planning.contracts.ContractStanding;
import chancery.work.planning.contracts.Contracts;
import chancery.work.planning.contracts.ReportingPeriod;
import chancery.work.planning.messages.Addressing;
import chancery.work.planning.messages.Contracting;
import chancery.work.planning.messages.Observed;
import chancery.work.planning.messages.ObservedLine;
import chancery.work.planning.messages.Submitting;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** A post's part: agrees to its contract, plans, answers, executes, reports, plans again. */
@Component
@ConditionalOnProperty("chancery.demo.accounts")
class PostYear {
    private static final Distribution RESTRICTED = Distribution.of(Label.RESTRICTED);

    private final DemoDesk desk;
    private final Contracts contracts;
    private final Contracting contracting;
    private final Plans plans;
    private final Submitting submitting;
    private final Observed observed;
    private final KeepingDiary keeping;
    private final Renewing renewing;

    PostYear(
            DemoDesk desk,
            Contracts contracts,
            Contracting contracting,
            Plans plans,
            Submitting submitting,
            Observed observed,
            KeepingDiary keeping,
            Renewing renewing) {
        this.desk = desk;
        this.contracts = contracts;
        this.contracting = contracting;
        this.plans = plans;
        this.submitting = submitting;
        this.observed = observed;
        this.keeping = keeping;
        this.renewing = renewing;
    }

    /** What the acts of one post share. */
    record Acting(DemoPlan story, Scope scope, PersonId author, PersonId head) {
        Addressing addressing() {
            return new Addressing(story.told(), null);
        }
    }

    void live(DemoYear story, DemoPlan mine, int year) {
        Acting acting =
                new Acting(
                        mine,
                        new Scope(mine.post(), year),
                        desk.person(mine.author()),
                        desk.person(mine.signer()));
        ReportingPeriod reporting = agree(story, acting);
        PlanId plan = plan(acting);
        submit(acting, plan);
        if (!mine.observations().isEmpty()) {
            reply(acting, plan);
            submit(acting, plan);
        }
        desk.await(() -> standing(acting, plan, PlanStanding.Approved.class));
        keeping.live(acting, plan, reporting);
        renewing.live(story, acting, plan);
    }

    private ReportingPeriod agree(DemoYear story, Acting acting) {
        DemoContract mine =
                story.contracts().stream()
                        .filter(contract -> contract.unit().equals(acting.story().post()))
                        .findFirst()
                        .orElseThrow();
        PersonId author = desk.person(mine.author());
        Contract proposed =
                desk.await(() ->
                        contracts.all(author).stream()
                                .filter(each -> each.post().equals(acting.story().post()))
                                .filter(each -> each.sheet().covers(acting.scope().year()))
                                .filter(each ->
                                        each.standing() instanceof ContractStanding.Proposed)
                                .findFirst());
        desk.sign(
                desk.person(mine.signer()),
                contracting.agree(author, proposed.id(), Addressing.PLAIN),
                proposed.id().value());
        return mine.reporting();
    }

    private PlanId plan(Acting acting) {
        DemoPlan story = acting.story();
        PlanId plan =
                plans.begin(
                        acting.author(),
                        story.post(),
                        story.ministry(),
                        RESTRICTED,
                        story.blank(acting.scope().year()));
        plans.edit(acting.author(), plan, story.lines(acting.scope(), desk::person));
        return plan;
    }

    private void submit(Acting acting, PlanId plan) {
        desk.sign(
                acting.head(),
                submitting.submit(acting.author(), plan, acting.addressing()),
                plan.value());
    }

    private void reply(Acting acting, PlanId id) {
        Plan plan = desk.await(() -> standing(acting, id, PlanStanding.Returned.class));
        for (ObservedLine line : observed.of(acting.author(), id)) {
            acting.story().observations().stream()
                    .filter(each -> each.text().equals(line.text()))
                    .forEach(
                            each -> submitting.reply(acting.author(), id, line.id(), each.reply()));
        }
        plans.edit(
                acting.author(),
                id,
                acting.story().observations().stream()
                        .<Change>map(each -> each.answer(acting.scope(), plan.sheet()))
                        .toList());
    }

    private Optional<Plan> standing(
            Acting acting, PlanId plan, Class<? extends PlanStanding> wanted) {
        return Optional.of(plans.open(acting.author(), plan))
                .filter(each -> wanted.isInstance(each.standing()));
    }
}
