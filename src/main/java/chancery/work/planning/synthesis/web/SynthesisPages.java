package chancery.work.planning.synthesis.web;

import chancery.foundation.access.Person;
import chancery.foundation.access.Units;
import chancery.foundation.wording.Language;
import chancery.kernel.PersonId;
import chancery.kernel.Problem;
import chancery.kernel.Transactions;
import chancery.work.planning.Plan;
import chancery.work.planning.PlanContent;
import chancery.work.planning.PlanId;
import chancery.work.planning.PlanLine;
import chancery.work.planning.Plans;
import chancery.work.planning.execution.Evidence;
import chancery.work.planning.execution.ShownEvidence;
import chancery.work.planning.messages.Addressing;
import chancery.work.planning.messages.Amending;
import chancery.work.planning.synthesis.Closing;
import chancery.work.planning.synthesis.Seeding;
import chancery.work.planning.synthesis.Sentence;
import chancery.work.planning.synthesis.Syntheses;
import chancery.work.planning.synthesis.SynthesisParagraph;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The year told: drafted, read, sent; and the next year begun from it. */
@Controller
class SynthesisPages {
    /** With more sentences the page leaves their sources to the page of each paragraph. */
    private static final int MOST_SENTENCES = 100;

    private final Plans plans;
    private final Syntheses syntheses;
    private final Closing closing;
    private final Seeding seeding;
    private final Amending amending;
    private final Sources sources;
    private final Units units;
    private final Transactions transactions;

    SynthesisPages(
            Plans plans,
            Syntheses syntheses,
            Closing closing,
            Seeding seeding,
            Amending amending,
            Sources sources,
            Units units,
            Transactions transactions) {
        this.plans = plans;
        this.syntheses = syntheses;
        this.closing = closing;
        this.seeding = seeding;
        this.amending = amending;
        this.sources = sources;
        this.units = units;
        this.transactions = transactions;
    }

    @GetMapping("/plans/{id}/synthesis")
    ModelAndView synthesis(@AuthenticationPrincipal Person me, @PathVariable String id) {
        Plan plan = plans.open(me.id(), PlanId.parse(id));
        boolean mine = plans.mayWrite(me.id(), plan);
        List<SynthesisParagraph> paragraphs = syntheses.of(me.id(), plan.id());
        @Nullable PlanId next = next(me.id(), plan);
        boolean seeds = mine && next == null && plan.standing().frozen();
        @Nullable PlanContent seed = seeds ? seeding.proposed(me.id(), plan.id()) : null;
        return new ModelAndView(
                "planning/synthesis/synthesis",
                "view",
                new SynthesisView(
                        plan,
                        transactions.as(me.id(), () -> units.get(plan.unit())),
                        mine,
                        syntheses.language(me.id(), plan.id()),
                        paragraphs,
                        told(me.id(), paragraphs),
                        mine && !amending.untold(me.id(), plan.id()).isEmpty(),
                        seed,
                        next));
    }

    @PostMapping("/plans/{id}/synthesis")
    String draft(
            @AuthenticationPrincipal Person me,
            @PathVariable String id,
            @RequestParam String language) {
        Language chosen = Language.of(language).orElseThrow(() -> Problem.refused("web.request"));
        syntheses.draft(me.id(), PlanId.parse(id), chosen);
        return "redirect:/plans/" + id + "/synthesis";
    }

    @PostMapping("/plans/{id}/synthesis/dispatch")
    String send(@AuthenticationPrincipal Person me, @PathVariable String id) {
        return "redirect:/write/" + closing.draft(me.id(), PlanId.parse(id), Addressing.PLAIN);
    }

    @PostMapping("/plans/{id}/next")
    String seed(@AuthenticationPrincipal Person me, @PathVariable String id) {
        return "redirect:/plans/" + seeding.next(me.id(), PlanId.parse(id));
    }

    private @Nullable PlanId next(PersonId me, Plan plan) {
        return plans.all(me, plan.year() + 1).stream()
                .filter(line -> line.unit().equals(plan.unit()))
                .map(PlanLine::id)
                .findFirst()
                .orElse(null);
    }

    private Map<UUID, List<Told>> told(PersonId me, List<SynthesisParagraph> paragraphs) {
        List<SynthesisParagraph> unedited =
                paragraphs.stream().filter(paragraph -> !paragraph.edited()).toList();
        List<Sentence> sentences =
                unedited.stream().flatMap(each -> each.sentences().stream()).toList();
        if (sentences.size() > MOST_SENTENCES) {
            return Map.of();
        }
        Map<Evidence, ShownEvidence> shown = sources.of(me, sentences);
        return unedited.stream()
                .collect(
                        Collectors.toMap(
                                SynthesisParagraph::id, each -> Told.of(each.sentences(), shown)));
    }
}
