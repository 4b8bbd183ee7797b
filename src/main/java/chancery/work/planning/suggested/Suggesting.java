package chancery.work.planning.suggested;

import chancery.kernel.PersonId;
import chancery.kernel.Problem;
import chancery.kernel.Ref;
import chancery.work.planning.Action;
import chancery.work.planning.ActionKind;
import chancery.work.planning.Change;
import chancery.work.planning.Plan;
import chancery.work.planning.PlanId;
import chancery.work.planning.Plans;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What a person does about the actions that are proposed for a plan. */
@Component
public class Suggesting {
    private static final String LINE = "plan-line";

    private final Plans plans;
    private final SuggestedActions suggested;

    Suggesting(Plans plans, SuggestedActions suggested) {
        this.plans = plans;
        this.suggested = suggested;
    }

    /** What is proposed for the plan; nothing to who may not write it now. */
    public List<SuggestedAction> of(PersonId me, Plan plan) {
        return plan.standing().open() && plans.mayWrite(me, plan)
                ? suggested.open(me, plan.unit(), plan.year())
                : List.of();
    }

    /**
     * Makes an action of it, at the end of an objective.
     *
     * @return the action
     * @throws Problem {@code plan.unknown}, {@code plan.not-yours}, {@code plan.shut}, {@code
     *     plan.line-unknown} for an objective that is not there, {@code suggestion.unknown}, {@code
     *     suggestion.decided}
     */
    public UUID take(PersonId me, PlanId id, UUID suggestion, UUID objective) {
        Plan plan = writable(me, id);
        if (plan.sheet().objectives().stream().noneMatch(o -> o.id().equals(objective))) {
            throw Problem.absent("plan.line-unknown").at("objective");
        }
        SuggestedAction proposed = open(me, plan, suggestion);
        Action action =
                new Action(
                        UUID.randomUUID(),
                        objective,
                        proposed.title(),
                        ActionKind.OTHER,
                        proposed.first(),
                        proposed.last(),
                        "",
                        "",
                        null,
                        List.of(),
                        "",
                        proposed.text(),
                        List.of(),
                        false,
                        false);
        suggested.taken(me, suggestion, new Ref(LINE, id + "/" + action.id()));
        plans.edit(me, id, List.of(new Change.Put(action)));
        return action.id();
    }

    /**
     * @param reason 1 to 500 characters
     */
    public void dismiss(PersonId me, PlanId id, UUID suggestion, String reason) {
        open(me, writable(me, id), suggestion);
        suggested.dismiss(me, suggestion, reason);
    }

    private SuggestedAction open(PersonId me, Plan plan, UUID suggestion) {
        return suggested.open(me, plan.unit(), plan.year()).stream()
                .filter(each -> each.id().equals(suggestion))
                .findFirst()
                .orElseThrow(() -> Problem.absent("suggestion.unknown"));
    }

    private Plan writable(PersonId me, PlanId id) {
        Plan plan = plans.open(me, id);
        if (!plans.mayWrite(me, plan)) {
            throw Problem.forbidden("plan.not-yours").with("unit", plan.unit().value());
        }
        if (!plan.standing().open()) {
            throw Problem.conflict("plan.shut");
        }
        return plan;
    }
}
