package chancery.work.press.communiques;

import java.util.List;

/** A text as the paragraphs that it is made of: one a line. */
public final class Paragraphs {
    private Paragraphs() {}

    /** Those of a text as it was typed; empty lines between them count for nothing. */
    public static List<String> of(String text) {
        return text.lines()
                .map(line -> line.strip().replaceAll("\\s+", " "))
                .filter(line -> !line.isEmpty())
                .toList();
    }

    static String join(List<String> paragraphs) {
        return String.join("\n", paragraphs);
    }
}
