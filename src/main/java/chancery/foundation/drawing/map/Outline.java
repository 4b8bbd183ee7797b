package chancery.foundation.drawing.map;

import chancery.foundation.drawing.map.EqualEarth.Place;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * The land of the world without Antarctica and the smallest islands, already projected. It has no
 * borders: a ministry's map must not take sides.
 *
 * <p>From Natural Earth 1:50m (public domain), simplified. Each line of {@code drawing/land.txt} is
 * one shore: pairs of longitude and latitude in hundredths of a degree, the first absolute, each
 * later one the step from the one before; closed by going back to the first.
 */
final class Outline {
    private static final String FILE = "/drawing/land.txt";

    private Outline() {}

    /** One closed shore; a lake inside it is another, running the other way. */
    record Shore(List<Place> places) {}

    /** The shores, largest first. */
    static List<Shore> shores() {
        return Read.SHORES;
    }

    private static final class Read {
        private static final List<Shore> SHORES = read();

        private static List<Shore> read() {
            try (BufferedReader in =
                    new BufferedReader(
                            new InputStreamReader(
                                    Objects.requireNonNull(
                                            Outline.class.getResourceAsStream(FILE), FILE),
                                    StandardCharsets.US_ASCII))) {
                return in.lines().map(Read::shore).toList();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static Shore shore(String line) {
            String[] numbers = line.split(" ", -1);
            Place[] places = new Place[numbers.length / 2];
            int longitude = 0;
            int latitude = 0;
            for (int i = 0; i < places.length; i++) {
                longitude += Integer.parseInt(numbers[2 * i]);
                latitude += Integer.parseInt(numbers[2 * i + 1]);
                places[i] = EqualEarth.place(latitude / 100.0, longitude / 100.0);
            }
            return new Shore(List.of(places));
        }
    }
}
