package chancery.door.intake;

import chancery.door.intake.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of a letter below its head, as the HTML that a draft begins with: paragraphs, headings,
 * lists, and the bold and italics that Markdown writes with asterisks. Every word below the subject
 * is kept; what is above it stands in the fields of the header.
 */
public final class LetterBody {
    private static final Pattern HEADING = Pattern.compile("#{1,6}\\s+(.+)");
    private static final Pattern BULLET = Pattern.compile("[-*•]\\s+(.+)");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,3}[.)]\\s+(.+)");
    private static final Pattern BOTH = Pattern.compile("\\*{3}([^*]{1,2000})\\*{3}");
    private static final Pattern BOLD = Pattern.compile("\\*{2}([^*]{1,2000})\\*{2}");
    private static final Pattern ITALIC =
            Pattern.compile("(?<![*\\w])\\*(?!\\s)([^*]{1,2000})(?<!\\s)\\*(?![*\\w])");

    private final StringBuilder html = new StringBuilder();
    private final List<String> lines = new ArrayList<>();
    private String block = "";

    private LetterBody() {}

    /** The whole text when no subject was found in it, or nothing stands below. */
    public static String html(ReadDocument read, String text) {
        Span subject = read.spans().get("dispatch.subject");
        int start = subject == null ? 0 : text.indexOf('\n', subject.end());
        String below = start < 0 ? "" : text.substring(start);
        LetterBody body = new LetterBody();
        (below.isBlank() ? text : below).lines().forEach(body::line);
        body.end();
        return body.html.toString();
    }

    private void line(String typed) {
        String line = typed.strip();
        Matcher heading = HEADING.matcher(line);
        Matcher bullet = BULLET.matcher(line);
        Matcher number = NUMBER.matcher(line);
        if (line.isEmpty()) {
            end();
        } else if (heading.matches()) {
            end();
            html.append("<h2>").append(words(heading.group(1))).append("</h2>");
        } else if (bullet.matches()) {
            item("ul", bullet.group(1));
        } else if (number.matches()) {
            item("ol", number.group(1));
        } else {
            begin("p");
            lines.add(words(line));
        }
    }

    private void item(String list, String text) {
        begin(list);
        lines.add("<li>" + words(text) + "</li>");
    }

    private void begin(String next) {
        if (!block.equals(next)) {
            end();
            block = next;
        }
    }

    private void end() {
        if (!lines.isEmpty()) {
            html.append('<').append(block).append('>');
            html.append(String.join(block.equals("p") ? "<br>" : "", lines));
            html.append("</").append(block).append('>');
        }
        lines.clear();
        block = "";
    }

    private static String words(String text) {
        String safe = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        safe = BOTH.matcher(safe).replaceAll("<strong><em>$1</em></strong>");
        safe = BOLD.matcher(safe).replaceAll("<strong>$1</strong>");
        return ITALIC.matcher(safe).replaceAll("<em>$1</em>");
    }
}
