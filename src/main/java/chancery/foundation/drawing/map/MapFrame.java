package chancery.foundation.drawing.map;

import chancery.foundation.drawing.map.EqualEarth.Place;
import java.util.List;

/**
 * The rectangle of the projected world that a map shows.
 *
 * @param left and {@code top}, its corner; y grows to the north
 * @param style the class whose style has the same proportions
 */
record MapFrame(double left, double top, double width, double height, String style) {
    /**
     * From south of Cape Horn to the north of Greenland; {@code .map-world} has its proportions.
     */
    static final MapFrame WORLD = new MapFrame(-2.71, 1.29, 5.42, 5.42 / 2.25, "map-world");

    /** Width by height of a part of the world; {@code .map-part} says the same. */
    private static final double PART = 1.6;

    /** About 2,000 km: closer, the simplified shores would show their corners. */
    private static final double LEAST = 0.32;

    /** As much as holds these places with room around them; the world when that is most of it. */
    static MapFrame around(List<Place> places) {
        if (places.isEmpty()) {
            return WORLD;
        }
        double west = places.stream().mapToDouble(Place::x).min().orElseThrow();
        double east = places.stream().mapToDouble(Place::x).max().orElseThrow();
        double south = places.stream().mapToDouble(Place::y).min().orElseThrow();
        double north = places.stream().mapToDouble(Place::y).max().orElseThrow();
        double wide = Math.max(LEAST, 1.25 * Math.max(east - west, (north - south) * PART));
        if (wide > 0.6 * WORLD.width()) {
            return WORLD;
        }
        double high = wide / PART;
        return new MapFrame(
                (west + east - wide) / 2, (south + north + high) / 2, wide, high, "map-part");
    }

    /** How far from the left edge, in widths. */
    double across(Place place) {
        return (place.x() - left) / width;
    }

    /** How far from the upper edge, in heights. */
    double down(Place place) {
        return (top - place.y()) / height;
    }

    double proportion() {
        return width / height;
    }
}
