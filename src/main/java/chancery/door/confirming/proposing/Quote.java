package chancery.door.confirming.proposing;

import chancery.door.intake.text.Span;
import org.jspecify.annotations.Nullable;

/** Words of a document between what stands around them, cut between words. */
public record Quote(String before, String words, String after) {
    public static final Quote NONE = new Quote("", "", "");

    private static final int AROUND = 90;

    static Quote of(String text, @Nullable Span span) {
        if (span == null || span.end() > text.length()) {
            return NONE;
        }
        int from = Math.max(0, span.start() - AROUND);
        while (from > 0 && from < span.start() && !Character.isWhitespace(text.charAt(from - 1))) {
            from++;
        }
        int to = Math.min(text.length(), span.end() + AROUND);
        while (to < text.length() && to > span.end() && !Character.isWhitespace(text.charAt(to))) {
            to--;
        }
        return new Quote(
                text.substring(from, span.start()), span.in(text), text.substring(span.end(), to));
    }
}
