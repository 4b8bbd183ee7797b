package chancery.door.intake.text;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Where in the extracted text the words of a value stand; in JSON {@code [start, end]}.
 *
 * @param start first UTF-16 code unit
 * @param end the one after the last
 */
public record Span(int start, int end) {
    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("no span from " + start + " to " + end);
        }
    }

    /** The words themselves, out of the text in which they were found. */
    public String in(String text) {
        return text.substring(start, end);
    }

    public Span with(Span other) {
        return new Span(Math.min(start, other.start), Math.max(end, other.end));
    }

    @JsonValue
    int[] bounds() {
        return new int[] {start, end};
    }
}
