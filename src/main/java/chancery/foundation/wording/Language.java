package chancery.foundation.wording;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A language of the interface. Digits are 0–9 in all of them, as in the Maghreb. */
public enum Language {
    FR("fr", "Français", "fr-FR"),
    EN("en", "English", "en-GB"),
    ES("es", "Español", "es-ES"),
    AR("ar", "العربية", "ar-MA");

    private final String code;
    private final String ownName;
    private final Locale locale;

    Language(String code, String ownName, String tag) {
        this.code = code;
        this.ownName = ownName;
        this.locale = Locale.forLanguageTag(tag);
    }

    /** ISO 639-1. */
    public String code() {
        return code;
    }

    /** How its speakers call it. */
    public String ownName() {
        return ownName;
    }

    /** For dates and numbers. */
    public Locale locale() {
        return locale;
    }

    /** {@code rtl} or {@code ltr}, as HTML's {@code dir} says it. */
    public String direction() {
        return this == AR ? "rtl" : "ltr";
    }

    /** The language of a code such as {@code fr} or {@code fr-MA}; empty for any other. */
    public static Optional<Language> of(@Nullable String code) {
        if (code == null || code.length() < 2) {
            return Optional.empty();
        }
        String wanted = code.substring(0, 2).toLowerCase(Locale.ROOT);
        return Arrays.stream(values()).filter(language -> language.code.equals(wanted)).findFirst();
    }
}
