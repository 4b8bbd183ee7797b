package chancery.work.press.communiques;

import chancery.kernel.Problem;
import chancery.kernel.Ref;
import java.time.LocalDate;
import java.util.regex.Pattern;

/** The limits of what is typed into a communiqué, in characters. */
final class Limits {
    static final int LINE = 300;
    static final int NOTE = 500;
    static final int TEXT = 30_000;
    static final int PARAGRAPHS = 200;

    private static final Pattern KIND = Pattern.compile("[a-z][a-z-]{0,39}");
    private static final int LONGEST_ID = 200;

    private Limits() {}

    static String line(String field, String typed) {
        String line = optionalLine(field, typed);
        if (line.isEmpty()) {
            throw Problem.refused("communique.empty").at(field);
        }
        return line;
    }

    static String optionalLine(String field, String typed) {
        return atMost(field, typed.strip().replaceAll("\\s+", " "), LINE);
    }

    /** Why something is done; says something. */
    static String note(String field, String typed) {
        String note = atMost(field, typed.strip().replaceAll("\\s+", " "), NOTE);
        if (note.isEmpty()) {
            throw Problem.refused("communique.reason").at(field).with("most", NOTE);
        }
        return note;
    }

    /** Paragraphs, one a line, without empty lines between them. */
    static String text(String field, String typed) {
        String text = Paragraphs.join(Paragraphs.of(typed));
        if (Paragraphs.of(text).size() > PARAGRAPHS) {
            throw Problem.tooLarge("communique.paragraphs").at(field).with("most", PARAGRAPHS);
        }
        return atMost(field, text, TEXT);
    }

    static LocalDate day(String field, LocalDate day) {
        if (day.getYear() < 1700 || day.getYear() > 2200) {
            throw Problem.refused("communique.day").at(field).with("value", day);
        }
        return day;
    }

    static Ref ref(Ref ref) {
        if (!KIND.matcher(ref.kind()).matches()
                || ref.id().isBlank()
                || ref.id().length() > LONGEST_ID) {
            throw Problem.refused("communique.ref").at("about");
        }
        return ref;
    }

    private static String atMost(String field, String text, int most) {
        if (text.length() > most) {
            throw Problem.tooLarge("communique.long").at(field).with("most", most);
        }
        return text;
    }
}
