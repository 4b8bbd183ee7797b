package chancery.correspondence.web;

import chancery.correspondence.Finding;
import chancery.foundation.search.SearchQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What was asked and what was found.
 *
 * @param found null before anything has been asked
 */
public record SearchView(SearchQuery query, Finding.@Nullable Found found) {

    public boolean isFiltered() {
        return !query.filter().equals(SearchQuery.Filter.NONE);
    }

    public boolean hasNext() {
        return found != null
                && (query.page() + 1L) * query.size()
                        < Math.min(found.total(), SearchQuery.DEEPEST);
    }

    /** The address of the same search on another page of hits. */
    public String page(int page) {
        SearchQuery.Filter filter = query.filter();
        return UriComponentsBuilder.fromPath("/search")
                .queryParam("q", "{q}")
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
