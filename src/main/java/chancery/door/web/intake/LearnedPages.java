package chancery.door.web.intake;

import chancery.door.confirming.learning.LearnedNames;
import chancery.foundation.access.Person;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** What reading has learned from corrections, and how to make it forget. */
@Controller
class LearnedPages {
    private final LearnedNames learned;

    LearnedPages(LearnedNames learned) {
        this.learned = learned;
    }

    @GetMapping("/intake/learned")
    ModelAndView all(@AuthenticationPrincipal Person me) {
        return new ModelAndView("intake/learned", "names", learned.all(me.id()));
    }

    @PostMapping("/intake/learned/{id}/forget")
    String forget(@AuthenticationPrincipal Person me, @PathVariable UUID id) {
        learned.forget(me.id(), id);
        return "redirect:/intake/learned";
    }
}
