package chancery.work.planning.synthesis;

import java.util.List;
import java.util.stream.Collectors;
import org.jsoup.nodes.Entities;

/** Text without mark-up as the body of a letter, in the small HTML of dispatches. */
final class AccountText {
    private AccountText() {}

    /** One heading and its text; nothing when there is no text. */
    static String html(String heading, String text) {
        List<String> lines =
                text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        if (lines.isEmpty()) {
            return "";
        }
        String body =
                lines.size() == 1
                        ? "<p>" + Entities.escape(lines.getFirst()) + "</p>"
                        : lines.stream()
                                .map(line -> "<li>" + Entities.escape(line) + "</li>")
                                .collect(Collectors.joining("", "<ul>", "</ul>"));
        return "<h3>" + Entities.escape(heading) + "</h3>" + body;
    }
}
