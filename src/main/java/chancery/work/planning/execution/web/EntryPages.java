package chancery.work.planning.execution.web;

import chancery.foundation.access.Person;
import chancery.kernel.Problem;
import chancery.work.planning.Plan;
import chancery.work.planning.PlanId;
import chancery.work.planning.Plans;
import chancery.work.planning.execution.Execution;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Reporting on a line: how far an action is, what an indicator was found to be. */
@Controller
class EntryPages {
    private final Execution execution;
    private final Plans plans;
    private final CitedEvidence cited;
    private final InstantSource clock;
    private final ZoneId zone;

    EntryPages(
            Execution execution,
            Plans plans,
            CitedEvidence cited,
            InstantSource clock,
            ZoneId zone) {
        this.execution = execution;
        this.plans = plans;
        this.cited = cited;
        this.clock = clock;
        this.zone = zone;
    }

    @PostMapping("/plans/{id}/lines/{line}/progress")
    String progress(
            @AuthenticationPrincipal Person me,
            @PathVariable String id,
            @PathVariable UUID line,
            @RequestParam MultiValueMap<String, String> fields,
            @RequestParam(defaultValue = "") List<MultipartFile> document,
            RedirectAttributes next) {
        Plan plan = plans.open(me.id(), PlanId.parse(id));
        TypedEntry typed = typed(fields);
        var report = typed.progress();
        execution.report(
                me.id(),
                plan.id(),
                line,
                report,
                cited.of(me.id(), plan.id(), typed.citing(), document));
        return back(plan, line, typed, next);
    }

    @PostMapping("/plans/{id}/lines/{line}/actuals")
    String measured(
            @AuthenticationPrincipal Person me,
            @PathVariable String id,
            @PathVariable UUID line,
            @RequestParam MultiValueMap<String, String> fields,
            @RequestParam(defaultValue = "") List<MultipartFile> document,
            RedirectAttributes next) {
        Plan plan = plans.open(me.id(), PlanId.parse(id));
        TypedEntry typed = typed(fields);
        var measured = typed.measured();
        execution.measure(
                me.id(),
                plan.id(),
                line,
                measured,
                cited.of(me.id(), plan.id(), typed.citing(), document));
        return back(plan, line, typed, next);
    }

    /** To the page that the form stood on. */
    private static String back(Plan plan, UUID line, TypedEntry typed, RedirectAttributes next) {
        String title =
                plan.inForce()
                        .element(line)
                        .orElseThrow(() -> Problem.absent("plan.line-unknown"))
                        .title();
        next.addFlashAttribute("saved", title);
        if (!typed.fields().containsKey("leaf")) {
            return "redirect:/plans/%s/lines/%s#execution".formatted(plan.id(), line);
        }
        return "redirect:/plans/%s/execution?show=%s&leaf=%d#l-%s"
                .formatted(plan.id(), Shown.read(typed.text("show")).code(), leaf(typed), line);
    }

    private static int leaf(TypedEntry typed) {
        try {
            return Integer.parseInt(typed.text("leaf"));
        } catch (NumberFormatException e) {
            return 1;
        }
    }

    private TypedEntry typed(MultiValueMap<String, String> fields) {
        return new TypedEntry(fields, LocalDate.ofInstant(clock.instant(), zone));
    }
}
