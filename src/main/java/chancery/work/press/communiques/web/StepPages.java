package chancery.work.press.communiques.web;

import chancery.foundation.access.Person;
import chancery.foundation.wording.Language;
import chancery.kernel.Problem;
import chancery.kernel.UnitCode;
import chancery.work.press.communiques.CommuniqueId;
import chancery.work.press.communiques.Negotiation;
import chancery.work.press.communiques.Releasing;
import chancery.work.press.communiques.Wording;
import chancery.work.press.communiques.messages.Telling;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The other side's version, and the steps to a text that is released and told. */
@Controller("communiqueSteps")
class StepPages {
    private static final String ONE = CommuniquePages.ONE;
    private static final String TEXT = ONE + "/{language:fr|en|es|ar}";

    private final CommuniqueFiles files;
    private final Negotiation negotiation;
    private final Releasing releasing;
    private final Telling telling;

    StepPages(
            CommuniqueFiles files, Negotiation negotiation, Releasing releasing, Telling telling) {
        this.files = files;
        this.negotiation = negotiation;
        this.releasing = releasing;
        this.telling = telling;
    }

    @GetMapping(TEXT)
    ModelAndView compared(
            @AuthenticationPrincipal Person me,
            @PathVariable String id,
            @PathVariable String language) {
        CommuniqueView file = files.file(me, CommuniqueId.parse(id));
        Wording text =
                file.answered(language(language))
                        .or(() -> file.content().in(language(language)))
                        .orElseThrow(() -> Problem.absent("communique.language"));
        return new ModelAndView("communiques/compared", "view", new ComparedView(file, text));
    }

    @PostMapping(TEXT)
    String answer(
            @AuthenticationPrincipal Person me,
            @PathVariable String id,
            @PathVariable String language,
            @RequestParam MultiValueMap<String, String> fields) {
        CommuniqueForm form = new CommuniqueForm(fields);
        negotiation.answer(
                me.id(),
                CommuniqueId.parse(id),
                form.version(),
                language(language),
                form.text("theirs"));
        return file(id) + "/" + language;
    }

    @PostMapping(TEXT + "/take/{row:\\d{1,3}}")
    String take(
            @AuthenticationPrincipal Person me,
            @PathVariable String id,
            @PathVariable String language,
            @PathVariable int row,
            @RequestParam MultiValueMap<String, String> fields) {
        negotiation.take(
                me.id(),
                CommuniqueId.parse(id),
                new CommuniqueForm(fields).version(),
                language(language),
                row);
        return file(id) + "/" + language;
    }

    @PostMapping(ONE + "/propose")
    String propose(
            @AuthenticationPrincipal Person me,
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> fields) {
        negotiation.propose(me.id(), CommuniqueId.parse(id), new CommuniqueForm(fields).version());
        return file(id);
    }

    @PostMapping(ONE + "/agree")
    String agree(
            @AuthenticationPrincipal Person me,
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> fields) {
        CommuniqueForm form = new CommuniqueForm(fields);
        negotiation.agree(
                me.id(), CommuniqueId.parse(id), form.version(), form.isTicked("despite"));
        return file(id);
    }

    @PostMapping(ONE + "/reopen")
    String reopen(
            @AuthenticationPrincipal Person me,
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> fields) {
        negotiation.reopen(me.id(), CommuniqueId.parse(id), new CommuniqueForm(fields).version());
        return file(id);
    }

    @PostMapping(ONE + "/release")
    String release(
            @AuthenticationPrincipal Person me,
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> fields) {
        releasing.release(me.id(), CommuniqueId.parse(id), new CommuniqueForm(fields).version());
        return file(id);
    }

    @PostMapping(ONE + "/withdraw")
    String withdraw(
            @AuthenticationPrincipal Person me,
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> fields) {
        CommuniqueForm form = new CommuniqueForm(fields);
        negotiation.withdraw(me.id(), CommuniqueId.parse(id), form.version(), form.text("reason"));
        return file(id);
    }

    @PostMapping(ONE + "/correct")
    String correct(@AuthenticationPrincipal Person me, @PathVariable String id) {
        return file(releasing.correct(me.id(), CommuniqueId.parse(id)).toString()) + "/texts";
    }

    /** A draft that the person goes on writing. */
    @PostMapping(ONE + "/tell")
    String tell(
            @AuthenticationPrincipal Person me, @PathVariable String id, @RequestParam String to) {
        return "redirect:/write/"
                + telling.draft(me, CommuniqueId.parse(id), UnitCode.of(to)).value();
    }

    private static Language language(String code) {
        return Language.of(code).orElseThrow(() -> Problem.absent("communique.language"));
    }

    private static String file(String id) {
        return "redirect:/communiques/" + CommuniqueId.parse(id);
    }
}
