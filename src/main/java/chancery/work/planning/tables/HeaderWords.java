package chancery.work.planning.tables;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/** How tables in the four languages call the columns of a plan. */
final class HeaderWords {
    private static final String[] LANGUAGES = {"fr", "en", "es", "ar"};
    private static final Map<String, Known> KNOWN = known();
    private static final int LONGEST = 80;

    /** A field and the language that calls it so. */
    record Known(PlanColumn field, String language) {}

    /**
     * A heading that was understood.
     *
     * @param sure whether the heading says just this and no more
     */
    record Match(PlanColumn field, String language, boolean sure, int length) {}

    private HeaderWords() {}

    /** The field a heading names: as a whole, else the longest known name among its words. */
    static Optional<Match> match(String heading) {
        String words = Spelt.words(heading.replaceAll("\\([^)]*\\)", " "));
        if (words.isEmpty() || words.length() > LONGEST) {
            return Optional.empty();
        }
        Known whole = KNOWN.get(words);
        if (whole != null) {
            return Optional.of(new Match(whole.field(), whole.language(), true, words.length()));
        }
        Match longest = null;
        String spaced = " " + words + " ";
        for (Map.Entry<String, Known> entry : KNOWN.entrySet()) {
            boolean longer = longest == null || entry.getKey().length() > longest.length();
            if (longer && spaced.contains(" " + entry.getKey() + " ")) {
                Known known = entry.getValue();
                longest =
                        new Match(known.field(), known.language(), false, entry.getKey().length());
            }
        }
        return Optional.ofNullable(longest);
    }

    private static Map<String, Known> known() {
        Map<String, Known> known = new LinkedHashMap<>();
        for (String language : LANGUAGES) {
            Properties sheet = Spelt.sheet("headers_" + language);
            Map<String, Known> own = new HashMap<>();
            for (PlanColumn field : PlanColumn.values()) {
                for (String spelling : Spelt.spellings(sheet, field.name())) {
                    own.putIfAbsent(spelling, new Known(field, language));
                }
            }
            own.forEach(known::putIfAbsent);
        }
        return known;
    }
}
