package chancery.work.press.web;

import chancery.kernel.Country;
import chancery.kernel.UnitCode;
import chancery.work.press.coverage.CoverageFilter;
import chancery.work.press.coverage.CoverageLine;
import chancery.work.press.coverage.CoverageLists;
import chancery.work.press.coverage.Share;
import chancery.work.press.outlets.Outlet;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * A page of coverage with the quick entry above it.
 *
 * @param number of the page, from 0
 * @param count how many there are under the filter
 * @param share of those that mention us, out of all that the filter lets through otherwise
 * @param only the outlet of the filter; null for all
 * @param outlets whose names the entry offers
 * @param units for which the reader enters coverage
 * @param entered what was just entered; null otherwise
 */
public record CoverageList(
        CoverageFilter filter,
        int number,
        long count,
        Share share,
        List<CoverageLine> lines,
        @Nullable Outlet only,
        List<String> outlets,
        Collection<Country> countries,
        List<String> topics,
        List<UnitCode> units,
        @Nullable CoverageLine entered,
        LocalDate today) {

    public boolean isKept() {
        return !units.isEmpty();
    }

    public boolean isFiltered() {
        return !filter.equals(CoverageFilter.ALL);
    }

    public boolean hasNext() {
        return (number + 1L) * CoverageLists.PAGE < count;
    }

    /** The address of another page under the same filter. */
    public String at(int page) {
        return address("/coverage", Map.of("page", String.valueOf(page)));
    }

    /** The same list as a file. */
    public String file(String form) {
        return address("/coverage/list." + form, Map.of());
    }

    private String address(String path, Map<String, String> more) {
        Map<String, Object> values = new LinkedHashMap<>(more);
        put(values, "q", filter.text());
        put(values, "outlet", filter.outlet());
        put(values, "medium", filter.medium());
        put(values, "country", filter.country());
        put(values, "region", filter.region());
        put(values, "kind", filter.kind());
        put(values, "mentioned", filter.mentioned());
        put(values, "from", filter.from());
        put(values, "to", filter.to());
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        values.keySet().forEach(name -> address.queryParam(name, "{" + name + "}"));
        return address.build(false).expand(values).encode().toUriString();
    }

    private static void put(Map<String, Object> values, String name, @Nullable Object value) {
        if (value != null && !value.toString().isEmpty()) {
            values.put(name, value.toString());
        }
    }
}
