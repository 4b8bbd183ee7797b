package chancery.door.api;

import chancery.foundation.wording.Language;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Enumeration;
import java.util.Locale;

/** The language in which a program wants to be answered. */
public final class AskedLanguage {
    private AskedLanguage() {}

    /** The first language of {@code Accept-Language} that the program has; else English. */
    public static Language of(HttpServletRequest request) {
        for (Enumeration<Locale> asked = request.getLocales(); asked.hasMoreElements(); ) {
            var language = Language.of(asked.nextElement().getLanguage());
            if (language.isPresent()) {
                return language.get();
            }
        }
        return Language.EN;
    }
}
