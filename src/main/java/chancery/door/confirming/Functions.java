package chancery.door.confirming;

import chancery.work.directory.names.Spelling;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A function as it is held in an institution, without the institution's name. */
public final class Functions {
    /** What joins a function to its institution, and belongs to neither. */
    private static final Set<String> JOINTS =
            Set.of(
                    "de", "du", "des", "de la", "de l", "la", "le", "les", "l", "d", "del", "los",
                    "las", "of", "the", "at", "a", "au", "aux", "à", "for", "en", "في", "ب", "لدى");

    private Functions() {}

    /**
     * "présidente de la commission des finances" within the "commission des finances" is a
     * "présidente"; a function that does not end in the institution's name stays as it is.
     */
    public static String within(String function, String institution) {
        String whole = function.strip();
        List<String> words = Spelling.words(whole);
        List<String> tail = Spelling.words(institution);
        if (tail.isEmpty()
                || words.size() <= tail.size()
                || !words.subList(words.size() - tail.size(), words.size()).equals(tail)) {
            return whole;
        }
        int end =
                whole.toLowerCase(Locale.ROOT)
                        .lastIndexOf(institution.strip().toLowerCase(Locale.ROOT));
        String head = end < 0 ? whole : withoutJoint(whole.substring(0, end).strip());
        return head.isEmpty() ? whole : head;
    }

    /** Whether the function says the institution's name itself. */
    public static boolean says(String function, String institution) {
        return (" " + String.join(" ", Spelling.words(function)) + " ")
                .contains(" " + String.join(" ", Spelling.words(institution)) + " ");
    }

    private static String withoutJoint(String text) {
        String head = text;
        while (true) {
            int last = Math.max(head.lastIndexOf(' '), lastApostrophe(head));
            String word = head.substring(last + 1).toLowerCase(Locale.ROOT).replaceAll("['’,]", "");
            if (last < 0 || !(word.isEmpty() || JOINTS.contains(word))) {
                return head.replaceAll("[,\\s]+$", "");
            }
            head = head.substring(0, last).strip();
        }
    }

    /** Of "de l’", at whose end nothing follows; the letter before it is the joint. */
    private static int lastApostrophe(String text) {
        return text.endsWith("'") || text.endsWith("’")
                ? text.lastIndexOf(' ')
                : Math.max(text.lastIndexOf('\''), text.lastIndexOf('’'));
    }
}
