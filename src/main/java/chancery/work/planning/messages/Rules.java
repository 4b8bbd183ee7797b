package chancery.work.planning.messages;

import chancery.correspondence.annexes.Outcome;
import chancery.correspondence.annexes.RegisteredAnnex;
import chancery.foundation.register.Entry;
import chancery.kernel.Problem;
import chancery.kernel.UnitCode;
import chancery.work.planning.Plan;
import chancery.work.planning.PlanContent;
import java.time.Year;
import java.util.List;

/** What holds for every message about a plan, and the outcomes that they share. */
final class Rules {
    private Rules() {}

    static void refuseUnlessPost(UnitCode unit, RegisteredAnnex annex) {
        if (!annex.from().equals(unit)) {
            throw Problem.refused("plan-message.not-its-post")
                    .with("from", annex.from())
                    .with("unit", unit);
        }
    }

    static void refuseOtherYear(Plan held, PlanContent content) {
        if (held.year() != content.year()) {
            throw Problem.refused("plan-message.other-year")
                    .with("year", Year.of(held.year()))
                    .with("other", Year.of(content.year()));
        }
    }

    static Problem older(int version) {
        return Problem.refused("plan-message.older").with("version", version);
    }

    static Outcome taken(List<Entry> entries) {
        return new Outcome.Taken(null, entries);
    }

    static Outcome tooEarly() {
        return new Outcome.Waiting(Problem.conflict("plan-message.too-early"));
    }

    static Outcome unknown() {
        return new Outcome.Waiting(Problem.absent("plan-message.plan-unknown"));
    }
}
