package chancery.foundation.drawing.gantt;

import chancery.foundation.drawing.Meaning;
import chancery.foundation.drawing.Viewer;
import chancery.foundation.drawing.gantt.Gantt.Band;
import chancery.foundation.drawing.gantt.Gantt.Bar;
import chancery.foundation.drawing.gantt.Gantt.KeyDate;
import chancery.foundation.drawing.marks.Markup;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The frame of a Gantt: ways to other windows, the axis, the bands with their rows, the legend.
 *
 * <p>Names are HTML beside (on a phone above) each row's own small SVG, so that they wrap, are read
 * in order and grow with the reader's text.
 */
final class GanttDrawing {
    private final Gantt gantt;
    private final Viewer viewer;
    private final Window window;
    private final GanttAxis axis;
    private final GanttRow rows;
    private final Markup out = new Markup();

    GanttDrawing(Gantt gantt, Viewer viewer) {
        this.gantt = gantt;
        this.viewer = viewer;
        this.window = gantt.window();
        this.axis = new GanttAxis(gantt, viewer);
        this.rows = new GanttRow(gantt, viewer);
    }

    String drawn() {
        out.open(
                "div",
                "class",
                "gantt",
                "id",
                gantt.id(),
                "data-first",
                window.first().toString(),
                "data-days",
                Long.toString(window.days()),
                "data-locale",
                viewer.locale().toLanguageTag(),
                "data-form",
                gantt.steering().form(),
                "data-moved",
                gantt.steering().form().isEmpty()
                        ? ""
                        : viewer.say(
                                "drawing.moved",
                                Map.of("label", "{label}", "from", "{from}", "to", "{to}")));
        if (!gantt.steering().window().isEmpty()) {
            ways();
        }
        out.newLine().open("div", "class", "gantt-head");
        axis.head(out);
        out.close().newLine().open("div", "class", "gantt-body");
        axis.behind(out);
        gantt.bands().forEach(this::band);
        out.close().newLine();
        keyDates();
        legend();
        if (!gantt.steering().form().isEmpty()) {
            out.element("p", viewer.say("drawing.keys"), "class", "hint gantt-keys");
        }
        return out.close().written();
    }

    private void ways() {
        LocalDate kept =
                window.meets(gantt.today(), gantt.today()) ? gantt.today() : window.first();
        out.newLine()
                .open("nav", "class", "gantt-ways", "aria-label", viewer.say("drawing.window"));
        out.open("p");
        way(window.earlier(), "‹", viewer.say("drawing.earlier"));
        out.text(" ").element("strong", named()).text(" ");
        way(window.later(), "›", viewer.say("drawing.later"));
        out.close().open("ul");
        Arrays.stream(Zoom.values())
                .forEach(zoom ->
                        out.open("li")
                                .element(
                                        "a",
                                        viewer.say("drawing.zoom." + zoom.name()),
                                        "href",
                                        gantt.steering().to(new Window(zoom, kept)),
                                        "aria-current",
                                        zoom == window.zoom() ? "true" : "")
                                .close());
        out.close().close();
    }

    /** The arrow is one of those that right-to-left text mirrors by itself. */
    private void way(Window to, String arrow, String name) {
        out.open("a", "href", gantt.steering().to(to))
                .element("span", arrow, "aria-hidden", "true")
                .element("span", name, "class", "unseen")
                .close();
    }

    private String named() {
        String year = Integer.toString(window.first().getYear());
        int month = window.first().getMonthValue();
        return switch (window.zoom()) {
            case YEAR -> year;
            case HALF -> viewer.say("drawing.half", Map.of("n", 1 + (month - 1) / 6, "year", year));
            case QUARTER ->
                    viewer.say("drawing.quarter", Map.of("n", 1 + (month - 1) / 3, "year", year));
            case MONTH -> viewer.month(YearMonth.from(window.first()));
        };
    }

    private void band(Band band) {
        List<Bar> seen = band.bars().stream().filter(bar -> bar.meets(window)).toList();
        int outside = band.bars().size() - seen.size();
        out.newLine().open("section").open("h3").element("bdi", band.name());
        out.text(" ").element("small", viewer.number(band.bars().size())).close();
        if (!seen.isEmpty()) {
            out.open("ol");
            seen.forEach(bar -> rows.drawn(bar, out));
            out.close();
        }
        if (outside > 0) {
            out.element("p", viewer.say("drawing.outside", Map.of("n", outside)), "class", "hint");
        }
        out.close();
    }

    private void keyDates() {
        KeyDate today = new KeyDate(gantt.today(), viewer.say("drawing.today"));
        List<KeyDate> seen =
                Stream.concat(gantt.keyDates().stream(), Stream.of(today))
                        .filter(date -> window.meets(date.on(), date.on()))
                        .sorted(Comparator.comparing(KeyDate::on))
                        .toList();
        if (seen.isEmpty()) {
            return;
        }
        String style = axis.namesAll() ? "gantt-dates named" : "gantt-dates";
        out.open("ul", "class", style, "aria-label", viewer.say("drawing.key-dates"));
        for (KeyDate date : seen) {
            out.open("li")
                    .element("time", viewer.shortDay(date.on()), "datetime", date.on().toString())
                    .text(" ")
                    .element("bdi", date.name())
                    .close();
        }
        out.close().newLine();
    }

    private void legend() {
        List<Meaning> meanings =
                gantt.bands().stream()
                        .flatMap(band -> band.bars().stream())
                        .filter(bar -> bar.meets(window))
                        .map(bar -> new Meaning(bar.tone(), bar.state()))
                        .distinct()
                        .sorted(Comparator.comparing(Meaning::tone))
                        .toList();
        boolean moved =
                gantt.bands().stream()
                        .flatMap(band -> band.bars().stream())
                        .anyMatch(GanttRow::moved);
        out.open("ul", "class", "legend");
        meanings.forEach(meaning -> meaning.drawn(out));
        if (moved) {
            out.open("li")
                    .open("svg", "width", "24", "height", "12", "aria-hidden", "true")
                    .empty("path", "class", "gantt-first", "d", "M0 6h24m0-3v6M0 3v6")
                    .close()
                    .text(" ")
                    .text(viewer.say("drawing.first-days"))
                    .close();
        }
        out.close().newLine();
    }
}
