package chancery.door.intake.phrases;

import chancery.door.intake.text.Lexicon;
import chancery.door.intake.text.Phrases;
import chancery.door.intake.text.Spellings;
import chancery.door.intake.text.Token;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The words of one language by which people, institutions and promises are told, by their key. */
public final class Vocabulary {
    private static final Map<String, Vocabulary> LOADED = new ConcurrentHashMap<>();

    private final String language;
    private final Spellings sheet;
    private final List<String> suffixes;
    private final Set<String> openings;
    private final Map<String, Phrases<String>> phrases = new ConcurrentHashMap<>();

    private Vocabulary(String language) {
        this.language = language;
        this.sheet = Spellings.load("mentions/" + language);
        this.suffixes = sheet.folded("adjective.suffix");
        this.openings = new HashSet<>();
        for (Key key :
                List.of(Key.HONORIFIC, Key.FUNCTION, Key.NOUN, Key.INSTITUTION, Key.SIDE, Key.PARTY)) {
            folded(key).forEach(phrase -> openings.add(phrase.split(" ", -1)[0]));
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
        return phrases.computeIfAbsent(key.property(), name -> Phrases.of(sheet.of(name)));
    }

    /** The phrases under a key, where the text writes their capitals. */
    public Phrases<String> names(Key key) {
        return phrases.computeIfAbsent(
                key.property() + "!", _ -> Phrases.names(sheet.of(key.property())));
    }

    /** The folded spellings under a key. */
    public List<String> folded(Key key) {
        return sheet.folded(key.property());
    }

    /** Whether a folded Arabic word begins a title, a function or an institution. */
    public boolean opens(String word) {
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
