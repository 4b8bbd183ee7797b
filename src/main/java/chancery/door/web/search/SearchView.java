package chancery.door.web.search;

import chancery.foundation.search.SearchQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What was asked and what was found.
 *
 * @param found null before anything has been asked
 */
public record SearchView(SearchQuery query, Findings.@Nullable Found found) {

    public boolean isFiltered() {
        return !query.filter().kind("").equals(SearchQuery.Filter.NONE);
    }

    public boolean hasNext() {
        return found != null
                && (query.page() + 1L) * query.size()
                        < Math.min(found.total(), SearchQuery.DEEPEST);
    }

    /** The address of the same search on another page of hits. */
    public String page(int page) {
        return address(query.filter(), page);
    }

    /** The address of the same search for one kind of things, or for all when it is empty. */
    public String of(String kind) {
        return address(query.filter().kind(kind), 0);
    }

    private String address(SearchQuery.Filter filter, int page) {
        return UriComponentsBuilder.fromPath("/search")
                .queryParam("q", "{q}")
                .queryParam("kind", filter.kind())
                .queryParam("unit", "{unit}")
                .queryParam("sender", "{sender}")
                .queryParam("number", "{number}")
                .queryParam("from", text(filter.from()))
                .queryParam("to", text(filter.to()))
                .queryParam("label", filter.label() == null ? "" : filter.label().name())
                .queryParam("order", query.order().name())
                .queryParam("page", page)
                .encode()
                .buildAndExpand(query.text(), filter.unit(), filter.sender(), filter.number())
                .toUriString();
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
