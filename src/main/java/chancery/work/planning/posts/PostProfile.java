package chancery.work.planning.posts;

import chancery.kernel.Problem;
import chancery.kernel.UnitCode;
import java.util.Locale;
import java.util.Set;

/**
 * Where a post is.
 *
 * @param country the host country, ISO 3166-1 alpha-2
 * @param region by which the ministry groups its posts, such as {@code AMERICAS}
 * @param city as its people call it
 * @param latitude in degrees, north positive
 * @param longitude in degrees, east positive
 */
public record PostProfile(
        UnitCode unit,
        String country,
        String region,
        String city,
        double latitude,
        double longitude) {
    private static final Set<String> COUNTRIES =
            Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);

    public PostProfile {
        if (!COUNTRIES.contains(country)) {
            throw Problem.refused("post.country").at("country").with("value", country);
        }
        if (!region.matches("[A-Z][A-Z0-9_]{0,39}")) {
            throw Problem.refused("post.region").at("region").with("value", region);
        }
        city = city.strip();
        if (city.isEmpty() || city.length() > 100) {
            throw Problem.refused("post.city").at("city").with("most", 100);
        }
        if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)) {
            throw Problem.refused("post.place").at("latitude");
        }
    }
}
