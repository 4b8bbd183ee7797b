package chancery.door.confirming.proposing;

import chancery.door.intake.text.Folded;
import chancery.door.intake.text.Spellings;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/**
 * A name parted into given and family name: known given names and initials from its beginning are
 * given, and the first word always is; the last word never is. A guess, for a person to correct.
 */
record NameParts(String given, String family) {
    private static final Set<String> GIVEN =
            new HashSet<>(Spellings.load("mentions/names").folded("given"));

    static NameParts of(String name) {
        String[] words = name.strip().split("\\s+");
        int given = words.length > 1 ? 1 : 0;
        while (given > 0 && given < words.length - 1 && isGiven(words, given)) {
            given++;
        }
        return new NameParts(joined(words, 0, given), joined(words, given, words.length));
    }

    private static boolean isGiven(String[] words, int at) {
        // "عبد الله": one name in two words.
        return GIVEN.contains(Folded.plain(words[at]))
                || words[at].matches("\\p{Lu}\\.")
                || words[at - 1].equals("عبد");
    }

    private static String joined(String[] words, int from, int to) {
        return String.join(" ", Arrays.asList(words).subList(from, to));
    }
}
