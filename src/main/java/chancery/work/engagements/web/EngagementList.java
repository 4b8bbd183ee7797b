package chancery.work.engagements.web;

import chancery.kernel.Country;
import chancery.kernel.UnitCode;
import chancery.work.engagements.EngagementFilter;
import chancery.work.engagements.EngagementKind;
import chancery.work.engagements.EngagementLine;
import chancery.work.engagements.EngagementLists;
import java.time.LocalDate;
import java.util.List;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * A page of engagements.
 *
 * @param number of the page, from 0
 * @param all how many there are under the filter
 * @param countries that the filter may choose
 * @param units whose engagements the reader keeps
 */
public record EngagementList(
        EngagementFilter filter,
        int number,
        long all,
        List<EngagementLine> lines,
        List<Country> countries,
        List<UnitCode> units,
        LocalDate today) {

    public boolean hasNext() {
        return (number + 1L) * EngagementLists.PAGE < all;
    }

    /** Whether the reader may write one. */
    public boolean isKept() {
        return !units.isEmpty();
    }

    public boolean isFiltered() {
        return !filter.equals(EngagementFilter.ALL);
    }

    public boolean isComing(EngagementLine line) {
        return line.starts().isAfter(today);
    }

    /** The address of another page under the same filter. */
    public String at(int page) {
        UriComponentsBuilder path =
                UriComponentsBuilder.fromPath("/engagements").queryParam("page", page);
        EngagementKind kind = filter.kind();
        if (kind != null) {
            path.queryParam("kind", kind.name());
        }
        Country country = filter.country();
        if (country != null) {
            path.queryParam("country", country.code());
        }
        LocalDate from = filter.from();
        if (from != null) {
            path.queryParam("from", from);
        }
        LocalDate to = filter.to();
        if (to != null) {
            path.queryParam("to", to);
        }
        if (!filter.text().isEmpty()) {
            path.queryParam("q", "{q}");
        }
        return path.build(false).expand(filter.text()).encode().toUriString();
    }
}
