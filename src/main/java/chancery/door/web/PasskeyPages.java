package chancery.door.web;

import chancery.foundation.access.Person;
import chancery.foundation.access.passkeys.Passkeys;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A person's own passkeys; they stand on the page of the account. */
@Controller
class PasskeyPages {
    private final Passkeys passkeys;

    PasskeyPages(Passkeys passkeys) {
        this.passkeys = passkeys;
    }

    /**
     * @param credential what the device answered, as JSON
     */
    @PostMapping("/account/passkeys")
    String add(
            @AuthenticationPrincipal Person me,
            @RequestParam("passkey-name") String name,
            @RequestParam String credential,
            HttpServletRequest request,
            RedirectAttributes next) {
        passkeys.add(me.id(), name, credential, Challenge.answered(request));
        return done(next, "passkey.added");
    }

    @PostMapping("/account/passkeys/{id}/remove")
    String remove(
            @AuthenticationPrincipal Person me, @PathVariable UUID id, RedirectAttributes next) {
        passkeys.remove(me.id(), id);
        return done(next, "passkey.removed");
    }

    private static String done(RedirectAttributes next, String key) {
        next.addFlashAttribute(Page.Flash.NAME, new Page.Flash(key, null, Map.of()));
        return "redirect:/account";
    }
}
