package chancery.work.agreements.web;

import chancery.foundation.access.Person;
import chancery.work.agreements.AgreementFilter;
import chancery.work.agreements.AgreementLine;
import chancery.work.agreements.AgreementLists;
import chancery.work.agreements.content.AgreementKind;
import chancery.work.agreements.content.Step;
import chancery.work.agreements.procedure.Coming;
import chancery.work.agreements.procedure.Procedure;
import chancery.work.agreements.procedure.ProcedureStep;
import chancery.work.agreements.procedure.Procedures;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What is coming for all agreements, and the procedure by which they come about. */
@Controller("agreementProcedurePages")
class ProcedurePages {
    private static final int DAYS_AHEAD = 400;

    private final AgreementLists agreements;
    private final Procedures procedures;
    private final InstantSource clock;
    private final ZoneId zone;

    ProcedurePages(
            AgreementLists agreements, Procedures procedures, InstantSource clock, ZoneId zone) {
        this.agreements = agreements;
        this.procedures = procedures;
        this.clock = clock;
        this.zone = zone;
    }

    @GetMapping("/agreements/deadlines")
    ModelAndView deadlines(@AuthenticationPrincipal Person me) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        var known = procedures.all(me.id());
        List<DeadlinesView.Coming> coming =
                agreements.all(me.id(), AgreementFilter.ALL).stream()
                        .flatMap((AgreementLine line) ->
                                Coming.of(
                                                line.record(),
                                                known.getOrDefault(
                                                        line.kind(),
                                                        Procedure.standard(line.kind())),
                                                today,
                                                today.plusDays(DAYS_AHEAD))
                                        .stream()
                                        .map(each -> new DeadlinesView.Coming(line, each)))
                        .sorted(Comparator.comparing(each -> each.deadline().day()))
                        .toList();
        return new ModelAndView("agreements/deadlines", "view", new DeadlinesView(coming));
    }

    @GetMapping("/agreements/procedure")
    ModelAndView procedure(@AuthenticationPrincipal Person me) {
        return new ModelAndView(
                "agreements/procedure",
                "view",
                new ProcedureView(procedures.all(me.id()), procedures.units(me.id())));
    }

    @PostMapping("/agreements/procedure/{kind}")
    String define(
            @AuthenticationPrincipal Person me,
            @PathVariable AgreementKind kind,
            @RequestParam MultiValueMap<String, String> fields) {
        List<String> steps = fields.getOrDefault("step", List.of());
        List<String> days = fields.getOrDefault("days", List.of());
        List<String> offices = fields.getOrDefault("office", List.of());
        List<ProcedureStep> typed = new ArrayList<>();
        for (int i = 0; i < Math.min(steps.size(), Math.min(days.size(), offices.size())); i++) {
            MultiValueMap<String, String> row =
                    new org.springframework.util.LinkedMultiValueMap<>();
            row.add("step", steps.get(i));
            row.add("days", days.get(i));
            TypedAgreement one = new TypedAgreement(row);
            if (!steps.get(i).isEmpty()) {
                typed.add(
                        new ProcedureStep(
                                one.chosen(Step.class, "step", Step.SIGNED),
                                one.number("days"),
                                offices.get(i)));
            }
        }
        procedures.define(me.id(), new Procedure(kind, typed));
        return "redirect:/agreements/procedure";
    }
}
