package chancery.work.planning.synthesis;

import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Entities;

/**
 * Text without mark-up as the body of a letter, in the small HTML of dispatches. A line that begins
 * with a dash or a bullet is an item of a list, any other line a paragraph.
 */
public final class AccountText {
    /** How the program begins an item. */
    static final String ITEM = "– ";

    private static final Pattern ITEM_MARK = Pattern.compile("^[-–—•*]\\s+");

    private AccountText() {}

    public static boolean isItem(String line) {
        return ITEM_MARK.matcher(line).find();
    }

    /** The line without the mark of an item. */
    public static String unmarked(String line) {
        return ITEM_MARK.matcher(line).replaceFirst("");
    }

    /** One heading and its text; nothing when there is no text. */
    public static String html(String heading, String text) {
        List<String> lines =
                text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        if (lines.isEmpty()) {
            return "";
        }
        StringBuilder html =
                new StringBuilder("<h3>").append(Entities.escape(heading)).append("</h3>");
        boolean listing = false;
        for (String line : lines) {
            boolean item = isItem(line);
            if (item != listing) {
                html.append(item ? "<ul>" : "</ul>");
                listing = item;
            }
            html.append(item ? "<li>" : "<p>")
                    .append(Entities.escape(unmarked(line)))
                    .append(item ? "</li>" : "</p>");
        }
        return html.append(listing ? "</ul>" : "").toString();
    }
}
