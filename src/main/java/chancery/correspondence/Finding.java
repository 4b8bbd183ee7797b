package chancery.correspondence;

import chancery.foundation.search.SearchIndex;
import chancery.foundation.search.SearchQuery;
import chancery.foundation.search.SearchResult;
import chancery.foundation.search.Sights;
import chancery.kernel.DispatchId;
import chancery.kernel.PersonId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Search for dispatches: the index finds under what the reader holds, and what it found is then
 * fetched under the reader's own rights in the database. A hit that the database does not give is
 * not shown.
 */
@Component
public class Finding {
    private static final String KIND = "dispatch";

    private final SearchIndex index;
    private final Sights sights;
    private final Dispatches dispatches;

    Finding(SearchIndex index, Sights sights, Dispatches dispatches) {
        this.index = index;
        this.sights = sights;
        this.dispatches = dispatches;
    }

    /**
     * @param title and {@code snippet}: HTML, escaped, with the words found in {@code <mark>}
     * @param annex the annex that the snippet is from, or empty
     */
    public record Hit(DispatchLine dispatch, String title, String snippet, String annex) {}

    /**
     * @param total how many there are for this reader
     * @param similar nothing held the words as typed; these hold words like them
     */
    public record Found(long total, List<Hit> hits, boolean similar) {}

    public Found find(PersonId me, SearchQuery query) {
        SearchQuery ofDispatches = query.where(query.filter().kind(KIND));
        SearchResult result = index.search(sights.of(me), ofDispatches);
        List<DispatchId> ids =
                result.hits().stream().map(hit -> DispatchId.parse(hit.id().id())).toList();
        Map<DispatchId, DispatchLine> lines =
                dispatches.lines(me, ids).stream()
                        .collect(Collectors.toMap(DispatchLine::id, Function.identity()));
        List<Hit> hits = new ArrayList<>();
        for (SearchResult.Hit hit : result.hits()) {
            DispatchLine line = lines.get(DispatchId.parse(hit.id().id()));
            if (line != null) {
                hits.add(new Hit(line, hit.title(), hit.snippet(), hit.annex()));
            }
        }
        long hidden = (long) result.hits().size() - hits.size();
        return new Found(result.total() - hidden, hits, result.similar());
    }
}
