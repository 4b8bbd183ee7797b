package chancery.foundation.drawing.gantt;

import chancery.foundation.drawing.Days;
import chancery.foundation.drawing.Tone;
import chancery.foundation.drawing.Viewer;
import chancery.foundation.drawing.gantt.Gantt.Bar;
import chancery.foundation.drawing.marks.Across;
import chancery.foundation.drawing.marks.Markup;
import java.util.Map;

/**
 * One action of a Gantt: its name, and its bar over the mark of where it first stood.
 *
 * <p>The name is the link that keyboards and screen readers use, with the facts beside it; the
 * picture of the bar is for the eye and the pointer. {@code gantt.js} makes a movable bar a slider.
 */
final class GanttRow {
    private static final int HEIGHT = 28;
    private static final int TOP = 6;
    private static final int THICK = 14;
    private static final int MIDDLE = TOP + THICK / 2;

    private final Viewer viewer;
    private final Window window;
    private final Across across;
    private final boolean steered;

    GanttRow(Gantt gantt, Viewer viewer) {
        this.viewer = viewer;
        this.window = gantt.window();
        this.across = viewer.across();
        this.steered = !gantt.steering().form().isEmpty();
    }

    /** Whether an action stands elsewhere than it first did. */
    static boolean moved(Bar bar) {
        return bar.first() != null && !bar.first().equals(bar.days());
    }

    private boolean isMovable(Bar bar) {
        return steered && bar.movable();
    }

    void drawn(Bar bar, Markup out) {
        boolean movable = isMovable(bar);
        out.newLine()
                .open(
                        "li",
                        "class",
                        "gantt-row",
                        "data-move",
                        movable ? bar.id() : "",
                        "data-from",
                        movable ? bar.days().from().toString() : "",
                        "data-to",
                        movable ? bar.days().to().toString() : "",
                        "data-version",
                        movable ? Long.toString(bar.version()) : "",
                        "data-label",
                        movable ? bar.label() : "");
        name(bar, out);
        out.open(
                "svg",
                "class",
                "gantt-track",
                "width",
                "100%",
                "height",
                Integer.toString(HEIGHT),
                "aria-hidden",
                "true");
        if (moved(bar)) {
            first(bar.first() == null ? bar.days() : bar.first(), out);
        }
        if (window.meets(bar.days().from(), bar.days().to())) {
            bar(bar, out);
        }
        out.close().close();
    }

    private void name(Bar bar, Markup out) {
        out.open("div", "class", "gantt-name");
        if (bar.href().isEmpty()) {
            out.open("span", "class", "gantt-label", "dir", "auto")
                    .element("bdi", bar.label())
                    .close();
        } else {
            out.open("a", "class", "gantt-label", "dir", "auto", "href", bar.href())
                    .element("bdi", bar.label())
                    .close();
        }
        out.text(" ").open("small", "dir", "auto").element("bdi", bar.owner()).close();
        out.element("span", " " + facts(bar), "class", "unseen").close();
    }

    private String facts(Bar bar) {
        return viewer.say(
                "drawing.facts",
                Map.of(
                        "span",
                        viewer.span(bar.days().from(), bar.days().to()),
                        "progress",
                        viewer.percent(bar.progress()),
                        "state",
                        bar.state()));
    }

    private void first(Days days, Markup out) {
        double from = inside(window.share(days.from()));
        double to = inside(window.share(days.to().plusDays(1)));
        if (to <= from) {
            return;
        }
        String start = across.at(from);
        String end = across.at(to);
        String low = Integer.toString(TOP + THICK + 5);
        line(start, low, end, low, out);
        line(start, "22", start, "28", out);
        line(end, "22", end, "28", out);
    }

    private static void line(String x1, String y1, String x2, String y2, Markup out) {
        out.empty("line", "class", "gantt-first", "x1", x1, "y1", y1, "x2", x2, "y2", y2);
    }

    private void bar(Bar bar, Markup out) {
        double from = window.share(bar.days().from());
        double to = window.share(bar.days().to().plusDays(1));
        double done = from + (to - from) * bar.progress() / 100;
        boolean link = !bar.href().isEmpty() && !isMovable(bar);
        out.open(
                link ? "a" : "g",
                "class",
                "gantt-bar " + bar.tone().style(),
                "href",
                link ? bar.href() : "",
                "tabindex",
                link ? "-1" : "",
                "data-progress",
                Integer.toString(bar.progress()));
        out.element("title", bar.label() + " · " + facts(bar));
        if (bar.days().single()) {
            place("gantt-point", (from + to) / 2, out);
            out.empty("path", "class", "whole", "d", "M0 5l8 8l-8 8l-8-8z").close();
        } else {
            rect("whole", inside(from), inside(to), out);
            rect("part", inside(from), inside(done), out);
        }
        int gap = bar.days().single() ? 14 : 7;
        place("gantt-end", inside(bar.days().single() ? (from + to) / 2 : to), out);
        out.empty(
                "path",
                "class",
                "sign",
                "transform",
                "translate(%d %d)"
                        .formatted(
                                viewer.rightToLeft() ? -gap - Tone.SIDE : gap,
                                MIDDLE - Tone.SIDE / 2),
                "d",
                bar.tone().shape());
        if (bar.progress() > 0 && bar.progress() < 100) {
            out.element(
                    "text",
                    viewer.percent(bar.progress()),
                    "x",
                    Integer.toString(across.onward(gap + 16)),
                    "y",
                    Integer.toString(MIDDLE + 4));
        }
        out.close().close();
    }

    private void place(String style, double share, Markup out) {
        out.open("svg", "class", style, "x", across.at(share), "overflow", "visible");
    }

    private void rect(String style, double from, double to, Markup out) {
        out.empty(
                "rect",
                "class",
                style,
                "x",
                across.left(from, to - from),
                "y",
                Integer.toString(TOP),
                "width",
                Across.percent(to - from),
                "height",
                Integer.toString(THICK),
                "rx",
                "2");
    }

    private static double inside(double share) {
        return Math.clamp(share, 0, 1);
    }
}
