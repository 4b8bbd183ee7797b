package chancery.work.planning.tables;

import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** Which of the usual strands a strand's name means. */
final class StrandCodes {
    static final String OTHER = "OTHER";

    private static final Map<String, List<String>> STEMS = stems();

    private StrandCodes() {}

    /** {@code OTHER} when the name has no word of a usual strand, or words of two. */
    static String of(String title) {
        String words = " " + Spelt.words(title);
        List<String> found =
                STEMS.entrySet().stream()
                        .filter(each ->
                                each.getValue().stream().anyMatch(s -> words.contains(" " + s)))
                        .map(Map.Entry::getKey)
                        .toList();
        return found.size() == 1 ? found.getFirst() : OTHER;
    }

    private static Map<String, List<String>> stems() {
        Properties sheet = Spelt.sheet("strands");
        Map<String, List<String>> stems = new TreeMap<>();
        for (String code : sheet.stringPropertyNames()) {
            stems.put(code, Spelt.spellings(sheet, code));
        }
        return stems;
    }
}
