package chancery.foundation.drawing.map;

import chancery.foundation.drawing.marks.TextWidth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which posts of a map carry their names, and on which side of the symbol, so that names cover
 * neither symbols nor each other. Set in the order of the spots: the first find room most easily.
 */
final class MapNames {
    private static final int SIZE = 12;
    private static final int GAP = 9;

    /** Where a name stands from its symbol; the offset is to its baseline, in pixels. */
    enum Side {
        RIGHT(GAP, 4, "start"),
        LEFT(-GAP, 4, "end"),
        BELOW(0, GAP + 10, "middle"),
        ABOVE(0, -GAP - 1, "middle");

        private final int dx;
        private final int dy;
        private final String anchor;

        Side(int dx, int dy, String anchor) {
            this.dx = dx;
            this.dy = dy;
            this.anchor = anchor;
        }

        int dx() {
            return dx;
        }

        int dy() {
            return dy;
        }

        String anchor() {
            return anchor;
        }
    }

    private record Box(double left, double top, double right, double bottom) {
        boolean meets(Box other) {
            return left < other.right
                    && other.left < right
                    && top < other.bottom
                    && other.top < bottom;
        }

        boolean within(double width, double height) {
            return left >= 0 && top >= 0 && right <= width && bottom <= height;
        }
    }

    private MapNames() {}

    /**
     * @param width of the map in pixels
     * @param height of the map in pixels
     */
    static Map<Spot, Side> of(List<Spot> spots, double width, double height) {
        double scale = width / Spot.ROOM;
        List<Box> taken = new ArrayList<>();
        spots.forEach(spot -> taken.add(symbol(spot, scale)));
        Map<Spot, Side> sides = new HashMap<>();
        for (Spot spot : spots) {
            Arrays.stream(Side.values())
                    .filter(side -> isFree(name(spot, side, scale), taken, width, height))
                    .findFirst()
                    .ifPresent(side -> {
                        sides.put(spot, side);
                        taken.add(name(spot, side, scale));
                    });
        }
        return sides;
    }

    private static boolean isFree(Box box, List<Box> taken, double width, double height) {
        return box.within(width, height) && taken.stream().noneMatch(box::meets);
    }

    private static Box symbol(Spot spot, double scale) {
        double x = spot.x() * scale;
        double y = spot.y() * scale;
        return new Box(x - 6, y - 6, x + 6, y + 6);
    }

    private static Box name(Spot spot, Side side, double scale) {
        double width = TextWidth.of(spot.post().name(), SIZE) + 4;
        double x = spot.x() * scale + side.dx();
        double y = spot.y() * scale + side.dy();
        double left =
                switch (side) {
                    case RIGHT -> x;
                    case LEFT -> x - width;
                    case BELOW, ABOVE -> x - width / 2;
                };
        return new Box(left, y - 11, left + width, y + 3);
    }
}
