package chancery.work.planning.web;

import chancery.foundation.access.Person;
import chancery.work.planning.PlanId;
import chancery.work.planning.suggested.Suggesting;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Taking and dismissing what is proposed for a plan. */
@Controller("planSuggestionPages")
class SuggestionPages {
    private final Suggesting suggesting;

    SuggestionPages(Suggesting suggesting) {
        this.suggesting = suggesting;
    }

    @PostMapping("/plans/{id}/suggestions/{suggestion}/take")
    String take(
            @AuthenticationPrincipal Person me,
            @PathVariable String id,
            @PathVariable UUID suggestion,
            @RequestParam UUID objective) {
        UUID action = suggesting.take(me.id(), PlanId.parse(id), suggestion, objective);
        return "redirect:/plans/" + id + "?line=" + action + "#l-" + action;
    }

    @PostMapping("/plans/{id}/suggestions/{suggestion}/dismiss")
    String dismiss(
            @AuthenticationPrincipal Person me,
            @PathVariable String id,
            @PathVariable UUID suggestion,
            @RequestParam String reason) {
        suggesting.dismiss(me.id(), PlanId.parse(id), suggestion, reason);
        return "redirect:/plans/" + id + "#suggested";
    }
}
