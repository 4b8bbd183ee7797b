package chancery.door.web;

import chancery.foundation.access.Invitations;
import chancery.foundation.access.Person;
import chancery.foundation.access.SignIn;
import chancery.kernel.Problem;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where an invited person chooses their password. */
@Controller
class InvitationPages {
    private final Invitations invitations;

    InvitationPages(Invitations invitations) {
        this.invitations = invitations;
    }

    @GetMapping("/invitation/{secret}")
    ModelAndView ask(@PathVariable String secret) {
        Person invited =
                invitations.invited(secret).orElseThrow(() -> Problem.absent("invitation.over"));
        return new ModelAndView("door/invitation", "invited", invited)
                .addObject("least", SignIn.SHORTEST_PASSWORD);
    }

    /**
     * @throws Problem {@code web.password-twice} when the two do not agree
     */
    @PostMapping("/invitation/{secret}")
    String take(
            @PathVariable String secret,
            @RequestParam String password,
            @RequestParam("password-again") String again,
            RedirectAttributes next) {
        if (!password.equals(again)) {
            throw Problem.refused("web.password-twice").at("password-again");
        }
        Person person = invitations.take(secret, password);
        next.addFlashAttribute(
                Page.Flash.NAME,
                new Page.Flash(
                        "invitation.taken", null, java.util.Map.of("login", person.login())));
        return "redirect:" + Gate.SIGN_IN;
    }
}
