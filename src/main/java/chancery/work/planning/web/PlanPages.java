package chancery.work.planning.web;

import chancery.foundation.access.Person;
import chancery.foundation.access.Unit;
import chancery.foundation.access.Units;
import chancery.foundation.wording.Language;
import chancery.kernel.Distribution;
import chancery.kernel.Label;
import chancery.kernel.Problem;
import chancery.kernel.Transactions;
import chancery.kernel.UnitCode;
import chancery.work.planning.Difference;
import chancery.work.planning.Plan;
import chancery.work.planning.PlanContent;
import chancery.work.planning.PlanId;
import chancery.work.planning.PlanStanding;
import chancery.work.planning.PlanVersion;
import chancery.work.planning.Plans;
import chancery.work.planning.Superiors;
import chancery.work.planning.contracts.Contract;
import chancery.work.planning.contracts.Contracts;
import chancery.work.planning.feasibility.FeasibilityChecks;
import chancery.work.planning.messages.Answering;
import chancery.work.planning.messages.Observed;
import chancery.work.planning.strands.ServiceStrands;
import chancery.work.planning.suggested.Suggesting;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The list of plans, a plan, and its versions side by side. */
@Controller
class PlanPages {
    private final Plans plans;
    private final Contracts contracts;
    private final StrandNames strands;
    private final ServiceStrands service;
    private final FeasibilityChecks feasibility;
    private final Answering answering;
    private final Observed observed;
    private final Suggesting suggesting;
    private final Superiors superiors;
    private final Units units;
    private final Transactions transactions;
    private final InstantSource clock;
    private final ZoneId zone;

    PlanPages(
            Plans plans,
            Contracts contracts,
            StrandNames strands,
            ServiceStrands service,
            FeasibilityChecks feasibility,
            Answering answering,
            Observed observed,
            Suggesting suggesting,
            Superiors superiors,
            Units units,
            Transactions transactions,
            InstantSource clock,
            ZoneId zone) {
        this.plans = plans;
        this.contracts = contracts;
        this.strands = strands;
        this.service = service;
        this.feasibility = feasibility;
        this.answering = answering;
        this.observed = observed;
        this.suggesting = suggesting;
        this.superiors = superiors;
        this.units = units;
        this.transactions = transactions;
        this.clock = clock;
        this.zone = zone;
    }

    @GetMapping("/plans")
    ModelAndView all(@AuthenticationPrincipal Person me) {
        List<Unit> known = transactions.as(me.id(), units::all);
        PlanList shelf =
                new PlanList(
                        plans.all(me.id(), null),
                        known.stream()
                                .filter(u -> u.kind() == Unit.Kind.POST)
                                .filter(u -> plans.writesFor(me.id(), u.code()))
                                .toList(),
                        known.stream()
                                .filter(u -> u.kind() == Unit.Kind.MINISTRY_UNIT && !u.archive())
                                .toList(),
                        superiors.usual(me.id()).map(UnitCode::value).orElse(""),
                        today().getYear() + 1,
                        known.stream().collect(Collectors.toMap(Unit::code, u -> u)));
        return new ModelAndView("planning/plans", "shelf", shelf);
    }

    @PostMapping("/plans")
    String begin(
            @AuthenticationPrincipal Person me,
            @RequestParam String unit,
            @RequestParam int year,
            @RequestParam String superior,
            @RequestParam String currency,
            @RequestParam String label,
            @RequestParam(defaultValue = "") String title) {
        PlanContent content =
                strands.filled(
                        PlanContent.blank(
                                year,
                                title.isBlank() ? strands.title(me.language(), year) : title,
                                currency),
                        me.language());
        PlanId id =
                plans.begin(
                        me.id(),
                        UnitCode.of(unit),
                        UnitCode.of(superior),
                        Distribution.of(label(label)),
                        content);
        return "redirect:/plans/" + id;
    }

