package chancery.foundation.drawing.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import chancery.foundation.drawing.Tone;
import chancery.foundation.drawing.map.EqualEarth.Place;
import chancery.foundation.drawing.map.WorldMap.Post;
import chancery.foundation.drawing.marks.TextWidth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

/** The world on paper. */
class MapTest {
    private static final double EARTH_RADIUS_KM = 6371.0088;

    @Test
    void theProjectionIsEqualEarth() {
        assertThat(EqualEarth.place(0, 180).x()).isCloseTo(2.7066297, within(1e-6));
        assertThat(EqualEarth.place(90, 0).y()).isCloseTo(1.3173627, within(1e-6));
        assertThat(EqualEarth.place(-90, 0).y()).isCloseTo(-1.3173627, within(1e-6));
        assertThat(EqualEarth.place(0, 0)).isEqualTo(new Place(0, 0));
        assertThat(EqualEarth.place(40, -60).x()).isEqualTo(-EqualEarth.place(40, 60).x());
    }

    /** A degree cell covers cos(latitude) of the sphere wherever it lies. */
    @Test
    void areasKeepTheirProportions() {
        for (int latitude = -85; latitude <= 85; latitude += 5) {
            double low = Math.sin(Math.toRadians(latitude - 0.05));
            double high = Math.sin(Math.toRadians(latitude + 0.05));
            double sphere = Math.toRadians(0.1) * (high - low);
            double map =
                    area(
                            List.of(
                                    EqualEarth.place(latitude - 0.05, 70),
                                    EqualEarth.place(latitude - 0.05, 70.1),
                                    EqualEarth.place(latitude + 0.05, 70.1),
                                    EqualEarth.place(latitude + 0.05, 70)));
            assertThat(Math.abs(map)).isCloseTo(sphere, Percentage.withPercentage(0.1));
        }
    }

    /** 148.94 million km² of land, of which Antarctica has 14.2 (CIA World Factbook). */
    @Test
    void theOutlineHasAsMuchLandAsTheWorld() {
        double land =
                Math.abs(
                        Outline.shores().stream().mapToDouble(shore -> area(shore.places())).sum());
        assertThat(land * EARTH_RADIUS_KM * EARTH_RADIUS_KM / 1e6).isCloseTo(134.7, within(2.0));
    }

    @Test
    void capitalsLieOnLandAndOceansDoNot() {
        assertThat(
                        List.of(
                                on(48.86, 2.35),
                                on(-1.29, 36.82),
                                on(55.75, 37.62),
                                on(39.9, 116.4),
                                on(-15.8, -47.9),
                                on(66, 175),
                                on(66, -178)))
                .containsOnly(true);
        assertThat(List.of(on(0, -30), on(0, -150), on(-40, 80), on(42, 51), on(72, -178)))
                .containsOnly(false);
    }

    @Test
    void noShoreCrossesTheMapFromSideToSide() {
        assertThat(Outline.shores())
                .allSatisfy(shore -> {
                    List<Place> places = shore.places();
                    for (int i = 0; i < places.size(); i++) {
                        Place one = places.get(i);
                        Place next = places.get((i + 1) % places.size());
                        assertThat(Math.abs(one.x() - next.x())).isLessThan(0.35);
                    }
                });
    }

    @Test
    void theFrameHoldsEveryPost() {
        long seed = 5;
        Random random = new Random(seed);
        for (int round = 0; round < 500; round++) {
            double latitude = random.nextDouble(-50, 65);
            double longitude = random.nextDouble(-170, 170);
            List<Place> places =
                    IntStream.range(0, 1 + random.nextInt(8))
                            .mapToObj(i ->
                                    EqualEarth.place(
                                            Math.clamp(
                                                    latitude + random.nextDouble(-20, 20), -55, 75),
                                            Math.clamp(
                                                    longitude + random.nextDouble(-40, 40),
                                                    -178,
                                                    178)))
                            .toList();
            MapFrame frame = MapFrame.around(places);
            assertThat(places)
                    .as("seed %d round %d", seed, round)
                    .allSatisfy(place -> {
                        assertThat(frame.across(place)).isBetween(0.0, 1.0);
                        assertThat(frame.down(place)).isBetween(0.0, 1.0);
                    });
        }
        assertThat(MapFrame.around(List.of())).isEqualTo(MapFrame.WORLD);
    }

