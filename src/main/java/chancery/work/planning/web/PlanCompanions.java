package chancery.work.planning.web;

import chancery.correspondence.Companions;
import chancery.correspondence.annexes.AnnexOutcome;
import chancery.correspondence.annexes.AnnexOutcomes;
import chancery.correspondence.annexes.Subject;
import chancery.kernel.DispatchId;
import chancery.kernel.PersonId;
import chancery.work.planning.PlanId;
import chancery.work.planning.Plans;
import chancery.work.planning.contracts.ContractId;
import chancery.work.planning.contracts.Contracts;
import chancery.work.planning.messages.PlanAnnex;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The plan or contract that a dispatch brought, or why its annex was not taken over. */
@Component
class PlanCompanions implements Companions {
    private final AnnexOutcomes outcomes;
    private final Plans plans;
    private final Contracts contracts;

    PlanCompanions(AnnexOutcomes outcomes, Plans plans, Contracts contracts) {
        this.outcomes = outcomes;
        this.plans = plans;
        this.contracts = contracts;
    }

    @Override
    public List<Companion> of(PersonId me, DispatchId dispatch) {
        return outcomes.of(me, dispatch).stream()
                .filter(outcome -> outcome.mediaType().equals(PlanAnnex.MEDIA_TYPE))
                .map(outcome -> companion(me, outcome))
                .toList();
    }

    private Companion companion(PersonId me, AnnexOutcome outcome) {
        Optional<Subject> about = Optional.ofNullable(outcome.subject());
        if (about.filter(subject -> subject.kind().startsWith("CONTRACT_")).isPresent()) {
            Optional<ContractId> contract = about.map(Subject::thing).map(ContractId::of);
            return companion(
                    "contract.of-plan",
                    contract.flatMap(id -> contracts.title(me, id)),
                    contract.map(id -> "/contracts/" + id).orElse(""),
                    outcome);
        }
        Optional<PlanId> plan = about.map(Subject::thing).map(PlanId::of);
        return companion(
                "plan.companion",
                plan.flatMap(id -> plans.title(me, id)),
                plan.map(id -> "/plans/" + id).orElse(""),
                outcome);
    }

    /** With its address only for those who may see the thing. */
    private static Companion companion(
            String label, Optional<String> title, String address, AnnexOutcome outcome) {
        return new Companion(
                label, title.orElse(""), title.isPresent() ? address : "", outcome.problem());
    }
}
