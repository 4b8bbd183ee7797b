package chancery.work.planning.web;

import chancery.foundation.access.Person;
import chancery.kernel.Problem;
import chancery.work.planning.Action;
import chancery.work.planning.ActionKind;
import chancery.work.planning.Change;
import chancery.work.planning.Element;
import chancery.work.planning.Indicator;
import chancery.work.planning.Measure;
import chancery.work.planning.Objective;
import chancery.work.planning.Plan;
import chancery.work.planning.PlanId;
import chancery.work.planning.PlanJson;
import chancery.work.planning.Plans;
import chancery.work.planning.Strand;
import chancery.work.planning.contracts.Contracts;
import chancery.work.planning.contracts.Duty;
import chancery.work.planning.execution.web.LineExecutions;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Writing the lines of a plan: new ones in a row of the sheet, each one on a page of its own. */
@Controller
class LinePages {
    private final Plans plans;
    private final Contracts contracts;
    private final LineExecutions executions;

    LinePages(Plans plans, Contracts contracts, LineExecutions executions) {
        this.plans = plans;
        this.contracts = contracts;
        this.executions = executions;
    }

    @PostMapping("/plans/{id}/strands")
    String strand(
            @AuthenticationPrincipal Person me,
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> fields) {
        TypedLine typed = new TypedLine(fields);
        Strand strand = new Strand(UUID.randomUUID(), typed.text("code"), typed.text("title"));
        plans.edit(me.id(), PlanId.parse(id), List.of(new Change.Put(strand)));
        return sheet(id, strand.id(), null);
    }

    @PostMapping("/plans/{id}/objectives")
    String objective(
            @AuthenticationPrincipal Person me,
            @PathVariable String id,
            @RequestParam UUID strand,
            @RequestParam(required = false) @Nullable UUID within,
            @RequestParam MultiValueMap<String, String> fields,
            RedirectAttributes next) {
        TypedLine typed = new TypedLine(fields);
        Objective objective =
                new Objective(
                        UUID.randomUUID(),
                        strand,
                        typed.text("title"),
                        "",
                        "",
                        "",
                        typed.day("due"),
                        null);
        next.addFlashAttribute("focus", objective.id().toString());
        return added(me, id, objective, within);
    }

    @PostMapping("/plans/{id}/actions")
    String action(
            @AuthenticationPrincipal Person me,
            @PathVariable String id,
            @RequestParam UUID objective,
            @RequestParam(required = false) @Nullable UUID within,
            @RequestParam MultiValueMap<String, String> fields,
            RedirectAttributes next) {
        TypedLine typed = new TypedLine(fields);
        Action action =
                new Action(
                        UUID.randomUUID(),
                        objective,
                        typed.text("title"),
                        ActionKind.OTHER,
                        typed.day("start"),
                        typed.day("end") == null ? typed.day("start") : typed.day("end"),
                        "",
                        typed.text("owner"),
                        null,
                        List.of(),
                        "",
                        "",
                        List.of(),
                        false,
                        false);
        next.addFlashAttribute("focus", objective.toString());
        return added(me, id, action, within);
    }

    @PostMapping("/plans/{id}/indicators")
    String indicator(
            @AuthenticationPrincipal Person me,
            @PathVariable String id,
            @RequestParam UUID objective,
            @RequestParam String title) {
        Indicator indicator =
                new Indicator(
                        UUID.randomUUID(),
                        objective,
                        null,
                        title,
                        Measure.UNIT,
                        "",
                        true,
                        true,
                        null,
                        List.of());
        plans.edit(me.id(), PlanId.parse(id), List.of(new Change.Put(indicator)));
        return "redirect:/plans/" + id + "/lines/" + indicator.id();
    }

    @GetMapping("/plans/{id}/lines/{line}")
    ModelAndView line(
            @AuthenticationPrincipal Person me,
            @PathVariable String id,
            @PathVariable UUID line,
            @ModelAttribute("saved") String saved) {
        Plan plan = plans.open(me.id(), PlanId.parse(id));
        Element element = known(plan, line);
        return new ModelAndView(
                        "planning/line",
                        "view",
                        new LineView(
                                plan,
                                element,
                                PlanJson.fingerprint(element),
                                plan.standing().open() && plans.mayWrite(me.id(), plan),
                                executions.of(me.id(), plan.id(), line).orElse(null),
                                saved))
                .addObject("duties", duties(me, plan));
    }

    /** What the post owes under the contract that covers the year of the plan. */
    private List<Duty> duties(Person me, Plan plan) {
        return contracts
                .of(me.id(), plan.unit(), plan.year())
                .map(contract -> contract.sheet().of(Duty.Side.POST))
                .orElse(List.of());
    }