    /**
     * @param strand to be shown alone
     * @param leaf which part of a long plan, from 1
     * @param line that is to be on the page, whatever the part
     */
    @GetMapping("/plans/{id}")
    ModelAndView sheet(
            @AuthenticationPrincipal Person me,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable UUID strand,
            @RequestParam(required = false) @Nullable Integer leaf,
            @RequestParam(required = false) @Nullable UUID line,
            @ModelAttribute("focus") String focus) {
        Plan plan = plans.open(me.id(), PlanId.parse(id));
        Map<UUID, Difference> changes =
                plan.amending()
                        ? Difference.between(plan.inForce(), plan.sheet()).stream()
                                .collect(Collectors.toMap(d -> d.element().id(), d -> d))
                        : Map.of();
        return new ModelAndView(
                        "planning/sheet",
                        "view",
                        new SheetView(
                                plan,
                                plans.mayWrite(me.id(), plan),
                                plans.progress(me.id(), plan.id()),
                                plans.mayWrite(me.id(), plan)
                                        ? feasibility.of(
                                                me.id(),
                                                plan.id(),
                                                Language.of(me.language()).orElse(Language.FR))
                                        : List.of(),
                                plan.standing() instanceof PlanStanding.Submitted
                                        && answering.mayAnswer(me.id(), plan),
                                observed.of(me.id(), plan.id()),
                                changes,
                                transactions.as(me.id(), () -> units.get(plan.unit())),
                                transactions.as(me.id(), () -> units.get(plan.superior())),
                                today(),
                                SheetPart.of(plan.sheet(), strand, leaf, line),
                                focus))
                .addObject("contract", contract(me, plan))
                .addObject("titles", service.titles())
                .addObject("suggested", suggesting.of(me.id(), plan));
    }

    private @Nullable Contract contract(Person me, Plan plan) {
        return contracts.of(me.id(), plan.unit(), plan.year()).orElse(null);
    }

    @PostMapping("/plans/{id}/amend")
    String amend(
            @AuthenticationPrincipal Person me,
            @PathVariable String id,
            @RequestParam String reason) {
        plans.amend(me.id(), PlanId.parse(id), reason);
        return "redirect:/plans/" + id + "/versions";
    }

    @PostMapping("/plans/{id}/forgo")
    String forgo(@AuthenticationPrincipal Person me, @PathVariable String id) {
        plans.forgo(me.id(), PlanId.parse(id));
        return "redirect:/plans/" + id;
    }

    @GetMapping("/plans/{id}/versions")
    ModelAndView versions(
            @AuthenticationPrincipal Person me,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable Integer from,
            @RequestParam(required = false) @Nullable Integer to) {
        PlanId planId = PlanId.parse(id);
        Plan plan = plans.open(me.id(), planId);
        List<PlanVersion> versions = plans.versions(me.id(), planId);
        int latest = versions.isEmpty() ? 0 : versions.getFirst().version();
        int baseline =
                versions.stream()
                        .filter(PlanVersion::approved)
                        .map(PlanVersion::version)
                        .findFirst()
                        .orElse(versions.isEmpty() ? 0 : versions.getLast().version());
        int left = from == null ? baseline : from;
        int right = to == null ? (plan.amending() ? 0 : latest) : to;
        PlanContent before = content(me, plan, left);
        PlanContent after = content(me, plan, right);
        return new ModelAndView(
                "planning/versions",
                "view",
                new Comparison(
                        plan,
                        transactions.as(me.id(), () -> units.get(plan.unit())),
                        versions,
                        left,
                        right,
                        before,
                        after,
                        Difference.between(before, after)));
    }

    private PlanContent content(Person me, Plan plan, int version) {
        return version == 0 ? plan.sheet() : plans.version(me.id(), plan.id(), version);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    private static Label label(String typed) {
        try {
            return Label.valueOf(typed);
        } catch (IllegalArgumentException e) {
            throw Problem.refused("web.request");
        }
    }
}
