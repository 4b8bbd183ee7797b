package chancery.foundation.drawing.gantt;

import chancery.foundation.drawing.Viewer;
import chancery.foundation.drawing.marks.Across;
import chancery.foundation.drawing.marks.Markup;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The days of a Gantt's window: names above, lines and free days behind, flags of what matters. */
final class GanttAxis {
    private static final int NAMES = 24;

    /**
     * A stretch of the axis with a name.
     *
     * @param narrow its name where there is little room; empty for none
     */
    private record Stretch(LocalDate from, LocalDate next, String wide, String narrow) {}

    private final Gantt gantt;
    private final Viewer viewer;
    private final Window window;
    private final Across across;
    private final Flags flags;

    GanttAxis(Gantt gantt, Viewer viewer) {
        this.gantt = gantt;
        this.viewer = viewer;
        this.window = gantt.window();
        this.across = viewer.across();
        this.flags = Flags.of(gantt, viewer.say("drawing.today"));
    }

    /** Whether every key date found room for its name. */
    boolean namesAll() {
        return flags.all().stream().noneMatch(flag -> flag.lane() < 0);
    }

    /** What stands above the rows. It is for the eye; the rows say their days in words. */
    void head(Markup out) {
        flags.drawn(across, out);
        open("gantt-axis", Integer.toString(NAMES), out);
        flags.all().forEach(flag -> line(flag.style(), flag.share(), out));
        for (Stretch stretch : stretches()) {
            String middle =
                    across.at((window.share(stretch.from()) + window.share(stretch.next())) / 2);
            name("wide", middle, stretch.wide(), out);
            name("narrow", middle, stretch.narrow(), out);
        }
        out.close();
    }

    private static void open(String style, String height, Markup out) {
        out.open("svg", "class", style, "width", "100%", "height", height, "aria-hidden", "true");
    }

    /** What stands behind the rows, as high as all of them. */
    void behind(Markup out) {
        open("gantt-behind", "100%", out);
        if (window.zoom() == Zoom.MONTH) {
            days().filter(gantt.freeDays()::holds).forEach(day -> free(day, out));
        }
        days().filter(this::hasLine).forEach(day -> line(lineStyle(day), window.share(day), out));
        line("edge", 1, out);
        flags.all().forEach(flag -> line(flag.style(), flag.share(), out));
        out.close();
    }

    private Stream<LocalDate> days() {
        return window.first().datesUntil(window.last().plusDays(1));
    }

    private boolean hasLine(LocalDate day) {
        return switch (window.zoom()) {
            case YEAR, HALF -> day.getDayOfMonth() == 1;
            case QUARTER -> day.getDayOfMonth() == 1 || day.getDayOfWeek() == DayOfWeek.MONDAY;
            case MONTH -> true;
        };
    }

    private String lineStyle(LocalDate day) {
        boolean strong =
                window.zoom() == Zoom.MONTH
                        ? day.getDayOfWeek() == DayOfWeek.MONDAY || day.getDayOfMonth() == 1
                        : day.getDayOfMonth() == 1;
        return strong ? "edge" : "faint";
    }

    private void line(String style, double share, Markup out) {
        String x = across.at(share);
        out.empty("line", "class", style, "x1", x, "y1", "0", "x2", x, "y2", "100%");
    }

    private void free(LocalDate day, Markup out) {
        double share = window.share(day);
        double width = 1.0 / window.days();
        out.open(
                        "rect",
                        "class",
                        "free",
                        "x",
                        across.left(share, width),
                        "y",
                        "0",
                        "width",
                        Across.percent(width),
                        "height",
                        "100%")
                .element("title", gantt.freeDays().holidays().getOrDefault(day, ""))
                .close();
    }

    private static void name(String style, String x, String name, Markup out) {
        if (!name.isEmpty()) {
            out.element("text", name, "class", style, "x", x, "y", "16", "text-anchor", "middle");
        }
    }

    private List<Stretch> stretches() {
        List<Stretch> stretches = new ArrayList<>();
        if (window.zoom() == Zoom.MONTH) {
            days().forEach(day -> {
                String number = viewer.number(day.getDayOfMonth());
                boolean kept = day.getDayOfMonth() % 5 == 0 || day.getDayOfMonth() == 1;
                stretches.add(new Stretch(day, day.plusDays(1), number, kept ? number : ""));
            });
            return stretches;
        }
        LocalDate first = window.first();
        for (int i = 0; i < window.zoom().months(); i++) {
            YearMonth month = YearMonth.from(first).plusMonths(i);
            stretches.add(
                    new Stretch(
                            month.atDay(1),
                            month.plusMonths(1).atDay(1),
                            viewer.shortMonth(month),
                            window.zoom() == Zoom.YEAR
                                    ? viewer.narrowMonth(month)
                                    : viewer.shortMonth(month)));
        }
        return stretches;
    }
}
