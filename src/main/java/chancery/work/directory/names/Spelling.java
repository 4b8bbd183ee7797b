package chancery.work.directory.names;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What of a spelling is compared: lower case, without accents and vowel marks, with the forms of
 * one Arabic letter as one ({@code أ إ آ ا}, {@code ى ي}, {@code ة ه}), words separated by one
 * space.
 */
public final class Spelling {
    /**
     * Small words of names by which nobody is looked for; they are written in and left out at will.
     */
    private static final Set<String> PARTICLES =
            Set.of(
                    "de", "del", "la", "las", "los", "le", "les", "du", "des", "d", "da", "do",
                    "dos", "das", "di", "van", "von", "der", "den", "ter", "zu", "y", "e", "el",
                    "al", "ould", "bin", "ben", "ibn", "bint", "of", "the", "et", "and", "ال", "بن",
                    "ابن", "بنت", "و");

    private static final Map<Integer, String> LETTERS =
            Map.ofEntries(
                    Map.entry((int) 'ß', "ss"),
                    Map.entry((int) 'æ', "ae"),
                    Map.entry((int) 'œ', "oe"),
                    Map.entry((int) 'ø', "o"),
                    Map.entry((int) 'ł', "l"),
                    Map.entry((int) 'đ', "d"),
                    Map.entry((int) 'ð', "d"),
                    Map.entry((int) 'þ', "th"),
                    Map.entry((int) 'ı', "i"),
                    Map.entry((int) 'أ', "ا"),
                    Map.entry((int) 'إ', "ا"),
                    Map.entry((int) 'آ', "ا"),
                    Map.entry((int) 'ٱ', "ا"),
                    Map.entry((int) 'ى', "ي"),
                    Map.entry((int) 'ئ', "ي"),
                    Map.entry((int) 'ؤ', "و"),
                    Map.entry((int) 'ة', "ه"),
                    Map.entry((int) 'ء', ""),
                    Map.entry((int) 'ـ', ""),
                    Map.entry((int) 'ʿ', ""),
                    Map.entry((int) 'ʾ', ""));

    private Spelling() {}

    /** The words of a text, folded. */
    public static List<String> words(String text) {
        StringBuilder folded = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .forEach(letter -> append(folded, letter));
        return Arrays.stream(folded.toString().strip().split(" +"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static void append(StringBuilder folded, int letter) {
        String known = LETTERS.get(letter);
        if (known != null) {
            folded.append(known);
            return;
        }
        Normalizer.normalize(Character.toString(letter), Normalizer.Form.NFD)
                .codePoints()
                .forEach(part -> {
                    if (Character.isLetterOrDigit(part)) {
                        folded.appendCodePoint(part);
                    } else if (Character.getType(part) != Character.NON_SPACING_MARK) {
                        folded.append(' ');
                    }
                });
    }

    /** Without particles, unless there is nothing else. */
    public static List<String> significant(String text) {
        List<String> words = words(text);
        List<String> kept =
                words.stream()
                        .map(Spelling::withoutArticle)
                        .filter(word -> !PARTICLES.contains(word))
                        .toList();
        return kept.isEmpty() ? words : kept;
    }

    /** The Arabic article is written onto its word; a reader types it or not. */
    private static String withoutArticle(String word) {
        return word.startsWith("ال") && word.length() > 4 ? word.substring(2) : word;
    }

    /**
     * One text of all spellings, each between bars, every word after a space, so that {@code %
     * word%} finds a word by its beginning.
     */
    public static String folded(Stream<String> spellings) {
        return spellings
                .map(each ->
                        Stream.concat(words(each).stream(), significant(each).stream())
                                .distinct()
                                .collect(Collectors.joining(" ", "| ", " ")))
                .distinct()
                .collect(Collectors.joining("", "", "|"));
    }

    /** How the significant words of all spellings sound, without those too short to tell. */
    public static List<String> sounds(Stream<String> spellings) {
        return spellings
                .flatMap(each -> significant(each).stream())
                .map(Sound::of)
                .filter(sound -> sound.length() >= Sound.SHORTEST)
                .distinct()
                .sorted()
                .toList();
    }
}
