package chancery.work.planning.synthesis.web;

import chancery.foundation.access.Person;
import chancery.foundation.access.Units;
import chancery.foundation.wording.Language;
import chancery.kernel.Problem;
import chancery.kernel.Transactions;
import chancery.work.planning.Plan;
import chancery.work.planning.PlanId;
import chancery.work.planning.Plans;
import chancery.work.planning.contracts.ReportingPeriod;
import chancery.work.planning.execution.Evidence;
import chancery.work.planning.execution.Execution;
import chancery.work.planning.execution.ShownEvidence;
import chancery.work.planning.messages.Addressing;
import chancery.work.planning.synthesis.Paragraph;
import chancery.work.planning.synthesis.ReportPeriods;
import chancery.work.planning.synthesis.Reports;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The periodic report: which days, what it will say, and its dispatch. */
@Controller
class ReportPages {
    private final Plans plans;
    private final Reports reports;
    private final ReportPeriods periods;
    private final Execution execution;
    private final Sources sources;
    private final Units units;
    private final Transactions transactions;
    private final InstantSource clock;
    private final ZoneId zone;

    ReportPages(
            Plans plans,
            Reports reports,
            ReportPeriods periods,
            Execution execution,
            Sources sources,
            Units units,
            Transactions transactions,
            InstantSource clock,
            ZoneId zone) {
        this.plans = plans;
        this.reports = reports;
        this.periods = periods;
        this.execution = execution;
        this.sources = sources;
        this.units = units;
        this.transactions = transactions;
        this.clock = clock;
        this.zone = zone;
    }

    @GetMapping("/plans/{id}/report")
    ModelAndView report(
            @AuthenticationPrincipal Person me,
            @PathVariable String id,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE)
                    @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate to,
            @RequestParam(required = false) @Nullable String language) {
        Plan plan = plans.open(me.id(), PlanId.parse(id));
        ReportingPeriod reporting = periods.of(me.id(), plan);
        List<ReportPeriods.Span> all = ReportPeriods.in(plan, reporting);
        ReportPeriods.Span span =
                from == null || to == null
                        ? ReportPeriods.lastEnded(all, LocalDate.ofInstant(clock.instant(), zone))
                        : new ReportPeriods.Span(from, to);
        Language chosen =
                Language.of(language).or(() -> Language.of(me.language())).orElse(Language.EN);
        List<Paragraph> paragraphs =
                reports.told(me.id(), plan.id(), span.from(), span.to(), chosen);
        Map<Evidence, ShownEvidence> shown =
                sources.of(
                        me.id(),
                        paragraphs.stream().flatMap(each -> each.sentences().stream()).toList());
        return new ModelAndView(
                "planning/synthesis/report",
                "view",
                new ReportView(
                        plan,
                        transactions.as(me.id(), () -> units.get(plan.unit())),
                        transactions.as(me.id(), () -> units.get(plan.superior())),
                        plans.mayWrite(me.id(), plan),
                        reporting,
                        all,
                        span,
                        chosen,
                        paragraphs,
                        paragraphs.stream()
                                .collect(
                                        Collectors.toMap(
                                                Paragraph::key,
                                                each -> Told.of(each.sentences(), shown))),
                        execution.unsent(me.id(), plan.id()).entries().count()));
    }

    @PostMapping("/plans/{id}/report")
    String draft(
            @AuthenticationPrincipal Person me,
            @PathVariable String id,
            @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate from,
            @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate to,
            @RequestParam String language) {
        Language chosen = Language.of(language).orElseThrow(() -> Problem.refused("web.request"));
        return "redirect:/write/"
                + reports.draft(me.id(), PlanId.parse(id), from, to, Addressing.PLAIN, chosen);
    }
}