    @PostMapping("/plans/{id}/lines/{line}")
    String write(
            @AuthenticationPrincipal Person me,
            @PathVariable String id,
            @PathVariable UUID line,
            @RequestParam String seen,
            @RequestParam MultiValueMap<String, String> fields) {
        Element before = known(plans.open(me.id(), PlanId.parse(id)), line);
        Element after = new TypedLine(fields).over(before);
        plans.edit(me.id(), PlanId.parse(id), List.of(new Change.Put(after, null, seen)));
        return sheet(id, line, null);
    }

    @PostMapping("/plans/{id}/lines/{line}/remove")
    String remove(
            @AuthenticationPrincipal Person me, @PathVariable String id, @PathVariable UUID line) {
        @Nullable UUID above = known(plans.open(me.id(), PlanId.parse(id)), line).parent();
        plans.edit(me.id(), PlanId.parse(id), List.of(new Change.Remove(line)));
        return above == null ? "redirect:/plans/" + id : sheet(id, above, null);
    }

    @PostMapping("/plans/{id}/lines/{line}/give-up")
    String giveUp(
            @AuthenticationPrincipal Person me, @PathVariable String id, @PathVariable UUID line) {
        if (!(known(plans.open(me.id(), PlanId.parse(id)), line) instanceof Action action)) {
            throw Problem.absent("plan.line-unknown");
        }
        plans.edit(me.id(), PlanId.parse(id), List.of(new Change.Put(action.givenUp())));
        return sheet(id, line, null);
    }

    /** A copy after the original: an action with the indicators that measure it. */
    @PostMapping("/plans/{id}/lines/{line}/duplicate")
    String duplicate(
            @AuthenticationPrincipal Person me, @PathVariable String id, @PathVariable UUID line) {
        Plan plan = plans.open(me.id(), PlanId.parse(id));
        Element copy = known(plan, line).withId(UUID.randomUUID());
        List<Change> changes = new ArrayList<>(List.of(new Change.Put(copy, line, null)));
        plan.sheet().indicators().stream()
                .filter(i -> line.equals(i.action()))
                .map(i -> i.of(copy.id()).withId(UUID.randomUUID()))
                .forEach(i -> changes.add(new Change.Put(i)));
        plans.edit(me.id(), plan.id(), changes);
        return "redirect:/plans/" + id + "/lines/" + copy.id();
    }

    /**
     * @param after the sibling to follow; empty for the first place
     */
    @PostMapping("/plans/{id}/lines/{line}/move")
    String move(
            @AuthenticationPrincipal Person me,
            @PathVariable String id,
            @PathVariable UUID line,
            @RequestParam(required = false) @Nullable UUID parent,
            @RequestParam(required = false) @Nullable UUID after,
            @RequestParam(required = false) @Nullable UUID within) {
        plans.edit(me.id(), PlanId.parse(id), List.of(new Change.Move(line, parent, after)));
        return sheet(id, line, within);
    }

    @PostMapping("/plans/{id}/lines/{line}/up")
    String up(
            @AuthenticationPrincipal Person me,
            @PathVariable String id,
            @PathVariable UUID line,
            @RequestParam(required = false) @Nullable UUID within) {
        return step(me, id, line, -1, within);
    }

    @PostMapping("/plans/{id}/lines/{line}/down")
    String down(
            @AuthenticationPrincipal Person me,
            @PathVariable String id,
            @PathVariable UUID line,
            @RequestParam(required = false) @Nullable UUID within) {
        return step(me, id, line, 1, within);
    }

    private String step(Person me, String id, UUID line, int by, @Nullable UUID within) {
        Plan plan = plans.open(me.id(), PlanId.parse(id));
        Element element = known(plan, line);
        List<UUID> siblings =
                plan.sheet()
                        .elements()
                        .filter(e -> e.getClass() == element.getClass())
                        .filter(e -> java.util.Objects.equals(e.parent(), element.parent()))
                        .map(Element::id)
                        .toList();
        int there = siblings.indexOf(line) + by;
        if (there >= 0 && there < siblings.size()) {
            int before = by < 0 ? there - 1 : there;
            Change move = new Change.Move(line, null, before < 0 ? null : siblings.get(before));
            plans.edit(me.id(), plan.id(), List.of(move));
        }
        return sheet(id, line, within);
    }

    /**
     * Goes on where a field waits for the next line, which a browser finds only in an address
     * without a place.
     */
    private String added(Person me, String id, Element line, @Nullable UUID within) {
        plans.edit(me.id(), PlanId.parse(id), List.of(new Change.Put(line)));
        return "redirect:" + part(id, line.id(), within);
    }

    /**
     * @param within the strand that the reader was looking at alone
     */
    private static String sheet(String id, UUID line, @Nullable UUID within) {
        return "redirect:" + part(id, line, within) + "#l-" + line;
    }

    private static String part(String id, UUID line, @Nullable UUID within) {
        return "/plans/" + id + "?line=" + line + (within == null ? "" : "&strand=" + within);
    }

    private static Element known(Plan plan, UUID line) {
        return plan.sheet().element(line).orElseThrow(() -> Problem.absent("plan.line-unknown"));
    }
}