    @Test
    void symbolsStandApartAndNamesCoverNothing() {
        long seed = 3;
        Random random = new Random(seed);
        List<Post> posts =
                IntStream.range(0, 60)
                        .mapToObj(i ->
                                new Post(
                                        "Ville " + i,
                                        random.nextDouble(36, 60),
                                        random.nextDouble(-10, 30),
                                        Tone.values()[random.nextInt(5)],
                                        "",
                                        ""))
                        .toList();
        MapFrame frame = MapFrame.around(posts.stream().map(Post::place).toList());
        List<Spot> spots = Spot.of(posts, frame);
        assertThat(spots).hasSize(60);
        for (Spot one : spots) {
            assertThat(spots)
                    .filteredOn(other -> other != one)
                    .allSatisfy(other ->
                            assertThat(Math.hypot(other.x() - one.x(), other.y() - one.y()))
                                    .as("seed %d", seed)
                                    .isGreaterThanOrEqualTo(Spot.APART - 1e-9));
        }
        Map<Spot, MapNames.Side> names =
                MapNames.of(spots, Spot.ROOM, Spot.ROOM / frame.proportion());
        assertThat(names).hasSizeGreaterThan(30);
        for (Spot named : names.keySet()) {
            double middle = middle(named, names);
            double y = named.y() + side(named, names).dy() - 4;
            assertThat(spots)
                    .filteredOn(other -> other != named)
                    .noneMatch(other ->
                            Math.abs(other.x() - middle) < 20 && Math.abs(other.y() - y) < 6);
            assertThat(names.keySet())
                    .filteredOn(other -> other != named)
                    .noneMatch(other ->
                            Math.abs(middle(other, names) - middle) < 30
                                    && Math.abs(other.y() + side(other, names).dy() - 4 - y) < 10);
        }
        assertThat(names.keySet()).extracting(spot -> spot.post().tone()).contains(Tone.ALARM);
    }

    private static double middle(Spot spot, Map<Spot, MapNames.Side> names) {
        double half = TextWidth.of(spot.post().name(), 12) / 2;
        return spot.x()
                + switch (side(spot, names)) {
                    case RIGHT -> 9 + half;
                    case LEFT -> -9 - half;
                    case ABOVE, BELOW -> 0;
                };
    }

    private static MapNames.Side side(Spot spot, Map<Spot, MapNames.Side> names) {
        return Objects.requireNonNull(names.get(spot));
    }

    private static double area(List<Place> places) {
        double sum = 0;
        for (int i = 0; i < places.size(); i++) {
            Place one = places.get(i);
            Place next = places.get((i + 1) % places.size());
            sum += one.x() * next.y() - next.x() * one.y();
        }
        return sum / 2;
    }

    /** Whether a place lies inside an odd number of shores. */
    private static boolean on(double latitude, double longitude) {
        Place place = EqualEarth.place(latitude, longitude);
        return Outline.shores().stream().filter(shore -> inside(place, shore.places())).count() % 2
                == 1;
    }

    private static boolean inside(Place place, List<Place> shore) {
        boolean inside = false;
        for (int i = 0; i < shore.size(); i++) {
            Place one = shore.get(i);
            Place next = shore.get((i + 1) % shore.size());
            if (one.y() > place.y() != next.y() > place.y()
                    && place.x()
                            < (next.x() - one.x()) * (place.y() - one.y()) / (next.y() - one.y())
                                    + one.x()) {
                inside = !inside;
            }
        }
        return inside;
    }
}
