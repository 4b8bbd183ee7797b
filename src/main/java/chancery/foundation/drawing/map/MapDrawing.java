package chancery.foundation.drawing.map;

import chancery.foundation.drawing.Meaning;
import chancery.foundation.drawing.Tone;
import chancery.foundation.drawing.Viewer;
import chancery.foundation.drawing.map.WorldMap.Post;
import chancery.foundation.drawing.marks.Across;
import chancery.foundation.drawing.marks.Markup;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The land, the posts, the legend of a map. The land scales with the map; symbols and names keep
 * their size. Names that have no room on a phone are shown on wider screens only.
 */
final class MapDrawing {
    private static final int PHONE = 340;

    /** The narrowest map on a wider screen, beside another picture; a wider one has more room. */
    private static final int BESIDE = 440;

    private final WorldMap map;
    private final Viewer viewer;
    private final MapFrame frame;
    private final Markup out = new Markup();

    MapDrawing(WorldMap map, Viewer viewer) {
        this.map = map;
        this.viewer = viewer;
        this.frame =
                switch (map.view()) {
                    case WORLD -> MapFrame.WORLD;
                    case POSTS -> MapFrame.around(map.posts().stream().map(Post::place).toList());
                };
    }

    String drawn() {
        out.open("div", "class", "map", "id", map.id());
        out.open(
                "svg",
                "class",
                "map-frame " + frame.style(),
                "direction",
                "ltr",
                "role",
                "group",
                "aria-label",
                map.title());
        land();
        List<Spot> spots = Spot.of(map.posts(), frame);
        spots.stream().filter(Spot::moved).forEach(this::leader);
        double proportion = frame.proportion();
        Map<Spot, MapNames.Side> wide = MapNames.of(spots, BESIDE, BESIDE / proportion);
        Map<Spot, MapNames.Side> phone = MapNames.of(spots, PHONE, PHONE / proportion);
        for (Spot spot : spots.reversed()) {
            MapNames.Side side = wide.get(spot);
            post(spot, side, side != null && side == phone.get(spot) ? "" : "wide");
        }
        out.close().newLine();
        legend();
        return out.close().written();
    }

    private void land() {
        out.open(
                        "svg",
                        "width",
                        "100%",
                        "height",
                        "100%",
                        "viewBox",
                        "0 0 %d %d".formatted(LandPath.UNITS, LandPath.height(frame)),
                        "preserveAspectRatio",
                        "none",
                        "aria-hidden",
                        "true")
                .empty("path", "class", "land", "d", LandPath.of(frame))
                .close()
                .newLine();
    }

    private void leader(Spot spot) {
        out.empty(
                "line",
                "class",
                "leader",
                "x1",
                x(spot.trueX()),
                "y1",
                y(spot.trueY()),
                "x2",
                x(spot.x()),
                "y2",
                y(spot.y()));
    }

    private void post(Spot spot, MapNames.@Nullable Side side, String nameStyle) {
        Post post = spot.post();
        boolean link = !post.href().isEmpty();
        out.open(
                link ? "a" : "g",
                "class",
                "post " + post.tone().style(),
                "href",
                post.href(),
                "role",
                link ? "" : "img",
                "aria-label",
                map.told(post));
        out.open("svg", "x", x(spot.x()), "y", y(spot.y()), "overflow", "visible");
        out.element("title", map.told(post));
        out.empty("path", "transform", "translate(-6 -6)", "d", post.tone().shape());
        if (side != null) {
            out.element(
                    "text",
                    post.name(),
                    "class",
                    nameStyle,
                    "x",
                    Integer.toString(side.dx()),
                    "y",
                    Integer.toString(side.dy()),
                    "text-anchor",
                    side.anchor());
        }
        out.close().close().newLine();
    }

    private void legend() {
        Map<Tone, Long> counts = map.counts();
        out.open("ul", "class", "legend");
        for (Meaning meaning : map.meanings()) {
            long count = counts.getOrDefault(meaning.tone(), 0L);
            if (count > 0) {
                new Meaning(meaning.tone(), meaning.word() + " " + viewer.number(count)).drawn(out);
            }
        }
        out.close();
    }

    private static String x(double pixels) {
        return Across.percent(pixels / Spot.ROOM);
    }

    private String y(double pixels) {
        return Across.percent(pixels / (Spot.ROOM / frame.proportion()));
    }
}
