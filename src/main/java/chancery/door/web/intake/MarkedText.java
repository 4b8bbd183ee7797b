package chancery.door.web.intake;

import chancery.door.intake.ReadDocument;
import chancery.door.intake.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A stretch of a letter's text.
 *
 * @param field the field whose value was read here, or empty text for none
 * @param id of the value, by which the page leads to its words; empty text for none
 */
public record MarkedText(String text, String field, String id) {

    private record Mark(Span span, String field, String id) {}

    /**
     * Cuts a text at the words that something was read from. Where two overlap, the earlier and
     * longer stands.
     */
    static List<MarkedText> of(String text, ReadDocument read) {
        List<Mark> marks = new ArrayList<>();
        header(read.spans(), marks);
        account(read)
                .forEach((path, span) ->
                        marks.add(new Mark(span, path.replaceAll("-\\d+$", ""), path)));
        marks.sort(
                Comparator.comparingInt((Mark mark) -> mark.span().start())
                        .thenComparingInt(mark -> -mark.span().end()));
        List<MarkedText> parts = new ArrayList<>();
        int at = 0;
        for (Mark mark : marks) {
            Span span = mark.span();
            if (span.start() >= at && span.end() <= text.length()) {
                if (span.start() > at) {
                    parts.add(new MarkedText(text.substring(at, span.start()), "", ""));
                }
                parts.add(new MarkedText(span.in(text), mark.field(), mark.id()));
                at = span.end();
            }
        }
        parts.add(new MarkedText(text.substring(at), "", ""));
        return parts;
    }

    private static void header(Map<String, Span> spans, List<Mark> marks) {
        spans.forEach((path, span) -> {
            if (isWhole(path, spans)) {
                marks.add(new Mark(span, field(path), ""));
            }
        });
    }

    /** What the text tells of others, by the ids that {@link IntakeProposal} gives it. */
    private static Map<String, Span> account(ReadDocument read) {
        Map<String, Span> marks = new LinkedHashMap<>();
        for (int i = 0; i < read.people().size(); i++) {
            marks.put("people-" + i, read.people().get(i).span());
        }
        for (int i = 0; i < read.commitments().size(); i++) {
            marks.put("commitments-" + i, read.commitments().get(i).span());
        }
        for (int i = 0; i < read.documents().size(); i++) {
            marks.put("documents-" + i, read.documents().get(i).span());
        }
        for (int i = 0; i < read.institutions().size(); i++) {
            marks.put("institutions-" + i, read.institutions().get(i).span());
        }
        for (int i = 0; i < read.outlets().size(); i++) {
            marks.put("outlets-" + i, read.outlets().get(i).span());
        }
        return marks;
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
