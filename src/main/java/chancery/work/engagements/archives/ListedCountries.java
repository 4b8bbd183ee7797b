package chancery.work.engagements.archives;

import chancery.kernel.Country;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The countries of the lists, by the name that their addresses have: {@code korea-south}. What is
 * no country of ISO 3166-1 today, such as {@code yugoslavia}, has none.
 */
final class ListedCountries {
    private static final Map<String, String> OTHERWISE =
            Map.ofEntries(
                    Map.entry("czech-republic", "CZ"),
                    Map.entry("korea-south", "KR"),
                    Map.entry("korea", "KR"),
                    Map.entry("korea-north", "KP"),
                    Map.entry("turkey", "TR"),
                    Map.entry("macedonia", "MK"),
                    Map.entry("burma", "MM"),
                    Map.entry("congo-democratic-republic", "CD"),
                    Map.entry("congo-kinshasa", "CD"),
                    Map.entry("congo-republic", "CG"),
                    Map.entry("sao-tome-and-principe", "ST"),
                    Map.entry("swaziland", "SZ"),
                    Map.entry("holy-see", "VA"),
                    Map.entry("saint-lucia", "LC"),
                    Map.entry("saint-kitts-nevis", "KN"),
                    Map.entry("saint-vincent-grenadines", "VC"),
                    Map.entry("trinidad-and-tobago", "TT"),
                    Map.entry("somoa", "WS"),
                    Map.entry("palestinian-authority", "PS"),
                    Map.entry("west-bank", "PS"));
    private static final Map<String, Country> BY_NAME = byName();

    private ListedCountries() {}

    static Optional<Country> of(String listed) {
        String code = OTHERWISE.get(listed);
        return code == null
                ? Optional.ofNullable(BY_NAME.get(folded(listed)))
                : Optional.of(Country.of(code));
    }

    private static Map<String, Country> byName() {
        Map<String, Country> countries = new HashMap<>();
        for (String code : Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2)) {
            Country country = Country.of(code);
            countries.put(folded(country.name(Locale.ENGLISH)), country);
        }
        return Map.copyOf(countries);
    }

    private static String folded(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z]", "");
    }
}
