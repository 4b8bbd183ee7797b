package chancery.work.agenda.web;

import chancery.foundation.access.Person;
import chancery.work.agenda.KeyDates;
import chancery.work.agenda.rules.Rules;
import chancery.work.agenda.rules.Suggestions;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The rules, each as a sentence, and the actions that they propose. */
@Controller
class RulePages {
    private static final String PAGE = "redirect:/agenda/rules";

    private final Rules rules;
    private final Suggestions suggestions;
    private final KeyDates keyDates;

    RulePages(Rules rules, Suggestions suggestions, KeyDates keyDates) {
        this.rules = rules;
        this.suggestions = suggestions;
        this.keyDates = keyDates;
    }

    @GetMapping("/agenda/rules")
    ModelAndView list(@AuthenticationPrincipal Person me) {
        return new ModelAndView(
                "agenda/rules",
                "view",
                new RulesView(
                        rules.all(me.id()), suggestions.open(me.id()), keyDates.units(me.id())));
    }

    @PostMapping("/agenda/rules")
    String add(
            @AuthenticationPrincipal Person me,
            @RequestParam MultiValueMap<String, String> fields) {
        Typed typed = new Typed(fields);
        rules.add(me.id(), typed.unit(), typed.rule());
        return PAGE;
    }

    @PostMapping("/agenda/rules/{id}/active")
    String setActive(
            @AuthenticationPrincipal Person me,
            @PathVariable UUID id,
            @RequestParam boolean active) {
        rules.setActive(me.id(), id, active);
        return PAGE;
    }

    @PostMapping("/agenda/suggestions/{id}/dismiss")
    String dismiss(
            @AuthenticationPrincipal Person me,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason) {
        suggestions.dismiss(me.id(), id, reason);
        return PAGE;
    }
}
