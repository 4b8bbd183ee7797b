package chancery.door.intake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
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
final class Lexicon {
    static final List<String> LANGUAGES = List.of("fr", "en", "es", "ar");
    static final Lexicon STANDARD = new Lexicon();

    private final Map<String, Spellings> sheets = new LinkedHashMap<>();
    private final Map<String, HeaderField> labels = new HashMap<>();
    private final Map<String, Integer> months = new HashMap<>();
    private final Map<String, Integer> weekdays = new HashMap<>();

    private Lexicon() {
        for (String language : LANGUAGES) {
            Spellings sheet = Spellings.load(language);
            sheets.put(language, sheet);
            for (HeaderField field : HeaderField.values()) {
                for (String spelling : sheet.of(field.key())) {
                    labels.putIfAbsent(labelKey(Folded.plain(spelling)), field);
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
    private static String labelKey(String folded) {
        return folded.replaceAll("\\(e?s\\)", "")
                .replaceAll("\\s*/\\s*", "/")
                .replaceAll("[._\\[\\]]", "")
                .replaceAll("\\s+", " ")
                .strip();
    }

    /** The field that is called so, also when one letter in six or so was misread. */
    Optional<HeaderField> field(String folded) {
        String key = labelKey(folded);
        HeaderField exact = labels.get(key);
        if (exact != null) {
            return Optional.of(exact);
        }
        HeaderField plural =
                key.endsWith("s") ? labels.get(key.substring(0, key.length() - 1)) : null;
        if (plural != null) {
            return Optional.of(plural);
        }
        return key.contains("/") ? bilingual(key) : Misread.closest(key, labels);
    }

    /** "Objet / Subject": every part must call the same field. */
    private Optional<HeaderField> bilingual(String key) {
        HeaderField field = null;
        for (String part : key.split("/", -1)) {
            HeaderField said = labels.get(part.strip());
            if (said == null || field != null && field != said) {
                return Optional.empty();
            }
            field = said;
        }
        return Optional.ofNullable(field);
    }

    /** As {@link #field}, but only for labels spelt right. */
    Optional<HeaderField> exactField(String folded) {
        return Optional.ofNullable(labels.get(labelKey(folded)));
    }

    /** The month called so, 1 to 12. */
    Optional<Integer> month(String folded) {
        return Optional.ofNullable(months.get(folded));
    }

    Optional<Integer> misreadMonth(String folded) {
        return Misread.closest(folded, months);
    }

    Set<String> monthNames() {
        return months.keySet();
    }

    /** ISO 8601: Monday is 1. */
    Map<String, Integer> weekdays() {
        return weekdays;
    }

    /** All spellings under a key, in every language. */
    List<String> all(String key) {
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
    Pattern words(String key) {
        return Pattern.compile(NOT_IN_WORD + alternatives(all(key)) + NOT_BEFORE_WORD);
    }

    static final String NOT_IN_WORD = "(?<![\\p{L}\\p{N}])";
    static final String NOT_BEFORE_WORD = "(?![\\p{L}\\p{N}])";

    /** The longest first, any white space for a space. */
    static String alternatives(Collection<String> spellings) {
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
