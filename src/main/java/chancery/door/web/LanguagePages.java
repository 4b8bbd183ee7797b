package chancery.door.web;

import chancery.foundation.wording.Language;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Changes the language of this browser and comes back to the same page. */
@Controller
class LanguagePages {
    @PostMapping("/language")
    String speak(
            @RequestParam String to,
            @RequestParam(defaultValue = "/") String back,
            HttpServletResponse response) {
        Language.of(to)
                .ifPresent(language ->
                        response.addHeader(
                                HttpHeaders.SET_COOKIE,
                                ResponseCookie.from(EveryPage.LANGUAGE_COOKIE, language.code())
                                        .path("/")
                                        .maxAge(Duration.ofDays(400))
                                        .httpOnly(true)
                                        .sameSite("Lax")
                                        .build()
                                        .toString()));
        return "redirect:" + Gate.local(back);
    }
}
