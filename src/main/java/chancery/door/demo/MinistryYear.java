package chancery.door.demo;

import chancery.kernel.DispatchId;
import chancery.kernel.Distribution;
import chancery.kernel.Label;
import chancery.kernel.PersonId;
import chancery.kernel.UnitCode;
import chancery.work.planning.PlanId;
import chancery.work.planning.PlanLine;
import chancery.work.planning.Plans;
import chancery.work.planning.board.Instructions;
import chancery.work.planning.contracts.Contract;
import chancery.work.planning.contracts.ContractId;
import chancery.work.planning.contracts.ContractStanding;
import chancery.work.planning.contracts.Contracts;
import chancery.work.planning.messages.Addressing;
import chancery.work.planning.messages.Answering;
import chancery.work.planning.messages.Contracting;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** The ministry's part: proposes the contracts, observes and approves the plans. */
@Component
@ConditionalOnProperty("chancery.demo.accounts")
class MinistryYear {
    private static final Distribution RESTRICTED = Distribution.of(Label.RESTRICTED);

    private final DemoDesk desk;
    private final Contracts contracts;
    private final Contracting contracting;
    private final Plans plans;
    private final Answering answering;
    private final Instructions instructions;

    MinistryYear(
            DemoDesk desk,
            Contracts contracts,
            Contracting contracting,
            Plans plans,
            Answering answering,
            Instructions instructions) {
        this.desk = desk;
        this.contracts = contracts;
        this.contracting = contracting;
        this.plans = plans;
        this.answering = answering;
        this.instructions = instructions;
    }

    void live(DemoYear story, int year) {
        PersonId officer = desk.person(story.ministry().officer());
        PersonId head = desk.person(story.ministry().head());
        Map<UnitCode, ContractId> proposed = new HashMap<>();
        for (DemoPlan plan : story.plans()) {
            DemoContract contract = contractOf(story, plan.post());
            proposed.put(plan.post(), propose(officer, head, contract, plan.ministry(), year));
        }
        DispatchId asked = desk.await(() -> desk.letter(officer, story.ministry().instruction()));
        instructions.name(officer, year + 1, asked);
        for (DemoPlan plan : story.plans()) {
            if (!plan.observations().isEmpty()) {
                giveBack(officer, head, plan, year);
            }
        }
        for (DemoPlan plan : story.plans()) {
            PlanId id = desk.await(() -> submitted(officer, plan, year));
            desk.sign(head, answering.approve(officer, id, addressing(plan)), id.value());
        }
        proposed.forEach((post, contract) -> {
            mark(officer, contractOf(story, post), contract, year);
            desk.sign(
                    head,
                    contracting.tellMarks(officer, contract, Addressing.PLAIN),
                    contract.value());
        });
    }

    private ContractId propose(
            PersonId officer, PersonId head, DemoContract contract, UnitCode ministry, int year) {
        ContractId id = contracts.begin(officer, RESTRICTED, contract.content(ministry, year));
        desk.sign(head, contracting.propose(officer, id, Addressing.PLAIN), id.value());
        return id;
    }

    private void giveBack(PersonId officer, PersonId head, DemoPlan plan, int year) {
        PlanId id = desk.await(() -> submitted(officer, plan, year));
        Scope scope = new Scope(plan.post(), year);
        for (Diary.Observed observed : plan.observations()) {
            answering.observe(officer, id, scope.id("action", observed.action()), observed.text());
        }
        desk.sign(head, answering.returnPlan(officer, id, addressing(plan)), id.value());
    }

    private void mark(PersonId officer, DemoContract contract, ContractId id, int year) {
        desk.await(() ->
                Optional.of(contracts.open(officer, id))
                        .map(Contract::standing)
                        .filter(ContractStanding.Agreed.class::isInstance));
        Scope scope = new Scope(contract.unit(), year);
        for (DemoContract.Owed owed : contract.duties()) {
            if (owed.kept()) {
                contracts.mark(
                        officer, id, scope.id("duty", owed.key()), true, owed.remark(), null, "");
            }
        }
    }

    private Optional<PlanId> submitted(PersonId officer, DemoPlan plan, int year) {
        return plans.all(officer, year).stream()
                .filter(line -> line.unit().equals(plan.post()))
                .filter(line -> line.standing().equals("SUBMITTED"))
                .map(PlanLine::id)
                .findFirst();
    }

    private static Addressing addressing(DemoPlan plan) {
        return new Addressing(plan.told(), null);
    }

    private static DemoContract contractOf(DemoYear story, UnitCode post) {
        return story.contracts().stream()
                .filter(contract -> contract.unit().equals(post))
                .findFirst()
                .orElseThrow();
    }
}
