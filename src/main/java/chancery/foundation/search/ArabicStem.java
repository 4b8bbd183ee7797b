package chancery.foundation.search;

import java.util.List;

/**
 * Takes from an Arabic word the conjunction, one article or preposition with article, and the
 * endings of number and possession: "light10" of Larkey, Ballesteros and Connell (2002), on {@link
 * Folding folded} letters. It finds no roots.
 */
final class ArabicStem {
    private static final List<String> BEGINNINGS = List.of("ال", "بال", "كال", "فال", "لل");
    private static final List<String> ENDINGS =
            List.of("ها", "ان", "ات", "ون", "ين", "يه", "ه", "ي");

    private ArabicStem() {}

    static String of(String word) {
        String stem = word;
        if (stem.startsWith("و") && stem.length() > 3) {
            stem = stem.substring(1);
        }
        for (String beginning : BEGINNINGS) {
            if (stem.startsWith(beginning) && stem.length() >= beginning.length() + 2) {
                stem = stem.substring(beginning.length());
                break;
            }
        }
        for (String ending : ENDINGS) {
            if (stem.endsWith(ending) && stem.length() >= ending.length() + 2) {
                stem = stem.substring(0, stem.length() - ending.length());
            }
        }
        return stem;
    }
}
