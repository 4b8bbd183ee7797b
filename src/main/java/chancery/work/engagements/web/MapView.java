package chancery.work.engagements.web;

import chancery.foundation.drawing.map.WorldMap;
import chancery.work.engagements.CountryCount;
import chancery.work.engagements.EngagementKind;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Engagements by country.
 *
 * @param kind and {@code year}: what the filter lets through; null for all
 * @param counts most first
 * @param years that the filter may choose
 */
public record MapView(
        WorldMap picture,
        @Nullable EngagementKind kind,
        @Nullable Integer year,
        List<CountryCount> counts,
        List<Integer> years) {

    /** The address of the same counts as a file. */
    public String file(String form) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/engagements/map." + form);
        if (kind != null) {
            address.queryParam("kind", kind.name());
        }
        return address.queryParam("year", year == null ? "" : year).toUriString();
    }
}
