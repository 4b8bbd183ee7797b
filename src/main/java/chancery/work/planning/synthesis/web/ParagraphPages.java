package chancery.work.planning.synthesis.web;

import chancery.foundation.access.Person;
import chancery.foundation.access.Units;
import chancery.kernel.PersonId;
import chancery.kernel.Problem;
import chancery.kernel.Transactions;
import chancery.work.planning.Plan;
import chancery.work.planning.PlanId;
import chancery.work.planning.PlanStanding;
import chancery.work.planning.Plans;
import chancery.work.planning.synthesis.Syntheses;
import chancery.work.planning.synthesis.SynthesisParagraph;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One paragraph of a synthesis: its text, its sources, its former texts. */
@Controller
class ParagraphPages {
    private final Plans plans;
    private final Syntheses syntheses;
    private final Sources sources;
    private final Units units;
    private final Transactions transactions;

    ParagraphPages(
            Plans plans,
            Syntheses syntheses,
            Sources sources,
            Units units,
            Transactions transactions) {
        this.plans = plans;
        this.syntheses = syntheses;
        this.sources = sources;
        this.units = units;
        this.transactions = transactions;
    }

    @GetMapping("/plans/{id}/synthesis/{paragraph}")
    ModelAndView paragraph(
            @AuthenticationPrincipal Person me,
            @PathVariable String id,
            @PathVariable UUID paragraph) {
        return page(me.id(), PlanId.parse(id), paragraph, null);
    }

    /** When somebody has written in between, both texts are shown and nothing is saved. */
    @PostMapping("/plans/{id}/synthesis/{paragraph}")
    ModelAndView write(
            @AuthenticationPrincipal Person me,
            @PathVariable String id,
            @PathVariable UUID paragraph,
            @RequestParam int seen,
            @RequestParam String text) {
        PlanId plan = PlanId.parse(id);
        try {
            syntheses.edit(me.id(), plan, paragraph, seen, text);
        } catch (Problem problem) {
            if (!problem.code().equals("synthesis.newer")) {
                throw problem;
            }
            ModelAndView both = page(me.id(), plan, paragraph, text);
            both.setStatus(HttpStatus.CONFLICT);
            return both;
        }
        return new ModelAndView("redirect:/plans/" + id + "/synthesis#p-" + paragraph);
    }

    private ModelAndView page(PersonId me, PlanId id, UUID wanted, @Nullable String typed) {
        Plan plan = plans.open(me, id);
        SynthesisParagraph paragraph =
                syntheses.of(me, id).stream()
                        .filter(each -> each.id().equals(wanted))
                        .findFirst()
                        .orElseThrow(() -> Problem.absent("synthesis.paragraph-unknown"));
        return new ModelAndView(
                "planning/synthesis/paragraph",
                "view",
                new ParagraphView(
                        plan,
                        transactions.as(me, () -> units.get(plan.unit())),
                        syntheses.language(me, id),
                        paragraph,
                        plan.standing() instanceof PlanStanding.Approved
                                && plans.mayWrite(me, plan),
                        typed,
                        Told.of(paragraph.sentences(), sources.of(me, paragraph.sentences())),
                        syntheses.history(me, id, wanted).stream().skip(1).toList()));
    }
}
