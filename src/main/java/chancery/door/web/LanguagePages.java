package chancery.door.web;

import chancery.foundation.access.People;
import chancery.foundation.access.Person;
import chancery.foundation.wording.Language;
import chancery.kernel.Transactions;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Changes the language and comes back to the same page. It is remembered with the person, and for
 * the sign-in page in this browser.
 */
@Controller
class LanguagePages {
    private final People people;
    private final Transactions transactions;

    LanguagePages(People people, Transactions transactions) {
        this.people = people;
        this.transactions = transactions;
    }

    @PostMapping("/language")
    String speak(
            @AuthenticationPrincipal @Nullable Person me,
            @RequestParam String to,
            @RequestParam(defaultValue = "/") String back,
            HttpServletResponse response) {
        Language.of(to)
                .ifPresent(language -> {
                    response.addHeader(HttpHeaders.SET_COOKIE, cookie(language));
                    if (me != null) {
                        transactions.runAsNode(() -> people.speak(me.id(), language.code()));
                    }
                });
        return "redirect:" + Gate.local(back);
    }

    private static String cookie(Language language) {
        return ResponseCookie.from(EveryPage.LANGUAGE_COOKIE, language.code())
                .path("/")
                .maxAge(Duration.ofDays(400))
                .httpOnly(true)
                .sameSite("Lax")
                .build()
                .toString();
    }
}
