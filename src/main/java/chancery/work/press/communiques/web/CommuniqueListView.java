package chancery.work.press.communiques.web;

import chancery.kernel.UnitCode;
import chancery.work.press.communiques.Cited;
import chancery.work.press.communiques.CommuniqueFilter;
import chancery.work.press.communiques.CommuniqueLine;
import chancery.work.press.communiques.CommuniqueLists;
import chancery.work.press.communiques.CommuniqueState;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * A page of communiqués.
 *
 * @param number of the page, from 0
 * @param all how many there are under the filter
 * @param units for which the reader writes
 * @param from an engagement that one is to be drafted from; null for none
 */
public record CommuniqueListView(
        CommuniqueFilter filter,
        int number,
        long all,
        List<CommuniqueLine> lines,
        List<UnitCode> units,
        @Nullable Cited from) {

    public boolean hasNext() {
        return (number + 1L) * CommuniqueLists.PAGE < all;
    }

    /** Whether the reader may write one. */
    public boolean isKept() {
        return !units.isEmpty();
    }

    public boolean isFiltered() {
        return !filter.equals(CommuniqueFilter.ALL);
    }

    /** The address of another page under the same filter. */
    public String at(int page) {
        UriComponentsBuilder path =
                UriComponentsBuilder.fromPath("/communiques").queryParam("page", page);
        CommuniqueState state = filter.state();
        if (state != null) {
            path.queryParam("state", state.name());
        }
        if (!filter.text().isEmpty()) {
            path.queryParam("q", "{q}");
        }
        return path.build(false).expand(filter.text()).encode().toUriString();
    }
}
