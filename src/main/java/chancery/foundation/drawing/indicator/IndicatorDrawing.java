package chancery.foundation.drawing.indicator;

import chancery.foundation.drawing.Viewer;
import chancery.foundation.drawing.indicator.IndicatorLine.Measure;
import chancery.foundation.drawing.indicator.IndicatorLine.Target;
import chancery.foundation.drawing.marks.Across;
import chancery.foundation.drawing.marks.Markup;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The lines of an indicator. Targets lie flat over their periods, an amended one beside the old
 * one, dashed; what was reached is a line of points, filled where the target of that day is met. A
 * missing value breaks the line.
 */
final class IndicatorDrawing {
    private static final int HEIGHT = 250;
    private static final int TOP = 30;
    private static final int FLOOR = HEIGHT - 28;
    private static final double FIRST = 0.08;
    private static final double LAST = 0.94;

    /** More points than this carry no number each. */
    private static final int FEW = 8;

    private final IndicatorLine line;
    private final Viewer viewer;
    private final Across across;
    private final ValueScale scale;
    private final LocalDate from;
    private final long days;
    private final Markup out = new Markup();

    IndicatorDrawing(IndicatorLine line, Viewer viewer) {
        this.line = line;
        this.viewer = viewer;
        this.across = viewer.across();
        this.scale = ValueScale.of(line.values().toList());
        this.from = line.days().min(Comparator.naturalOrder()).orElseThrow();
        LocalDate to = line.days().max(Comparator.naturalOrder()).orElseThrow();
        this.days = Math.max(1, ChronoUnit.DAYS.between(from, to));
    }

    String drawn() {
        out.open("div", "class", "indicator", "id", line.id());
        out.open("p", "class", "hint").element("bdi", line.unit());
        out.text(line.unit().isEmpty() ? "" : " · ")
                .text(viewer.say(line.ascending() ? "drawing.ascending" : "drawing.descending"))
                .close();
        out.newLine()
                .open(
                        "svg",
                        "class",
                        "indicator-lines",
                        "width",
                        "100%",
                        "height",
                        Integer.toString(HEIGHT),
                        "role",
                        "img",
                        "aria-labelledby",
                        line.id() + "-t " + line.id() + "-d");
        out.element("title", line.title(), "id", line.id() + "-t");
        out.element("desc", summary(), "id", line.id() + "-d");
        lines();
        months();
        line.targets().forEach(this::target);
        baseline(line.baseline());
        actuals();
        out.close().newLine();
        legend();
        return out.close().written();
    }

    /** The last value and its target, for who hears the picture instead of seeing it. */
    private String summary() {
        return line.actuals().stream()
                .filter(actual -> actual.value() != null)
                .reduce((earlier, later) -> later)
                .map(actual -> {
                    String verdict =
                            line.reached(actual)
                                    .map(yes -> yes ? "drawing.reached" : "drawing.missed")
                                    .map(key -> " · " + viewer.say(key))
                                    .orElse("");
                    return viewer.day(actual.on()) + " : " + number(actual.value()) + verdict;
                })
                .orElseGet(() -> viewer.say("drawing.no-actual"));
    }

    private void lines() {
        for (BigDecimal value : scale.lines()) {
            String y = y(value);
            boolean floor = value.equals(scale.low());
            line(floor ? "edge" : "faint", "0", y, "100%", y);
            text("soft", across.at(0), (int) height(value) - 4, "start", viewer.number(value));
        }
    }

    /** A name for each year, or where the whole is short for each quarter's first month. */
    private void months() {
        boolean years = days > 800;
        YearMonth last = YearMonth.from(from.plusDays(days));
        for (YearMonth month = YearMonth.from(from);
                !month.isAfter(last);
                month = month.plusMonths(1)) {
            boolean named = years ? month.getMonthValue() == 1 : month.getMonthValue() % 3 == 1;
            LocalDate day = month.atDay(1);
            if (named && !day.isBefore(from)) {
                String name =
                        years || month.getMonthValue() == 1
                                ? Integer.toString(month.getYear())
                                : viewer.shortMonth(month);
                String x = x(day);
                line("edge", x, Integer.toString(FLOOR), x, Integer.toString(FLOOR + 5));
                text("", x, HEIGHT - 8, "middle", name);
            }
        }
    }

    private void target(Target target) {
        String start = x(target.period().from());
        String end = x(target.period().to());
        BigDecimal revised = target.revised();
        line(
                revised == null ? "target" : "target old",
                start,
                y(target.value()),
                end,
                y(target.value()));
        if (revised != null) {
            line("target new", start, y(revised), end, y(revised));
        }
    }

