package chancery.door.cli;

import chancery.kernel.Problem;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/** One line that says what went wrong and what to do, from the bundle of the room it came from. */
final class ProblemText {
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private ProblemText() {}

    static String of(Problem problem, Locale locale) {
        String text = template(problem.code(), locale);
        for (Map.Entry<String, Object> value : problem.values().entrySet()) {
            text = text.replace("{" + value.getKey() + "}", String.valueOf(value.getValue()));
        }
        return text;
    }

    private static String template(String code, Locale locale) {
        String room = code.startsWith("document.") ? "documents" : code.split("\\.", 2)[0];
        for (Locale language : new Locale[] {locale, Locale.ENGLISH}) {
            try {
                return ResourceBundle.getBundle(
                                "messages/" + room, Locale.of(language.getLanguage()), NO_FALLBACK)
                        .getString("problem." + code);
            } catch (MissingResourceException e) {
                // the next language, and at last the bare code
            }
        }
        return code;
    }
}
