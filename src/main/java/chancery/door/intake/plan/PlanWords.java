package chancery.door.intake.plan;

import chancery.door.intake.text.Lexicon;
import chancery.door.intake.text.Spellings;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The words of the four languages by which plans are found, and the patterns made of them. */
final class PlanWords {
    private static final Map<String, Spellings> SHEETS = sheets();
    private static final Map<StrandKind, Pattern> KINDS = kinds();

    /** Any white space between words, one line end included. */
    static final String GAP = "[ \\t]*\\n?[ \\t]*";

    private PlanWords() {}

    private static Map<String, Spellings> sheets() {
        Map<String, Spellings> sheets = new LinkedHashMap<>();
        for (String language : Lexicon.LANGUAGES) {
            sheets.put(language, Spellings.load("plan/" + language));
        }
        return sheets;
    }

    private static Map<StrandKind, Pattern> kinds() {
        Map<StrandKind, Pattern> kinds = new LinkedHashMap<>();
        for (StrandKind kind : StrandKind.values()) {
            List<String> stems = all("kind." + kind);
            if (!stems.isEmpty()) {
                kinds.put(
                        kind,
                        Pattern.compile("(?<!\\p{L})(?:و?ال|لل)?" + Lexicon.alternatives(stems)));
            }
        }
        return kinds;
    }

    /** All spellings under a key, in every language. */
    static List<String> all(String key) {
        Set<String> found = new LinkedHashSet<>();
        SHEETS.values().forEach(sheet -> found.addAll(sheet.folded(key)));
        return new ArrayList<>(found);
    }

    /** The spellings of one language. */
    static List<String> in(String language, String key) {
        Spellings sheet = SHEETS.get(language);
        return sheet == null ? List.of() : sheet.folded(key);
    }

    /** Any of the spellings under a key as a pattern, not within a word. */
    static String any(String key) {
        return Lexicon.NOT_IN_WORD + Lexicon.alternatives(all(key)) + Lexicon.NOT_BEFORE_WORD;
    }

    /** The one kind whose words occur in a heading. */
    static Optional<StrandKind> kind(String folded) {
        List<StrandKind> found =
                KINDS.entrySet().stream()
                        .filter(entry -> entry.getValue().matcher(folded).find())
                        .map(Map.Entry::getKey)
                        .toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }
}
