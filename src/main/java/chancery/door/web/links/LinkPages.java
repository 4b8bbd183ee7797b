package chancery.door.web.links;

import chancery.door.web.Page;
import chancery.foundation.access.Person;
import chancery.foundation.access.Role;
import chancery.foundation.carriage.Links;
import chancery.foundation.carriage.NodeName;
import chancery.kernel.Precedence;
import chancery.kernel.Problem;
import chancery.kernel.Transactions;
import java.util.Map;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How the links stand; a communications officer sets MINIMIZE and cuts or resumes a link here. */
@Controller
class LinkPages {
    private final Links links;
    private final Transactions transactions;

    LinkPages(Links links, Transactions transactions) {
        this.links = links;
        this.transactions = transactions;
    }

    @GetMapping("/links")
    ModelAndView show(@AuthenticationPrincipal Person me) {
        return new ModelAndView("door/links", "links", transactions.as(me.id(), links::all));
    }

    /**
     * @param from below which everything waits; empty to lift it
     */
    @PostMapping("/links/{peer}/minimize")
    String minimize(
            @AuthenticationPrincipal Person me,
            @PathVariable String peer,
            @RequestParam(defaultValue = "") String from,
            RedirectAttributes next) {
        return ordered(
                me,
                next,
                () -> links.minimize(NodeName.of(peer), from.isEmpty() ? null : of(from)));
    }

    @PostMapping("/links/{peer}/pause")
    String pause(
            @AuthenticationPrincipal Person me,
            @PathVariable String peer,
            RedirectAttributes next) {
        return ordered(me, next, () -> links.pause(NodeName.of(peer)));
    }

    @PostMapping("/links/{peer}/resume")
    String resume(
            @AuthenticationPrincipal Person me,
            @PathVariable String peer,
            RedirectAttributes next) {
        return ordered(me, next, () -> links.resume(NodeName.of(peer)));
    }

    private String ordered(Person me, RedirectAttributes next, Runnable order) {
        if (!me.is(Role.COMMUNICATIONS_OFFICER)) {
            throw Problem.forbidden("web.communications-only");
        }
        transactions.runAs(me.id(), order);
        next.addFlashAttribute(Page.Flash.NAME, new Page.Flash("links.ordered", null, Map.of()));
        return "redirect:/links";
    }

    private static Precedence of(String name) {
        try {
            return Precedence.valueOf(name);
        } catch (IllegalArgumentException e) {
            throw Problem.refused("web.choice").at("from");
        }
    }
}
