package chancery.door.intake.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The words of the four languages together, folded. A letter in one language may label a field in
 * another, so fields and values are looked up in all; only what the body means goes by language.
 */
public final class Lexicon {
    public static final List<String> LANGUAGES = List.of("fr", "en", "es", "ar");
    public static final Lexicon STANDARD = new Lexicon();

    private final Map<String, Spellings> sheets = new LinkedHashMap<>();
    private final Set<String> labels = new HashSet<>();
    private final Map<String, Integer> months = new HashMap<>();
    private final Map<String, Integer> weekdays = new HashMap<>();

    private Lexicon() {
        for (String language : LANGUAGES) {
            Spellings sheet = Spellings.load(language);
            sheets.put(language, sheet);
            for (String key : sheet.keys()) {
                if (key.startsWith("label.")) {
                    sheet.of(key).forEach(label -> labels.add(labelKey(Folded.plain(label))));
                }
            }
            for (int month = 1; month <= 12; month++) {
                for (String name : sheet.folded("month." + month)) {
                    months.put(name, month);
                }
            }
            int day = 0;
            for (String name : sheet.of("weekdays")) {
                weekdays.put(Folded.plain(name), ++day);
            }
        }
    }

    /** What is left of a label when its points, plural marks and extra spaces are gone. */
    public static String labelKey(String folded) {
        return folded.replaceAll("\\(e?s\\)", "")
                .replaceAll("\\s*/\\s*", "/")
                .replaceAll("[._\\[\\]]", "")
                .replaceAll("\\s+", " ")
                .strip();
    }

    /** Whether a header field is called so in any of the languages, spelt right. */
    public boolean isLabel(String folded) {
        return labels.contains(labelKey(folded));
    }

    /** The spellings under a key in one language, as its file writes them. */
    public List<String> spellings(String language, String key) {
        Spellings sheet = sheets.get(language);
        return sheet == null ? List.of() : sheet.of(key);
    }

    /** The month called so, 1 to 12. */
    public Optional<Integer> month(String folded) {
        return Optional.ofNullable(months.get(folded));
    }

    public Optional<Integer> misreadMonth(String folded) {
        return Misread.closest(folded, months);
    }

    public Set<String> monthNames() {
        return months.keySet();
    }

    /** ISO 8601: Monday is 1. */
    public Map<String, Integer> weekdays() {
        return weekdays;
    }

    /** All spellings under a key, in every language. */
    public List<String> all(String key) {
        Set<String> found = new LinkedHashSet<>();
        for (Spellings sheet : sheets.values()) {
            found.addAll(sheet.folded(key));
        }
        List<String> sorted = new ArrayList<>(found);
        sorted.sort((a, b) -> b.length() - a.length());
        return sorted;
    }

    List<String> stopwords(String language) {
        Spellings sheet = sheets.get(language);
        return sheet == null ? List.of() : sheet.words("stopwords");
    }

    /** A pattern for any of the spellings under a key, as whole words, in every language. */
    public Pattern words(String key) {
        return Pattern.compile(NOT_IN_WORD + alternatives(all(key)) + NOT_BEFORE_WORD);
    }

    public static final String NOT_IN_WORD = "(?<![\\p{L}\\p{N}])";
    public static final String NOT_BEFORE_WORD = "(?![\\p{L}\\p{N}])";

    /** The longest first, any white space for a space. */
    public static String alternatives(Collection<String> spellings) {
        List<String> sorted = new ArrayList<>(spellings);
        sorted.sort((a, b) -> b.length() - a.length());
        StringBuilder out = new StringBuilder("(?:");
        for (String spelling : sorted) {
            out.append(out.length() > 3 ? "|" : "");
            boolean first = true;
            for (String word : spelling.split(" ", -1)) {
                out.append(first ? "" : "[ \\t\\n]{1,3}").append(Pattern.quote(word));
                first = false;
            }
        }
        return out.append(')').toString();
    }
}
