package chancery.door.intake.text;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Tells the language by the script and by how many of the most frequent words of each language
 * occur, those of one letter aside; a letter is too short and too full of names for statistics on
 * letters.
 */
public final class LanguageGuess {
    private static final int SAMPLE = 20_000;
    private static final Map<String, Set<String>> WORDS = frequentWords();

    private LanguageGuess() {}

    /** Empty when there is not one frequent word of any language. */
    public static Optional<String> of(String folded) {
        String sample = folded.substring(0, Math.min(SAMPLE, folded.length()));
        long arabic = sample.chars().filter(c -> c >= 0x600 && c < 0x700).count();
        long latin = sample.chars().filter(c -> c >= 'a' && c <= 'z').count();
        if (arabic > latin) {
            return Optional.of("ar");
        }
        Map<String, Integer> hits = new HashMap<>();
        for (String word : sample.split("[^\\p{L}]+", -1)) {
            for (Map.Entry<String, Set<String>> language : WORDS.entrySet()) {
                if (word.length() > 1 && language.getValue().contains(word)) {
                    hits.merge(language.getKey(), 1, Integer::sum);
                }
            }
        }
        return Lexicon.LANGUAGES.stream()
                .filter(hits::containsKey)
                .reduce((a, b) -> hits.getOrDefault(b, 0) > hits.getOrDefault(a, 0) ? b : a);
    }

    private static Map<String, Set<String>> frequentWords() {
        Map<String, Set<String>> words = new HashMap<>();
        for (String language : Lexicon.LANGUAGES) {
            words.put(language, new HashSet<>(Lexicon.STANDARD.stopwords(language)));
        }
        return words;
    }
}
