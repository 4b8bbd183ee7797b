package chancery.work.planning.synthesis.web;

import chancery.foundation.access.Unit;
import chancery.foundation.wording.Language;
import chancery.work.planning.Plan;
import chancery.work.planning.PlanContent;
import chancery.work.planning.PlanId;
import chancery.work.planning.PlanStanding;
import chancery.work.planning.synthesis.SynthesisParagraph;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The synthesis of a plan as a page.
 *
 * @param mine whether the reader writes for the post
 * @param told what the program said, by paragraph; empty when the page would be too heavy with it
 * @param amendmentsFirst whether an amendment in force waits to be told to the ministry
 * @param seed what the next year's plan would begin with; none for who may not begin it
 * @param next the plan of the next year, where there is one
 */
public record SynthesisView(
        Plan plan,
        Unit unit,
        boolean mine,
        Language language,
        List<SynthesisParagraph> paragraphs,
        Map<UUID, List<Told>> told,
        boolean amendmentsFirst,
        @Nullable PlanContent seed,
        @Nullable PlanId next) {

    public String path() {
        return "/plans/" + plan.id() + "/synthesis";
    }

    /** Whether it may be written now. */
    public boolean open() {
        return mine && plan.standing() instanceof PlanStanding.Approved;
    }

    public boolean closed() {
        return plan.standing() instanceof PlanStanding.Closed;
    }

    /** Whether the person wrote it, or the page would be too heavy: then only its text is shown. */
    public boolean plain(SynthesisParagraph paragraph) {
        return paragraph.edited() || !told.containsKey(paragraph.id());
    }
}
