package chancery.work.directory.names;

import java.util.Map;
import java.util.regex.Pattern;

/**
 * What remains of a word however it is transliterated: its consonants, in Latin letters, those that
 * transliterations confuse as one. So {@code محمد}, Mohamed and Muhammad are one sound, as are
 * {@code عبد الله} and Abdellah. Vowels, {@code w}, {@code y}, {@code h} and doubling are dropped.
 *
 * <p>Meant for Arabic names in French, English and Spanish spelling; for other names it is no more
 * than a coarse likeness.
 */
final class Sound {
    /** Shorter ones say too little. */
    static final int SHORTEST = 2;

    private static final Map<Integer, String> ARABIC =
            Map.ofEntries(
                    Map.entry((int) 'ب', "b"),
                    Map.entry((int) 'پ', "b"),
                    Map.entry((int) 'ت', "t"),
                    Map.entry((int) 'ث', "t"),
                    Map.entry((int) 'ج', "j"),
                    Map.entry((int) 'خ', "k"),
                    Map.entry((int) 'د', "d"),
                    Map.entry((int) 'ذ', "d"),
                    Map.entry((int) 'ر', "r"),
                    Map.entry((int) 'ز', "z"),
                    Map.entry((int) 'س', "s"),
                    Map.entry((int) 'ش', "x"),
                    Map.entry((int) 'ص', "s"),
                    Map.entry((int) 'ض', "d"),
                    Map.entry((int) 'ط', "t"),
                    Map.entry((int) 'ظ', "d"),
                    Map.entry((int) 'غ', "j"),
                    Map.entry((int) 'ف', "f"),
                    Map.entry((int) 'ڤ', "f"),
                    Map.entry((int) 'ق', "k"),
                    Map.entry((int) 'ك', "k"),
                    Map.entry((int) 'گ', "j"),
                    Map.entry((int) 'ل', "l"),
                    Map.entry((int) 'م', "m"),
                    Map.entry((int) 'ن', "n"));

    /** Two letters of a Latin spelling that are one of the Arabic. */
    private static final Map<String, String> PAIRS =
            Map.of(
                    "sh", "x", "ch", "x", "kh", "k", "gh", "j", "dj", "j", "th", "t", "dh", "d",
                    "ph", "f", "ck", "k");

    private static final Map<Integer, String> LATIN =
            Map.of(
                    (int) 'q', "k",
                    (int) 'c', "k",
                    (int) 'g', "j",
                    (int) 'p', "b",
                    (int) 'v', "f");

    private static final Pattern SILENT = Pattern.compile("[aeiouwyh]");
    private static final Pattern DOUBLED = Pattern.compile("(.)\\1+");

    private Sound() {}

    /**
     * @param word folded
     */
    static String of(String word) {
        StringBuilder consonants = new StringBuilder();
        for (int i = 0; i < word.length(); i++) {
            String pair = i + 1 < word.length() ? PAIRS.get(word.substring(i, i + 2)) : null;
            if (pair != null) {
                consonants.append(pair);
                i++;
            } else {
                consonants.append(letter(word.charAt(i)));
            }
        }
        return DOUBLED.matcher(SILENT.matcher(consonants).replaceAll("")).replaceAll("$1");
    }

    private static String letter(char letter) {
        if (Character.UnicodeScript.of(letter) == Character.UnicodeScript.ARABIC) {
            return ARABIC.getOrDefault((int) letter, "");
        }
        return LATIN.getOrDefault((int) letter, String.valueOf(letter));
    }
}
