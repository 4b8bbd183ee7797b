package chancery.door.web;

import chancery.door.intake.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * A stretch of a letter's text.
 *
 * @param field the field whose value was read here, or empty text for none
 */
public record MarkedText(String text, String field) {

    /**
     * Cuts a text at the words that the header was read from. Where two overlap, the earlier and
     * longer stands.
     */
    static List<MarkedText> of(String text, Map<String, Span> spans) {
        List<Map.Entry<String, Span>> header =
                spans.entrySet().stream()
                        .filter(entry -> isWhole(entry.getKey(), spans))
                        .sorted(
                                Comparator.comparingInt(
                                                (Map.Entry<String, Span> e) -> e.getValue().start())
                                        .thenComparingInt(e -> -e.getValue().end()))
                        .toList();
        List<MarkedText> parts = new ArrayList<>();
        int at = 0;
        for (Map.Entry<String, Span> entry : header) {
            Span span = entry.getValue();
            if (span.start() >= at && span.end() <= text.length()) {
                if (span.start() > at) {
                    parts.add(new MarkedText(text.substring(at, span.start()), ""));
                }
                parts.add(new MarkedText(span.in(text), field(entry.getKey())));
                at = span.end();
            }
        }
        parts.add(new MarkedText(text.substring(at), ""));
        return parts;
    }

    /** One entry of a list rather than the stretch from its first to its last. */
    private static boolean isWhole(String path, Map<String, Span> spans) {
        return path.startsWith("dispatch.")
                && (path.endsWith("]") || !spans.containsKey(path + "[0]"));
    }

    /** {@code dispatch.action[0]} is of the field {@code action}. */
    private static String field(String path) {
        return path.substring("dispatch.".length()).replaceAll("\\[\\d+]$", "");
    }
}
