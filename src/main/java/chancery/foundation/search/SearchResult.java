package chancery.foundation.search;

import chancery.kernel.Ref;
import java.util.List;
import java.util.Map;

/**
 * What was found, of all that the reader may see.
 *
 * @param total exactly how many
 * @param kinds how many there are of each kind that occurs, whichever kind was asked for
 * @param similar nothing held the words as typed, so that words like them were looked for
 */
public record SearchResult(long total, Map<String, Long> kinds, List<Hit> hits, boolean similar) {

    public SearchResult {
        kinds = Map.copyOf(kinds);
        hits = List.copyOf(hits);
    }

    /**
     * One thing. Titles and snippets are HTML, escaped, with the words found in {@code <mark>}.
     *
     * @param name the title as it is, for comparing
     * @param snippet some 240 characters around the words found, or the beginning of the body
     * @param annex the name of the annex that the snippet is from; empty when it is from the body
     */
    public record Hit(
            Ref id, float score, String name, String title, String snippet, String annex) {}
}
