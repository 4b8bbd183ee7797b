package chancery.work.planning.messages;

import chancery.foundation.wording.Language;
import chancery.kernel.DispatchId;
import chancery.kernel.PersonId;
import chancery.kernel.Problem;
import chancery.work.planning.Plan;
import chancery.work.planning.Plans;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Prepares the dispatch with which a post tells the ministry what it did: a report or the year's
 * synthesis, written elsewhere.
 */
@Component
public class Reporting {
    private final Plans plans;
    private final PlanDrafts drafts;

    Reporting(Plans plans, PlanDrafts drafts) {
        this.plans = plans;
        this.drafts = drafts;
    }

    /**
     * @param body in the small HTML of {@link chancery.correspondence.BodyText}
     * @param name of the annex, without its ending
     * @param cited registered dispatches that it refers to
     * @return the draft, to be completed, approved and signed; what it says counts from then on
     * @throws Problem {@code plan.unknown}, {@code plan.not-yours}
     */
    public DispatchId prepare(
            PersonId me,
            PlanMessage.OfPlan message,
            Addressing addressing,
            Language language,
            String subject,
            String body,
            String name,
            List<DispatchId> cited) {
        Plan plan = plans.open(me, message.plan());
        if (!plans.mayWrite(me, plan)) {
            throw Problem.forbidden("plan.not-yours").with("unit", plan.unit().value());
        }
        DispatchId draft =
                drafts.write(
                        me,
                        plan.distribution(),
                        plan.unit(),
                        plan.superior(),
                        addressing,
                        cited,
                        new PlanLetter(language, subject, body));
        return drafts.attach(me, draft, name + ".json", message);
    }
}
