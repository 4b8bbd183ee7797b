package chancery.door.web;

import chancery.kernel.Problem;
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

/** Where people sign in. Spring Security takes the form itself; see {@link Gate}. */
@Controller
class SignInPages {
    private static final String REFUSAL = "chancery.door.web.PasswordCheck$Refusal";

    @GetMapping(Gate.SIGN_IN)
    ModelAndView ask(
            @Nullable Authentication who,
            @RequestParam(defaultValue = "") String back,
            @RequestParam(defaultValue = "") String done) {
        if (who != null && who.isAuthenticated()) {
            return new ModelAndView("redirect:" + Gate.local(back));
        }
        return form(back, "", done, null);
    }

    /** The form again, with what was typed but the password, and the reason. */
    @PostMapping(Gate.REFUSED)
    ModelAndView askAgain(
            @RequestAttribute(name = REFUSAL) PasswordCheck.Refusal refusal,
            @RequestParam(defaultValue = "") String back,
            @RequestParam(defaultValue = "") String login) {
        ModelAndView page = form(back, login, "", refusal.problem());
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private static ModelAndView form(
            String back, String login, String done, @Nullable Problem problem) {
        ModelAndView page =
                new ModelAndView(
                        "door/sign-in", Map.of("back", back, "login", login, "done", said(done)));
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
