package chancery.work.planning.web;

import chancery.correspondence.Companions;
import chancery.kernel.DispatchId;
import chancery.kernel.PersonId;
import chancery.work.planning.PlanId;
import chancery.work.planning.Plans;
import chancery.work.planning.messages.MessageLine;
import chancery.work.planning.messages.MessageLines;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The plan that a dispatch brought, or why its annex was not taken over. */
@Component
class PlanCompanions implements Companions {
    private final MessageLines messages;
    private final Plans plans;

    PlanCompanions(MessageLines messages, Plans plans) {
        this.messages = messages;
        this.plans = plans;
    }

    @Override
    public List<Companion> of(PersonId me, DispatchId dispatch) {
        return messages.of(me, dispatch).stream().map(line -> companion(me, line)).toList();
    }

    private Companion companion(PersonId me, MessageLine line) {
        Optional<PlanId> plan = Optional.ofNullable(line.thing()).map(PlanId::of);
        Optional<String> title = plan.flatMap(id -> plans.title(me, id));
        return new Companion(
                "plan.companion",
                title.orElse(""),
                title.isPresent() ? "/plans/" + plan.orElseThrow() : "",
                line.problem());
    }
}
