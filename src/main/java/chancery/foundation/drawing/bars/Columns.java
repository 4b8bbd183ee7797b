package chancery.foundation.drawing.bars;

import chancery.foundation.drawing.Picture;
import chancery.foundation.drawing.Table;
import chancery.foundation.drawing.Viewer;
import chancery.foundation.drawing.marks.Across;
import chancery.foundation.drawing.marks.Markup;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Counts by month, one row of columns for each series, all to the same scale: what an outlet
 * published, what a post sent.
 *
 * @param months in order, at most 60
 */
public record Columns(String id, String title, List<YearMonth> months, List<Series> series)
        implements Picture {
    private static final int MOST_MONTHS = 60;
    private static final int HIGH = 44;
    private static final int ABOVE = 14;
    private static final int HEIGHT = ABOVE + HIGH + 1;

    /**
     * @param counts one for each month, not negative; empty where nothing is known
     */
    public record Series(String name, List<OptionalLong> counts) {
        public Series {
            counts = List.copyOf(counts);
            if (known(counts).anyMatch(count -> count < 0)) {
                throw new IllegalArgumentException("a negative count in " + name);
            }
        }

        long total() {
            return known(counts).sum();
        }

        long highest() {
            return known(counts).max().orElse(0);
        }

        private static LongStream known(List<OptionalLong> counts) {
            return counts.stream().flatMapToLong(OptionalLong::stream);
        }
    }

    public Columns {
        months = List.copyOf(months);
        series = List.copyOf(series);
        if (months.isEmpty() || months.size() > MOST_MONTHS) {
            throw new IllegalArgumentException(months.size() + " months");
        }
        for (Series one : series) {
            if (one.counts().size() != months.size()) {
                throw new IllegalArgumentException(one.name() + " has not one count a month");
            }
        }
    }

    @Override
    public String markup(Viewer viewer) {
        Markup out = new Markup();
        long highest = Math.max(1, series.stream().mapToLong(Series::highest).max().orElse(0));
        out.open("div", "class", "columns", "id", id, "role", "list", "aria-label", title);
        for (Series one : series) {
            out.newLine().open("div", "class", "column-row", "role", "listitem");
            out.open("p", "class", "share-name").element("bdi", one.name());
            out.text(" ").element("small", viewer.number(one.total())).close();
            out.open(
                    "svg",
                    "class",
                    "column-bars",
                    "width",
                    "100%",
                    "height",
                    Integer.toString(HEIGHT),
                    "aria-hidden",
                    "true");
            columns(one, highest, viewer, out);
            out.close().close();
        }
        out.newLine()
                .open(
                        "svg",
                        "class",
                        "column-axis",
                        "width",
                        "100%",
                        "height",
                        "20",
                        "aria-hidden",
                        "true");
        axis(viewer, out);
        return out.close().close().written();
    }

    private void columns(Series one, long highest, Viewer viewer, Markup out) {
        double step = 1.0 / months.size();
        String floor = Integer.toString(HEIGHT - 1);
        out.empty("line", "class", "edge", "x1", "0", "y1", floor, "x2", "100%", "y2", floor);
        for (int i = 0; i < months.size(); i++) {
            String middle = viewer.across().at((i + 0.5) * step);
            OptionalLong count = one.counts().get(i);
            if (count.isEmpty()) {
                label("–", middle, HEIGHT - 5, "soft", out);
            } else if (count.getAsLong() > 0) {
                long high = Math.max(2, Math.round((double) count.getAsLong() / highest * HIGH));
                out.open(
                                "rect",
                                "class",
                                "column",
                                "x",
                                viewer.across().left((i + 0.2) * step, 0.6 * step),
                                "y",
                                Long.toString(HEIGHT - 1 - high),
                                "width",
                                Across.percent(0.6 * step),
                                "height",
                                Long.toString(high))
                        .element(
                                "title",
                                viewer.month(months.get(i))
                                        + " · "
                                        + viewer.number(count.getAsLong()))
                        .close();
                label(
                        viewer.number(count.getAsLong()),
                        middle,
                        (int) (HEIGHT - 5 - high),
                        months.size() > 12 ? "wide" : "",
                        out);
            }
        }
    }

    private void axis(Viewer viewer, Markup out) {
        double step = 1.0 / months.size();
        for (int i = 0; i < months.size(); i++) {
            String middle = viewer.across().at((i + 0.5) * step);
            YearMonth month = months.get(i);
            if (months.size() <= 12) {
                label(viewer.shortMonth(month), middle, 15, "wide", out);
                label(viewer.narrowMonth(month), middle, 15, "narrow", out);
            } else if (month.getMonthValue() == 1) {
                label(Integer.toString(month.getYear()), middle, 15, "", out);
            }
        }
    }

    private static void label(String text, String x, int y, String style, Markup out) {
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
                "middle");
    }

    @Override
    public Table table(Viewer viewer) {
        List<String> header =
                Stream.concat(
                                Stream.of(viewer.say("drawing.month")),
                                series.stream().map(Series::name))
                        .toList();
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < months.size(); i++) {
            int month = i;
            rows.add(
                    Stream.concat(
                                    Stream.of(viewer.month(months.get(i))),
                                    series.stream()
                                            .map(one -> one.counts().get(month))
                                            .map(count ->
                                                    count.isPresent()
                                                            ? viewer.number(count.getAsLong())
                                                            : ""))
                            .toList());
        }
        return new Table(title, header, rows);
    }
}
