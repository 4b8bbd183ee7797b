package chancery.work.planning.web;

import chancery.correspondence.annexes.AnnexOutcomes;
import chancery.foundation.access.Person;
import chancery.foundation.access.Units;
import chancery.kernel.DispatchId;
import chancery.kernel.Problem;
import chancery.kernel.Transactions;
import chancery.work.planning.Element;
import chancery.work.planning.Plan;
import chancery.work.planning.PlanId;
import chancery.work.planning.Plans;
import chancery.work.planning.messages.Addressing;
import chancery.work.planning.messages.Amending;
import chancery.work.planning.messages.Answering;
import chancery.work.planning.messages.Observed;
import chancery.work.planning.messages.Submitting;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Post and ministry about a plan: submit, observe, return, approve, tell the amendments. Each step
 * that crosses the line prepares a dispatch and goes on to its writing page; nothing has happened
 * until that is signed.
 */
@Controller("planExchangePages")
class ExchangePages {
    private final Plans plans;
    private final Submitting submitting;
    private final Answering answering;
    private final Amending amending;
    private final Observed observed;
    private final AnnexOutcomes outcomes;
    private final Units units;
    private final Transactions transactions;

    ExchangePages(
            Plans plans,
            Submitting submitting,
            Answering answering,
            Amending amending,
            Observed observed,
            AnnexOutcomes outcomes,
            Units units,
            Transactions transactions) {
        this.plans = plans;
        this.submitting = submitting;
        this.answering = answering;
        this.amending = amending;
        this.observed = observed;
        this.outcomes = outcomes;
        this.units = units;
        this.transactions = transactions;
    }

    @GetMapping("/plans/{id}/exchange")
    ModelAndView exchange(
            @AuthenticationPrincipal Person me,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable UUID line) {
        Plan plan = plans.open(me.id(), PlanId.parse(id));
        @Nullable Element on = line == null ? null : plan.sheet().element(line).orElse(null);
        return new ModelAndView(
                "planning/exchange",
                "view",
                new ExchangeView(
                        plan,
                        transactions.as(me.id(), () -> units.get(plan.unit())),
                        transactions.as(me.id(), () -> units.get(plan.superior())),
                        plans.mayWrite(me.id(), plan),
                        answering.mayAnswer(me.id(), plan),
                        observed.of(me.id(), plan.id()),
                        outcomes.about(me.id(), plan.id().value()),
                        plans.mayWrite(me.id(), plan)
                                ? amending.untold(me.id(), plan.id())
                                : List.of(),
                        on));
    }

    @PostMapping("/plans/{id}/submit")
    String submit(@AuthenticationPrincipal Person me, @PathVariable String id) {
        return write(submitting.submit(me.id(), PlanId.parse(id), Addressing.PLAIN));
    }

    @PostMapping("/plans/{id}/withdraw")
    String withdraw(@AuthenticationPrincipal Person me, @PathVariable String id) {
        submitting.withdraw(me.id(), PlanId.parse(id));
        return "redirect:/plans/" + id;
    }

    @PostMapping("/plans/{id}/observations")
    String observe(
            @AuthenticationPrincipal Person me,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable UUID line,
            @RequestParam String text) {
        if (text.isBlank()) {
            throw Problem.refused("plan.empty").at("text");
        }
        answering.observe(me.id(), PlanId.parse(id), line, text.strip());
        return back(id);
    }

    @PostMapping("/plans/{id}/observations/{observation}/retract")
    String retract(
            @AuthenticationPrincipal Person me,
            @PathVariable String id,
            @PathVariable UUID observation) {
        answering.retract(me.id(), PlanId.parse(id), observation);
        return back(id);
    }

    @PostMapping("/plans/{id}/observations/{observation}/reply")
    String reply(
            @AuthenticationPrincipal Person me,
            @PathVariable String id,
            @PathVariable UUID observation,
            @RequestParam String text) {
        if (text.isBlank()) {
            throw Problem.refused("plan.empty").at("text");
        }
        submitting.reply(me.id(), PlanId.parse(id), observation, text.strip());
        return back(id);
    }

    @PostMapping("/plans/{id}/return")
    String giveBack(@AuthenticationPrincipal Person me, @PathVariable String id) {
        return write(answering.returnPlan(me.id(), PlanId.parse(id), Addressing.PLAIN));
    }

    @PostMapping("/plans/{id}/approve")
    String approve(@AuthenticationPrincipal Person me, @PathVariable String id) {
        return write(answering.approve(me.id(), PlanId.parse(id), Addressing.PLAIN));
    }

    @PostMapping("/plans/{id}/amendments/send")
    String send(@AuthenticationPrincipal Person me, @PathVariable String id) {
        return write(amending.send(me.id(), PlanId.parse(id), Addressing.PLAIN));
    }

    private static String write(DispatchId draft) {
        return "redirect:/write/" + draft;
    }

    private static String back(String id) {
        return "redirect:/plans/" + id + "/exchange";
    }
}
