package chancery.foundation.drawing.marks;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Writes elements, escaped, so that the text is well-formed as XML and the same as HTML. What XML
 * cannot carry (control characters, halves of a surrogate pair) becomes U+FFFD.
 */
public final class Markup {
    private static final int NO_CHARACTER = 0xFFFD;

    private final StringBuilder out = new StringBuilder(4096);
    private final Deque<String> open = new ArrayDeque<>();

    /**
     * @param attributes a name, its value, and so on; an empty value leaves the attribute out
     */
    public Markup open(String tag, String... attributes) {
        start(tag, attributes).append('>');
        open.push(tag);
        return this;
    }

    /** An element of SVG that holds nothing. HTML does not close {@code <p/>}. */
    public Markup empty(String tag, String... attributes) {
        start(tag, attributes).append("/>");
        return this;
    }

    /** An element that holds one text. */
    public Markup element(String tag, String text, String... attributes) {
        return open(tag, attributes).text(text).close();
    }

    public Markup text(String text) {
        escape(text);
        return this;
    }

    /** Ends the element that was opened last. */
    public Markup close() {
        out.append("</").append(open.pop()).append('>');
        return this;
    }

    public Markup newLine() {
        out.append('\n');
        return this;
    }

    /** All that was written; every element must be closed. */
    public String written() {
        if (!open.isEmpty()) {
            throw new IllegalStateException("still open: " + open);
        }
        return out.toString();
    }

    private StringBuilder start(String tag, String... attributes) {
        out.append('<').append(tag);
        for (int i = 0; i + 1 < attributes.length; i += 2) {
            if (!attributes[i + 1].isEmpty()) {
                out.append(' ').append(attributes[i]).append("=\"");
                escape(attributes[i + 1]);
                out.append('"');
            }
        }
        return out;
    }

    private void escape(String text) {
        text.codePoints()
                .forEach(character -> {
                    switch (character) {
                        case '&' -> out.append("&amp;");
                        case '<' -> out.append("&lt;");
                        case '>' -> out.append("&gt;");
                        case '"' -> out.append("&quot;");
                        case '\'' -> out.append("&#39;");
                        default ->
                                out.appendCodePoint(allowed(character) ? character : NO_CHARACTER);
                    }
                });
    }

    /** XML 1.0, production 2, without the carriage return that a parser would change. */
    private static boolean allowed(int character) {
        return character == '\t'
                || character == '\n'
                || (character >= 0x20 && character <= 0xD7FF)
                || (character >= 0xE000 && character <= 0xFFFD)
                || character >= 0x10000;
    }
}
