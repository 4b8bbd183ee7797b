package chancery.foundation.drawing.map;

import chancery.kernel.Country;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;

/**
 * Where a country stands on a map: a town of it as the time zone database knows it, its capital or
 * its largest. Uninhabited territories have none.
 *
 * @param latitude in degrees north
 * @param longitude in degrees east
 */
public record CountryPlace(double latitude, double longitude) {
    private static final Properties KNOWN = load();

    public static Optional<CountryPlace> of(Country country) {
        return Optional.ofNullable(KNOWN.getProperty(country.code())).map(CountryPlace::read);
    }

    private static CountryPlace read(String text) {
        int space = text.indexOf(' ');
        return new CountryPlace(
                Double.parseDouble(text.substring(0, space)),
                Double.parseDouble(text.substring(space + 1)));
    }

    private static Properties load() {
        Properties known = new Properties();
        try (InputStream in =
                Objects.requireNonNull(
                        CountryPlace.class.getResourceAsStream("/drawing/places.properties"))) {
            known.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException("the places of countries cannot be read", e);
        }
        return known;
    }
}
