package chancery.door.intake.phrases;

import chancery.door.intake.text.Lexicon;
import chancery.door.intake.text.Phrases;
import chancery.door.intake.text.Spellings;
import chancery.door.intake.text.Token;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The words of one language by which people, institutions and promises are told, by their key. */
public final class Vocabulary {
    private static final Map<String, Vocabulary> LOADED = new ConcurrentHashMap<>();

    private final String language;
    private final List<String> suffixes;
    private final Set<String> openings;
    private final Set<String> verbs;
    private final Map<Key, Phrases<String>> phrases = new EnumMap<>(Key.class);
    private final Map<Key, Phrases<String>> names = new EnumMap<>(Key.class);
    private final Map<Key, Set<String>> folded = new EnumMap<>(Key.class);

    private Vocabulary(String language) {
        this.language = language;
        Spellings sheet = Spellings.load("mentions/" + language);
        for (Key key : Key.values()) {
            phrases.put(key, Phrases.of(sheet.of(key.property())));
            names.put(key, Phrases.names(sheet.of(key.property())));
            folded.put(key, Set.copyOf(sheet.folded(key.property())));
        }
        this.suffixes = sheet.folded("adjective.suffix");
        this.openings = new HashSet<>();
        for (Key key :
                List.of(
                        Key.HONORIFIC,
                        Key.FUNCTION,
                        Key.NOUN,
                        Key.INSTITUTION,
                        Key.SIDE,
                        Key.PARTY)) {
            folded(key).forEach(phrase -> openings.add(phrase.split(" ", -1)[0]));
        }
        this.verbs = new HashSet<>();
        for (Key key :
                List.of(
                        Key.STOP,
                        Key.COMMIT,
                        Key.COMMIT_SUPPORT,
                        Key.ANNOUNCE,
                        Key.ENGAGEMENT_TOPICS,
                        Key.ENGAGEMENT_MEETING)) {
            folded(key).forEach(phrase -> verbs.add(phrase.split(" ", -1)[0]));
        }
    }

    /**
     * @param language null where a text is too short to tell: then English
     */
    public static Vocabulary of(@Nullable String language) {
        String known = language != null && Lexicon.LANGUAGES.contains(language) ? language : "en";
        return LOADED.computeIfAbsent(known, Vocabulary::new);
    }

    public String language() {
        return language;
    }

    public boolean isArabic() {
        return language.equals("ar");
    }

    /** The phrases under a key, in any case. */
    public Phrases<String> of(Key key) {
        return Objects.requireNonNull(phrases.get(key));
    }

    /** The phrases under a key, where the text writes their capitals. */
    public Phrases<String> names(Key key) {
        return Objects.requireNonNull(names.get(key));
    }

    /** The folded spellings under a key. */
    public Set<String> folded(Key key) {
        return Objects.requireNonNull(folded.get(key));
    }

    /** Whether an Arabic letter that may be a word is one before this word. */
    public boolean splits(char letter, String word) {
        return opens(word) || letter == 'و' && goesOn(word);
    }

    /** Whether a folded Arabic word is one that a sentence may begin with behind "and". */
    private boolean goesOn(String word) {
        return isArabic() && word.length() > 2 && verbs.contains(word);
    }

    /** Whether a folded Arabic word begins a title, a function or an institution. */
    private boolean opens(String word) {
        return isArabic() && openings.contains(word);
    }

    /** Whether a word in small letters looks like an adjective of the language. */
    public boolean looksLikeAdjective(Token token) {
        return token.shape() == Token.Shape.LOWER
                && suffixes.stream()
                        .anyMatch(suffix ->
                                token.text().length() > suffix.length() + 2
                                        && token.text().endsWith(suffix));
    }
}
