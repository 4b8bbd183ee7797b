package chancery.foundation.sealing;

import java.util.Locale;

/** What a unit or a node is called in the four languages of the service. */
public record DisplayNames(String fr, String en, String es, String ar) {
    /** In the reader's language; in French for any other. */
    public String in(Locale reader) {
        return switch (reader.getLanguage()) {
            case "en" -> en;
            case "es" -> es;
            case "ar" -> ar;
            default -> fr;
        };
    }
}
