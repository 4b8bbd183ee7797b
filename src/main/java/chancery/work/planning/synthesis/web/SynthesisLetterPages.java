package chancery.work.planning.synthesis.web;

import chancery.foundation.access.Person;
import chancery.foundation.access.Units;
import chancery.kernel.Transactions;
import chancery.work.planning.Plan;
import chancery.work.planning.PlanId;
import chancery.work.planning.Plans;
import chancery.work.planning.synthesis.SynthesisLetters;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The synthesis as the letter that it will be: on a page, as PDF/A, as a Word document. */
@Controller
class SynthesisLetterPages {
    private static final String WORD =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private final Plans plans;
    private final SynthesisLetters letters;
    private final Units units;
    private final Transactions transactions;

    SynthesisLetterPages(
            Plans plans, SynthesisLetters letters, Units units, Transactions transactions) {
        this.plans = plans;
        this.letters = letters;
        this.units = units;
        this.transactions = transactions;
    }

    @GetMapping("/plans/{id}/synthesis/letter")
    ModelAndView letter(@AuthenticationPrincipal Person me, @PathVariable String id) {
        Plan plan = plans.open(me.id(), PlanId.parse(id));
        return new ModelAndView(
                "planning/synthesis/letter",
                Map.of(
                        "plan", plan,
                        "unit", transactions.as(me.id(), () -> units.get(plan.unit())),
                        "letter", letters.html(me.id(), plan.id())));
    }

    @GetMapping("/plans/{id}/synthesis/letter.pdf")
    ResponseEntity<byte[]> pdf(@AuthenticationPrincipal Person me, @PathVariable String id) {
        PlanId plan = PlanId.parse(id);
        byte[] pdf = letters.pdf(me.id(), plan);
        return file(me, plan, pdf, MediaType.APPLICATION_PDF, "pdf");
    }

    @GetMapping("/plans/{id}/synthesis/letter.docx")
    ResponseEntity<byte[]> word(@AuthenticationPrincipal Person me, @PathVariable String id) {
        PlanId plan = PlanId.parse(id);
        byte[] docx = letters.docx(me.id(), plan);
        return file(me, plan, docx, MediaType.parseMediaType(WORD), "docx");
    }

    private ResponseEntity<byte[]> file(
            Person me, PlanId id, byte[] bytes, MediaType type, String ending) {
        Plan plan = plans.open(me.id(), id);
        String name = "synthesis-%s-%d.%s".formatted(plan.unit(), plan.year(), ending);
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name.replace(' ', '-'), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(bytes);
    }
}
