package chancery.work.planning.synthesis;

import chancery.kernel.PersonId;
import chancery.kernel.Problem;
import chancery.work.planning.Plan;
import chancery.work.planning.PlanContent;
import chancery.work.planning.PlanId;
import chancery.work.planning.Plans;
import chancery.work.planning.execution.Execution;
import org.springframework.stereotype.Component;

/** Begins the plan of the following year from what this one leaves. */
@Component
public class Seeding {
    private final Plans plans;
    private final Execution execution;

    Seeding(Plans plans, Execution execution) {
        this.plans = plans;
        this.execution = execution;
    }

    /**
     * Begins it, with what {@link NextYear} carries over.
     *
     * @return the new plan, a draft
     * @throws Problem {@code plan.not-approved} before there is anything to carry over, and as
     *     {@link Plans#begin}
     */
    public PlanId next(PersonId me, PlanId id) {
        PlanContent content = proposed(me, id);
        Plan plan = plans.open(me, id);
        return plans.begin(me, plan.unit(), plan.superior(), plan.distribution(), content);
    }

    /**
     * What it would begin with; every time with other identities.
     *
     * @throws Problem {@code plan.unknown}, {@code plan.not-approved}
     */
    public PlanContent proposed(PersonId me, PlanId id) {
        if (!plans.open(me, id).standing().frozen()) {
            throw Problem.conflict("plan.not-approved");
        }
        return new NextYear(execution.of(me, id)).content();
    }
}
