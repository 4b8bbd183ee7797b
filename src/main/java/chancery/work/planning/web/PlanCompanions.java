package chancery.work.planning.web;

import chancery.correspondence.Companions;
import chancery.kernel.DispatchId;
import chancery.kernel.PersonId;
import chancery.kernel.Problem;
import chancery.work.planning.PlanId;
import chancery.work.planning.PlanLine;
import chancery.work.planning.Plans;
import chancery.work.planning.messages.MessageLine;
import chancery.work.planning.messages.MessageLines;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
        List<MessageLine> lines = messages.of(me, dispatch);
        if (lines.isEmpty()) {
            return List.of();
        }
        List<PlanLine> seen = plans.all(me, null);
        return lines.stream().map(line -> companion(line, seen)).toList();
    }

    private static Companion companion(MessageLine line, List<PlanLine> seen) {
        Optional<PlanLine> plan = plan(line.thing(), seen);
        @Nullable Problem problem = line.problem();
        return new Companion(
                "plan.companion",
                plan.map(PlanLine::title).orElse(""),
                plan.map(p -> "/plans/" + p.id()).orElse(""),
                problem);
    }

    private static Optional<PlanLine> plan(@Nullable UUID thing, List<PlanLine> seen) {
        return thing == null
                ? Optional.empty()
                : seen.stream().filter(p -> p.id().equals(PlanId.of(thing))).findFirst();
    }
}
