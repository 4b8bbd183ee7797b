package chancery.work.press;

import chancery.kernel.Problem;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The limits of what is typed about the press, in characters, and how it is compared. */
public final class PressTexts {
    public static final int NAME = 200;
    public static final int LINE = 300;
    public static final int PARAGRAPH = 2_000;

    /** A page of a newspaper set solid has some 15,000. */
    public static final int TEXT = 60_000;

    private static final Pattern LANGUAGE = Pattern.compile("([a-z]{2,3})?");

    private PressTexts() {}

    /**
     * A name of at most {@link #NAME}.
     *
     * @throws Problem {@code press.empty}, {@code press.long}
     */
    public static String name(String field, String typed) {
        return required(field, atMost(field, oneLine(typed), NAME));
    }

    /**
     * One line that says something.
     *
     * @throws Problem {@code press.empty}, {@code press.long}
     */
    public static String line(String field, String typed) {
        return required(field, optionalLine(field, typed));
    }

    public static String optionalLine(String field, String typed) {
        return atMost(field, oneLine(typed), LINE);
    }

    /** Some sentences, or none. */
    public static String paragraph(String field, String typed) {
        return atMost(field, lines(typed), PARAGRAPH);
    }

    /** A whole article, or none. */
    public static String text(String field, String typed) {
        return atMost(field, lines(typed), TEXT);
    }

    /**
     * @throws Problem {@code press.day} before 1700 or after 2200
     */
    public static LocalDate day(String field, LocalDate day) {
        if (day.getYear() < 1700 || day.getYear() > 2200) {
            throw Problem.refused("press.day").at(field).with("value", day);
        }
        return day;
    }

    /**
     * A code of ISO 639, or none.
     *
     * @throws Problem {@code press.language}
     */
    public static String language(String typed) {
        String code = typed.strip().toLowerCase(Locale.ROOT);
        if (!LANGUAGE.matcher(code).matches()) {
            throw Problem.refused("press.language").at("language").with("value", typed.strip());
        }
        return code;
    }

    /**
     * @throws Problem {@code press.many}
     */
    public static <T> List<T> atMost(String field, Collection<T> all, int most) {
        if (all.size() > most) {
            throw Problem.tooLarge("press.many").at(field).with("most", most);
        }
        return List.copyOf(all);
    }

    /** For comparing: without accents, case and doubled spaces. */
    public static String folded(String text) {
        return oneLine(
                Normalizer.normalize(text, Normalizer.Form.NFD)
                        .replaceAll("\\p{M}", "")
                        .toLowerCase(Locale.ROOT));
    }

    /** For a search in folded text. */
    public static String like(String typed) {
        return "%" + folded(typed).replaceAll("([\\\\%_])", "\\\\$1") + "%";
    }

    private static String oneLine(String typed) {
        return typed.strip().replaceAll("\\s+", " ");
    }

    private static String lines(String typed) {
        return typed.strip().replace("\r\n", "\n");
    }

    private static String required(String field, String text) {
        if (text.isEmpty()) {
            throw Problem.refused("press.empty").at(field);
        }
        return text;
    }

    private static String atMost(String field, String text, int most) {
        if (text.length() > most) {
            throw Problem.tooLarge("press.long").at(field).with("most", most);
        }
        return text;
    }
}
