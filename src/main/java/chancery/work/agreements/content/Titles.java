package chancery.work.agreements.content;

import chancery.kernel.Problem;
import java.util.stream.Stream;

/** The title per language; empty where it has none, and at least one has one. */
public record Titles(String fr, String en, String es, String ar) {
    /**
     * @throws Problem {@code agreement.title}, {@code agreement.long}
     */
    public Titles {
        fr = Wording.optionalLine("title", fr);
        en = Wording.optionalLine("title", en);
        es = Wording.optionalLine("title", es);
        ar = Wording.optionalLine("title", ar);
        if ((fr + en + es + ar).isEmpty()) {
            throw Problem.refused("agreement.title").at("title");
        }
    }

    /** One title, in one of the four languages; for any other code it stands as French. */
    public static Titles of(String language, String title) {
        return switch (language) {
            case "en" -> new Titles("", title, "", "");
            case "es" -> new Titles("", "", title, "");
            case "ar" -> new Titles("", "", "", title);
            default -> new Titles(title, "", "", "");
        };
    }

    /** In this language, or else in the first that there is. */
    public String in(String language) {
        String wanted = own(language);
        return wanted.isEmpty()
                ? Stream.of(fr, en, es, ar).filter(title -> !title.isEmpty()).findFirst().orElse("")
                : wanted;
    }

    /** In this language alone; may be empty. */
    public String own(String language) {
        return switch (language) {
            case "fr" -> fr;
            case "en" -> en;
            case "es" -> es;
            case "ar" -> ar;
            default -> "";
        };
    }
}
