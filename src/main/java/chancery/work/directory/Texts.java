package chancery.work.directory;

import chancery.kernel.Problem;
import java.text.Normalizer;

/** What of a typed text is kept. */
final class Texts {
    private Texts() {}

    /** In one line, composed. */
    static String line(String text, int longest, String field) {
        return within(
                Normalizer.normalize(text, Normalizer.Form.NFC).replaceAll("[\\p{Cc}\\s]+", " "),
                longest,
                field);
    }

    /** With its line breaks. */
    static String prose(String text, int longest, String field) {
        return within(
                Normalizer.normalize(text, Normalizer.Form.NFC)
                        .replace("\r\n", "\n")
                        .replaceAll("[\\p{Cc}&&[^\n]]+", " "),
                longest,
                field);
    }

    private static String within(String text, int longest, String field) {
        String kept = text.strip();
        if (kept.length() > longest) {
            throw Problem.refused("directory.long").at(field).with("most", longest);
        }
        return kept;
    }
}
