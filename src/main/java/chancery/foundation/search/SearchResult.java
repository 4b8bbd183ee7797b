package chancery.foundation.search;

import chancery.kernel.DispatchId;
import java.util.List;

/**
 * What was found, of all that the reader may see.
 *
 * @param total exactly how many
 * @param similar nothing held the words as typed, so that words like them were looked for
 */
public record SearchResult(long total, List<Hit> hits, boolean similar) {

    public SearchResult {
        hits = List.copyOf(hits);
    }

    /**
     * One dispatch. Titles and snippets are HTML, escaped, with the words found in {@code <mark>}.
     *
     * @param snippet some 240 characters around the words found, or the beginning of the body
     * @param annex the name of the annex that the snippet is from; empty when it is from the body
     */
    public record Hit(DispatchId id, float score, String title, String snippet, String annex) {}
}