    private void baseline(@Nullable Measure baseline) {
        if (baseline == null || baseline.value() == null) {
            return;
        }
        String y = y(baseline.value());
        line("began", x(baseline.on()), y, across.at(LAST), y);
        out.open("svg", "x", x(baseline.on()), "y", y, "overflow", "visible")
                .empty("path", "class", "began-at", "d", "M0-6l6 6l-6 6l-6-6z")
                .close();
    }

    private void actuals() {
        List<Measure> actuals = line.actuals();
        for (int i = 1; i < actuals.size(); i++) {
            Measure one = actuals.get(i - 1);
            Measure next = actuals.get(i);
            if (one.value() != null && next.value() != null) {
                line("actual", x(one.on()), y(one.value()), x(next.on()), y(next.value()));
            }
        }
        for (int i = 0; i < actuals.size(); i++) {
            Measure actual = actuals.get(i);
            boolean last = i == actuals.size() - 1;
            if (actual.value() != null) {
                point(actual, actual.value(), last || actuals.size() <= FEW, last);
            } else {
                text("soft", x(actual.on()), FLOOR - 6, "middle", "?");
            }
        }
    }

    private void point(Measure actual, BigDecimal value, boolean numbered, boolean last) {
        boolean missed = line.reached(actual).map(yes -> !yes).orElse(false);
        out.open(
                        "circle",
                        "class",
                        missed ? "point missed" : "point",
                        "cx",
                        x(actual.on()),
                        "cy",
                        y(value),
                        "r",
                        "4.5")
                .element("title", viewer.day(actual.on()) + " · " + number(value))
                .close();
        if (numbered) {
            text(
                    last ? "strong" : "wide",
                    x(actual.on()),
                    (int) height(value) + (missed ? 19 : -10),
                    "middle",
                    viewer.number(value));
        }
    }

    private void legend() {
        out.open("ul", "class", "legend");
        boolean revised = line.targets().stream().anyMatch(target -> target.revised() != null);
        if (line.actuals().stream().anyMatch(actual -> actual.value() != null)) {
            sample("drawing.actual", "actual", "point");
        }
        if (line.actuals().stream().anyMatch(a -> line.reached(a).equals(Optional.of(false)))) {
            sample("drawing.missed", "", "point missed");
        }
        if (line.actuals().stream().anyMatch(actual -> actual.value() == null)) {
            out.open("li").element("strong", "?").text(" ");
            out.text(viewer.say("drawing.missing")).close();
        }
        if (!line.targets().isEmpty()) {
            sample("drawing.target", revised ? "target old" : "target", "");
        }
        if (revised) {
            sample("drawing.revised", "target new", "");
        }
        if (line.baseline() != null) {
            sample("drawing.baseline", "began", "");
        }
        out.close();
    }

    private void sample(String key, String lineStyle, String pointStyle) {
        out.open("li")
                .open(
                        "svg",
                        "class",
                        "sample",
                        "width",
                        "28",
                        "height",
                        "12",
                        "aria-hidden",
                        "true");
        if (!lineStyle.isEmpty()) {
            line(lineStyle, "0", "6", "28", "6");
        }
        if (!pointStyle.isEmpty()) {
            out.empty("circle", "class", pointStyle, "cx", "14", "cy", "6", "r", "4.5");
        }
        out.close().text(" ").text(viewer.say(key)).close();
    }

    private void line(String style, String x1, String y1, String x2, String y2) {
        out.empty("line", "class", style, "x1", x1, "y1", y1, "x2", x2, "y2", y2);
    }

    private void text(String style, String x, int y, String anchor, String text) {
        out.element(
                "text",
                text,
                "class",
                style,
                "x",
                x,
                "y",
                Integer.toString(y),
                "text-anchor",
                anchor);
    }

    private String number(@Nullable BigDecimal value) {
        String written = value == null ? "" : viewer.number(value);
        return line.unit().isEmpty() ? written : written + " " + line.unit();
    }

    private String x(LocalDate day) {
        return across.at(FIRST + (LAST - FIRST) * ChronoUnit.DAYS.between(from, day) / days);
    }

    private String y(BigDecimal value) {
        return String.format(Locale.ROOT, "%.1f", height(value));
    }

    private double height(BigDecimal value) {
        return FLOOR - scale.share(value) * (FLOOR - TOP);
    }
}
