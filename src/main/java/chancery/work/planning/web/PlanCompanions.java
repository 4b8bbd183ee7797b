package chancery.work.planning.web;

import chancery.correspondence.Companions;
import chancery.correspondence.annexes.AnnexOutcome;
import chancery.correspondence.annexes.AnnexOutcomes;
import chancery.correspondence.annexes.Subject;
import chancery.kernel.DispatchId;
import chancery.kernel.PersonId;
import chancery.work.planning.PlanId;
import chancery.work.planning.Plans;
import chancery.work.planning.messages.PlanAnnex;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The plan that a dispatch brought, or why its annex was not taken over. */
@Component
class PlanCompanions implements Companions {
    private final AnnexOutcomes outcomes;
    private final Plans plans;

    PlanCompanions(AnnexOutcomes outcomes, Plans plans) {
        this.outcomes = outcomes;
        this.plans = plans;
    }

    @Override
    public List<Companion> of(PersonId me, DispatchId dispatch) {
        return outcomes.of(me, dispatch).stream()
                .filter(outcome -> outcome.mediaType().equals(PlanAnnex.MEDIA_TYPE))
                .map(outcome -> companion(me, outcome))
                .toList();
    }

    private Companion companion(PersonId me, AnnexOutcome outcome) {
        Optional<PlanId> plan =
                Optional.ofNullable(outcome.subject()).map(Subject::thing).map(PlanId::of);
        Optional<String> title = plan.flatMap(id -> plans.title(me, id));
        return new Companion(
                "plan.companion",
                title.orElse(""),
                title.isPresent() ? "/plans/" + plan.orElseThrow() : "",
                outcome.problem());
    }
}
