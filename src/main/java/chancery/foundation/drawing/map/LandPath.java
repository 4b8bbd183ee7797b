package chancery.foundation.drawing.map;

import chancery.foundation.drawing.map.EqualEarth.Place;
import chancery.foundation.drawing.map.Outline.Shore;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * The land inside a frame as SVG path data: cut at the frame (Sutherland and Hodgman 1974), and
 * without the points and islands too small to be seen at its scale.
 */
final class LandPath {
    /** Units across the frame; on a screen of 1,000 pixels one is half a pixel. */
    static final int UNITS = 2000;

    /** Nearer to the point before than this, in units, a point is not drawn. */
    private static final int NEAR = 4;

    private final MapFrame frame;

    private LandPath(MapFrame frame) {
        this.frame = frame;
    }

    /** In a coordinate system of {@link #UNITS} across, y down. */
    static String of(MapFrame frame) {
        if (frame.equals(MapFrame.WORLD)) {
            return World.PATH;
        }
        return new LandPath(frame).drawn();
    }

    static int height(MapFrame frame) {
        return (int) Math.round(UNITS / frame.proportion());
    }

    private static final class World {
        private static final String PATH = new LandPath(MapFrame.WORLD).drawn();
    }

    private String drawn() {
        StringBuilder path = new StringBuilder();
        for (Shore shore : Outline.shores()) {
            append(thinned(cut(shore.places())), path);
        }
        return path.toString();
    }

    private List<Place> cut(List<Place> shore) {
        double right = frame.left() + frame.width();
        double bottom = frame.top() - frame.height();
        List<Place> west = cutAtX(shore, frame.left(), place -> place.x() >= frame.left());
        List<Place> east = cutAtX(west, right, place -> place.x() <= right);
        List<Place> north = cutAtY(east, frame.top(), place -> place.y() <= frame.top());
        return cutAtY(north, bottom, place -> place.y() >= bottom);
    }

    private static List<Place> cutAtX(List<Place> shore, double x, Predicate<Place> inside) {
        return cut(
                shore,
                inside,
                (from, to) -> {
                    double share = (x - from.x()) / (to.x() - from.x());
                    return new Place(x, from.y() + share * (to.y() - from.y()));
                });
    }

    private static List<Place> cutAtY(List<Place> shore, double y, Predicate<Place> inside) {
        return cut(
                shore,
                inside,
                (from, to) -> {
                    double share = (y - from.y()) / (to.y() - from.y());
                    return new Place(from.x() + share * (to.x() - from.x()), y);
                });
    }

    private interface Crossing {
        Place between(Place from, Place to);
    }

    private static List<Place> cut(List<Place> shore, Predicate<Place> inside, Crossing crossing) {
        List<Place> kept = new ArrayList<>(shore.size());
        for (int i = 0; i < shore.size(); i++) {
            Place from = shore.get(i == 0 ? shore.size() - 1 : i - 1);
            Place to = shore.get(i);
            if (inside.test(from) != inside.test(to)) {
                kept.add(crossing.between(from, to));
            }
            if (inside.test(to)) {
                kept.add(to);
            }
        }
        return kept;
    }

    /** Whole units, x then y, without points that would fall on each other. */
    private List<int[]> thinned(List<Place> shore) {
        List<int[]> kept = new ArrayList<>();
        int high = height(frame);
        for (Place place : shore) {
            int x = (int) Math.round(frame.across(place) * UNITS);
            int y = (int) Math.round(frame.down(place) * high);
            int[] before = kept.isEmpty() ? null : kept.getLast();
            if (before == null || Math.hypot(x - before[0], y - before[1]) >= NEAR) {
                kept.add(new int[] {x, y});
            }
        }
        return kept;
    }

    private static void append(List<int[]> shore, StringBuilder path) {
        if (shore.size() < 4 || twiceTheArea(shore) < 2 * NEAR * NEAR) {
            return;
        }
        int[] before = shore.getFirst();
        path.append('M').append(before[0]).append(' ').append(before[1]).append('l');
        boolean first = true;
        for (int[] point : shore.subList(1, shore.size())) {
            int x = point[0] - before[0];
            int y = point[1] - before[1];
            path.append(first || x < 0 ? "" : " ").append(x).append(y < 0 ? "" : " ").append(y);
            before = point;
            first = false;
        }
        path.append('z');
    }

    private static long twiceTheArea(List<int[]> shore) {
        long sum = 0;
        for (int i = 0; i < shore.size(); i++) {
            int[] one = shore.get(i);
            int[] next = shore.get((i + 1) % shore.size());
            sum += (long) one[0] * next[1] - (long) next[0] * one[1];
        }
        return Math.abs(sum);
    }
}
