package chancery.door.web.search;

import chancery.correspondence.DispatchLine;
import chancery.correspondence.Dispatches;
import chancery.door.web.about.Thing;
import chancery.door.web.about.Things;
import chancery.foundation.search.SearchIndex;
import chancery.foundation.search.SearchQuery;
import chancery.foundation.search.SearchResult;
import chancery.foundation.search.SearchSource;
import chancery.foundation.search.Sights;
import chancery.foundation.wording.Language;
import chancery.kernel.DispatchId;
import chancery.kernel.PersonId;
import chancery.kernel.Ref;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Search over all rooms: the index finds under what the reader holds, and what it found is then
 * fetched under the reader's own rights in the database. A hit that the database does not give is
 * not shown.
 */
@Component
public class Findings {
    private static final String DISPATCH = "dispatch";

    private final SearchIndex index;
    private final Sights sights;
    private final Dispatches dispatches;
    private final Things things;
    private final List<String> kinds;

    Findings(
            SearchIndex index,
            Sights sights,
            Dispatches dispatches,
            Things things,
            List<SearchSource> sources) {
        this.index = index;
        this.sights = sights;
        this.dispatches = dispatches;
        this.things = things;
        this.kinds = Things.inOrder(sources.stream().map(SearchSource::kind).toList());
    }

    /** Something found. */
    public sealed interface Hit {
        /** HTML, escaped, with the words found in {@code <mark>}. */
        String title();

        /** Some words around those found, as {@link #title}. */
        String snippet();

        /** The attached file that the snippet is from, or empty. */
        String annex();
    }

    /** A dispatch. */
    public record Letter(DispatchLine dispatch, String title, String snippet, String annex)
            implements Hit {}

    /**
     * A thing of another room.
     *
     * @param title as the index has it, or else as the reader's language has it, with no mark
     */
    public record Entry(Thing thing, String title, String snippet, String annex) implements Hit {}

    /**
     * @param total how many there are for this reader
     * @param kinds how many of each kind, whichever was asked for, in the order of their showing
     * @param similar nothing held the words as typed; these hold words like them
     */
    public record Found(long total, Map<String, Long> kinds, List<Hit> hits, boolean similar) {
        public Found {
            kinds = Map.copyOf(kinds);
            hits = List.copyOf(hits);
        }

        /** The kinds that occur, in the order of their showing. */
        public List<String> order() {
            return Things.inOrder(kinds.keySet());
        }

        /** How many of all kinds. */
        public long all() {
            return kinds.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    /** What may be found, in the order of its showing. */
    public List<String> kinds() {
        return kinds;
    }

    public Found find(PersonId me, SearchQuery query, Language language) {
        SearchResult result = index.search(sights.of(me), query);
        Map<Ref, DispatchLine> letters = letters(me, result);
        Map<Ref, Thing> entries = entries(me, result, language);
        List<Hit> hits = new ArrayList<>();
        for (SearchResult.Hit hit : result.hits()) {
            Hit shown = shown(hit, letters.get(hit.id()), entries.get(hit.id()));
            if (shown != null) {
                hits.add(shown);
            }
        }
        long hidden = (long) result.hits().size() - hits.size();
        return new Found(result.total() - hidden, result.kinds(), hits, result.similar());
    }

    private Map<Ref, DispatchLine> letters(PersonId me, SearchResult result) {
        List<DispatchId> ids =
                result.hits().stream()
                        .filter(hit -> hit.id().kind().equals(DISPATCH))
                        .map(hit -> DispatchId.parse(hit.id().id()))
                        .toList();
        return dispatches.lines(me, ids).stream()
                .collect(Collectors.toMap(line -> line.id().ref(), Function.identity()));
    }

    private Map<Ref, Thing> entries(PersonId me, SearchResult result, Language language) {
        List<Ref> refs =
                result.hits().stream()
                        .map(SearchResult.Hit::id)
                        .filter(ref -> !ref.kind().equals(DISPATCH))
                        .toList();
        return new LinkedHashMap<>(things.seen(me, refs, language));
    }

    private static @Nullable Hit shown(
            SearchResult.Hit hit, @Nullable DispatchLine letter, @Nullable Thing entry) {
        if (letter != null) {
            return new Letter(letter, hit.title(), hit.snippet(), hit.annex());
        }
        if (entry == null) {
            return null;
        }
        String title = entry.title().equals(hit.name()) ? hit.title() : escaped(entry.title());
        return new Entry(entry, title, hit.snippet(), hit.annex());
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
