package chancery.work.planning.web;

import chancery.correspondence.annexes.AnnexOutcome;
import chancery.correspondence.annexes.Subject;
import chancery.foundation.access.Unit;
import chancery.kernel.DispatchId;
import chancery.work.planning.Element;
import chancery.work.planning.Plan;
import chancery.work.planning.PlanStanding;
import chancery.work.planning.PlanVersion;
import chancery.work.planning.messages.ObservedLine;
import chancery.work.planning.messages.PlanMessage;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What post and ministry have told each other of a plan, and what its reader may do next.
 *
 * @param mine whether the reader writes the plan
 * @param answers whether the reader answers it for the ministry
 * @param untold amendments that no dispatch has told
 * @param on the line about which the reader is about to observe something; none for the whole
 */
public record ExchangeView(
        Plan plan,
        Unit unit,
        Unit superior,
        boolean mine,
        boolean answers,
        List<ObservedLine> observations,
        List<AnnexOutcome> messages,
        List<PlanVersion> untold,
        @Nullable Element on) {

    public String path() {
        return "/plans/" + plan.id();
    }

    public boolean maySubmit() {
        return mine && plan.standing().open() && !plan.standing().frozen();
    }

    /** Whether the dispatch that would submit it waits for signature. */
    public boolean waits() {
        return mine && pending() != null;
    }

    public @Nullable DispatchId pending() {
        return plan.standing().pending();
    }

    public boolean mayAnswer() {
        return answers && plan.standing() instanceof PlanStanding.Submitted;
    }

    public boolean maySend() {
        return mine && !untold.isEmpty();
    }

    /** Whether the post reports on it: from its submission until it is closed. */
    public boolean mayReport() {
        return mine
                && switch (plan.standing()) {
                    case PlanStanding.Submitted _,
                            PlanStanding.Returned _,
                            PlanStanding.Approved _ ->
                            true;
                    case PlanStanding.Draft _, PlanStanding.Closed _ -> false;
                };
    }

    public boolean mayReply(ObservedLine observation) {
        return maySubmit() && observation.sent();
    }

    public boolean mayRetract(ObservedLine observation) {
        return mayAnswer() && !observation.sent();
    }

    /** Which kind of message said something. */
    public PlanMessage.Kind kind(Subject subject) {
        return PlanMessage.Kind.valueOf(subject.kind());
    }

    public @Nullable UUID line() {
        return on == null ? null : on.id();
    }
}
