package chancery.foundation.search;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tartarus.snowball.SnowballStemmer;
import org.tartarus.snowball.ext.EnglishStemmer;
import org.tartarus.snowball.ext.FrenchStemmer;
import org.tartarus.snowball.ext.SpanishStemmer;

/**
 * The stems under which a word is found besides itself, as index terms that no word can be.
 *
 * <p>Snowball's algorithms rather than the light ones: these alone bring négociation, négocié and
 * négocier together. They read accents, people do not always type them: the word is stemmed as
 * written and as folded. Not for use by two threads.
 */
final class Stems {
    private static final char MARK = '\u001F';
    private static final String SPANISH = MARK + "s";
    private static final int REMEMBERED = 50_000;

    private record Language(String mark, SnowballStemmer stemmer) {}

    private final List<Language> languages;
    private final Map<String, Set<String>> remembered = new HashMap<>();

    private Stems(List<Language> languages) {
        this.languages = languages;
    }

    /** Of a text in that language; of one in an unknown language, as in all of them. */
    static Stems of(String language) {
        return switch (language) {
            case "fr" -> new Stems(List.of(french()));
            case "en" -> new Stems(List.of(english()));
            case "es" -> new Stems(List.of(spanish()));
            default -> ofAll();
        };
    }

    static Stems ofAll() {
        return new Stems(List.of(french(), english(), spanish()));
    }

    Set<String> of(Word word) {
        Set<String> known = remembered.get(word.accented());
        if (known != null) {
            return known;
        }
        Set<String> stems = stem(word);
        if (remembered.size() >= REMEMBERED) {
            remembered.clear();
        }
        remembered.put(word.accented(), stems);
        return stems;
    }

    private Set<String> stem(Word word) {
        char first = word.folded().charAt(0);
        if (first >= '0' && first <= '9') {
            return Set.of();
        }
        if (Character.UnicodeScript.of(word.folded().codePointAt(0))
                == Character.UnicodeScript.ARABIC) {
            return Set.of(MARK + "a" + ArabicStem.of(word.folded()));
        }
        Set<String> stems = new LinkedHashSet<>();
        for (Language language : languages) {
            stems.add(language.mark() + Folding.fold(stem(language, word.accented())));
            stems.add(language.mark() + stem(language, word.folded()));
        }
        if (word.folded().endsWith("cion")) {
            String written = word.folded().substring(0, word.folded().length() - 2) + "ón";
            languages.stream()
                    .filter(language -> language.mark().equals(SPANISH))
                    .forEach(
                            language -> stems.add(SPANISH + Folding.fold(stem(language, written))));
        }
        return stems;
    }

    private static String stem(Language language, String word) {
        language.stemmer().setCurrent(word);
        language.stemmer().stem();
        return language.stemmer().getCurrent();
    }

    private static Language french() {
        return new Language(MARK + "f", new FrenchStemmer());
    }

    private static Language english() {
        return new Language(MARK + "e", new EnglishStemmer());
    }

    private static Language spanish() {
        return new Language(SPANISH, new SpanishStemmer());
    }
}
