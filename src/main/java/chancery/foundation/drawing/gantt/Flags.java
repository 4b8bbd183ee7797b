package chancery.foundation.drawing.gantt;

import chancery.foundation.drawing.marks.Across;
import chancery.foundation.drawing.marks.Markup;
import chancery.foundation.drawing.marks.TextWidth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Today and the key dates above a Gantt, in lanes so that their names do not run into each other.
 *
 * <p>Lanes are laid for an axis of {@value #ROOM} pixels. The latest date lies lowest: a flag's
 * staff then meets no name on its way down. A name that finds no lane is left out; its line and the
 * list below the Gantt still tell it.
 */
final class Flags {
    private static final int ROOM = 620;
    private static final int LANES = 3;
    private static final int LANE = 18;

    /**
     * @param style {@code today} or {@code key}
     * @param lane 0 is the lowest; -1 stands without its name
     */
    record Flag(String style, double share, String name, int lane) {
        /** Near the end of the axis a name runs back from its staff. */
        boolean back() {
            return share > 0.8;
        }

        boolean collides(Flag other) {
            return begin() < other.end() && other.begin() < end();
        }

        private double begin() {
            return share * ROOM - (back() ? width() : 0);
        }

        private double end() {
            return share * ROOM + (back() ? 8 : width());
        }

        private double width() {
            return TextWidth.of(name, 12) + 14;
        }

        Flag inLane(int chosen) {
            return new Flag(style, share, name, chosen);
        }
    }

    private final List<Flag> flags;

    private Flags(List<Flag> flags) {
        this.flags = flags;
    }

    static Flags of(Gantt gantt, String today) {
        Window window = gantt.window();
        double middle = 0.5 / window.days();
        Stream<Flag> keys =
                gantt.keyDates().stream()
                        .filter(date -> window.meets(date.on(), date.on()))
                        .map(date ->
                                new Flag("key", window.share(date.on()) + middle, date.name(), -1));
        Stream<Flag> now =
                Stream.of(gantt.today())
                        .filter(day -> window.meets(day, day))
                        .map(day -> new Flag("today", window.share(day) + middle, today, -1));
        List<Flag> placed = new ArrayList<>();
        Stream.concat(now, keys)
                .sorted(Comparator.comparingDouble(Flag::share).reversed())
                .forEach(flag -> placed.add(flag.inLane(lane(flag, placed))));
        return new Flags(List.copyOf(placed));
    }

    private static int lane(Flag flag, List<Flag> placed) {
        for (int lane = 0; lane < LANES; lane++) {
            int tried = lane;
            if (placed.stream().noneMatch(other -> other.lane() == tried && flag.collides(other))) {
                return lane;
            }
        }
        return -1;
    }

    /** The latest first. */
    List<Flag> all() {
        return flags;
    }

    /** The names in their lanes, over their staffs. */
    void drawn(Across across, Markup out) {
        int height = LANE * (1 + flags.stream().mapToInt(Flag::lane).max().orElse(-1));
        out.open(
                "svg",
                "class",
                "gantt-flags wide",
                "width",
                "100%",
                "height",
                Integer.toString(height),
                "aria-hidden",
                "true");
        flags.stream()
                .filter(flag -> flag.lane() >= 0)
                .forEach(flag -> flag(flag, height - LANE * (flag.lane() + 1) + 4, across, out));
        out.close();
    }

    private static void flag(Flag flag, int top, Across across, Markup out) {
        String x = across.at(flag.share());
        String y = Integer.toString(top);
        out.empty("line", "class", flag.style(), "x1", x, "y1", y, "x2", x, "y2", "100%");
        out.open("svg", "x", x, "y", y, "overflow", "visible");
        out.element(
                        "text",
                        flag.name(),
                        "class",
                        flag.style(),
                        "x",
                        Integer.toString(across.onward(flag.back() ? -5 : 5)),
                        "y",
                        "9",
                        "text-anchor",
                        flag.back() ? "end" : "start")
                .close();
    }
}
