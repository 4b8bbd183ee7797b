package chancery.kernel;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A country by its ISO 3166-1 alpha-2 code, as the Java runtime lists them.
 *
 * @param code two upper-case letters
 */
public record Country(String code) implements Comparable<Country> {
    private static final Set<String> CODES =
            Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);
    private static final List<Locale> LANGUAGES =
            Stream.of("fr", "en", "es", "ar").map(Locale::of).toList();

    /**
     * @throws Problem {@code keydate.country} when no country has this code
     */
    public Country {
        if (!CODES.contains(code)) {
            throw Problem.refused("keydate.country").at("country").with("value", code);
        }
    }

    public static Country of(String code) {
        return new Country(code);
    }

    /**
     * What a person typed: a code, or the name in one of our languages; accents and case do not
     * matter.
     *
     * @return empty for a blank text
     * @throws Problem {@code keydate.country} when it is neither
     */
    public static Optional<Country> typed(String text) {
        String wanted = folded(text.strip());
        if (wanted.isEmpty()) {
            return Optional.empty();
        }
        String code = wanted.toUpperCase(Locale.ROOT);
        if (CODES.contains(code)) {
            return Optional.of(new Country(code));
        }
        return Optional.of(
                CODES.stream()
                        .map(Country::new)
                        .filter(country ->
                                LANGUAGES.stream()
                                        .anyMatch(in -> folded(country.name(in)).equals(wanted)))
                        .findFirst()
                        .orElseThrow(() ->
                                Problem.refused("keydate.country")
                                        .at("country")
                                        .with("value", text.strip())));
    }

    public String name(Locale language) {
        return Locale.of("", code).getDisplayCountry(language);
    }

    @Override
    public int compareTo(Country other) {
        return code.compareTo(other.code);
    }

    @Override
    public String toString() {
        return code;
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }
}
