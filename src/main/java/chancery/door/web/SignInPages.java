package chancery.door.web;

import chancery.foundation.access.passkeys.Passkeys;
import chancery.kernel.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where people sign in, with a passkey or a password. Spring Security takes the form of the
 * password itself; see {@link Gate}.
 */
@Controller
class SignInPages {
    private static final String REFUSAL = "chancery.door.web.PasswordCheck$Refusal";
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Passkeys passkeys;
    private final Sitting sitting;

    SignInPages(Passkeys passkeys, Sitting sitting) {
        this.passkeys = passkeys;
        this.sitting = sitting;
    }

    @GetMapping(Gate.SIGN_IN)
    ModelAndView ask(
            @Nullable Authentication who,
            @RequestParam(defaultValue = "") String back,
            @RequestParam(defaultValue = "") String done,
            HttpServletRequest request) {
        if (who != null && who.isAuthenticated()) {
            return new ModelAndView("redirect:" + Gate.local(back));
        }
        return form(request, back, "", done, null);
    }

    /** The form again, with what was typed but the password, and the reason. */
    @PostMapping(Gate.REFUSED)
    ModelAndView askAgain(
            @RequestAttribute(name = REFUSAL) PasswordCheck.Refusal refusal,
            @RequestParam(defaultValue = "") String back,
            @RequestParam(defaultValue = "") String login,
            HttpServletRequest request) {
        return again(form(request, back, login, "", refusal.problem()));
    }

    /**
     * @param credential what the device answered, as JSON
     */
    @PostMapping(Gate.PASSKEY)
    ModelAndView withPasskey(
            @RequestParam String credential,
            @RequestParam(defaultValue = "") String back,
            HttpServletRequest request,
            HttpServletResponse response) {
        try {
            sitting.enter(
                    request, response, passkeys.signIn(credential, Challenge.answered(request)));
        } catch (Problem problem) {
            return again(form(request, back, "", "", problem));
        }
        return new ModelAndView("redirect:" + Gate.local(back));
    }

    private static ModelAndView again(ModelAndView page) {
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private ModelAndView form(
            HttpServletRequest request,
            String back,
            String login,
            String done,
            @Nullable Problem problem) {
        ModelAndView page =
                new ModelAndView(
                        "door/sign-in", Map.of("back", back, "login", login, "done", said(done)));
        page.addObject(
                "passkey", JSON.writeValueAsString(passkeys.asking(Challenge.given(request))));
        page.addObject("problem", problem);
        return page;
    }

    private static String said(String done) {
        return switch (done) {
            case "sign-in.signed-out", "sign-in.stale" -> done;
            default -> "";
        };
    }
}
