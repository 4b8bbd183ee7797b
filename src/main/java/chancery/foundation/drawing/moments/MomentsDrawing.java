package chancery.foundation.drawing.moments;

import chancery.foundation.drawing.Viewer;
import chancery.foundation.drawing.marks.Markup;
import chancery.foundation.drawing.moments.Moments.Lane;
import chancery.foundation.drawing.moments.Moments.Mark;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Lanes of marks over one axis; what is to come is hollow, so that it is told without colour. */
final class MomentsDrawing {
    private static final int SLOTS = 100;
    private static final int HEIGHT = 34;
    private static final int LINE = 24;
    private static final int MOST_YEARS_NAMED = 12;

    private final Moments moments;
    private final Viewer viewer;
    private final Markup out = new Markup();
    private final long days;

    MomentsDrawing(Moments moments, Viewer viewer) {
        this.moments = moments;
        this.viewer = viewer;
        this.days = ChronoUnit.DAYS.between(moments.span().from(), moments.span().to()) + 1;
    }

    String drawn() {
        out.open(
                "div",
                "class",
                "columns moments",
                "id",
                moments.id(),
                "role",
                "list",
                "aria-label",
                moments.title());
        moments.lanes().forEach(this::lane);
        out.newLine()
                .open(
                        "svg",
                        "class",
                        "column-axis",
                        "width",
                        "100%",
                        "height",
                        "34",
                        "aria-hidden",
                        "true");
        axis();
        return out.close().close().written();
    }

    private void lane(Lane lane) {
        List<Mark> inside = lane.marks().stream().filter(mark -> moments.holds(mark.on())).toList();
        out.newLine().open("div", "class", "column-row", "role", "listitem");
        out.open("p", "class", "share-name").element("bdi", lane.name());
        out.text(" ").element("small", viewer.number(inside.size())).close();
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
        String middle = Integer.toString(LINE);
        out.empty("line", "class", "edge", "x1", "0", "y1", middle, "x2", "100%", "y2", middle);
        if (moments.holds(moments.today())) {
            String today = viewer.across().at(share(moments.today()));
            out.empty(
                    "line",
                    "class",
                    "today",
                    "x1",
                    today,
                    "y1",
                    "0",
                    "x2",
                    today,
                    "y2",
                    Integer.toString(HEIGHT));
        }
        Map<Long, List<Mark>> slots = new TreeMap<>();
        inside.forEach(mark ->
                slots.computeIfAbsent(
                                Math.min(SLOTS - 1, (long) (share(mark.on()) * SLOTS)),
                                _ -> new ArrayList<>())
                        .add(mark));
        slots.forEach((slot, marks) -> marks((slot + 0.5) / SLOTS, marks));
        out.close().close();
    }

    private void marks(double share, List<Mark> marks) {
        LocalDate first = marks.stream().map(Mark::on).min(LocalDate::compareTo).orElseThrow();
        LocalDate last = marks.stream().map(Mark::on).max(LocalDate::compareTo).orElseThrow();
        out.open(
                "svg",
                "x",
                viewer.across().at(share),
                "y",
                Integer.toString(LINE),
                "overflow",
                "visible");
        out.open(
                "path",
                "class",
                first.isAfter(moments.today()) ? "moment coming" : "moment",
                "d",
                "M0 -5.5l5.5 5.5l-5.5 5.5l-5.5 -5.5z");
        out.element(
                        "title",
                        viewer.span(first, last)
                                + " · "
                                + (marks.size() == 1
                                        ? marks.getFirst().title()
                                        : viewer.number(marks.size())))
                .close();
        if (marks.size() > 1) {
            out.element(
                    "text",
                    viewer.number(marks.size()),
                    "x",
                    "0",
                    "y",
                    "-9",
                    "text-anchor",
                    "middle");
        }
        out.close();
    }

    private void axis() {
        YearMonth first = YearMonth.from(moments.span().from());
        YearMonth last = YearMonth.from(moments.span().to());
        if (first.until(last, ChronoUnit.MONTHS) < 12) {
            for (YearMonth month = first; !month.isAfter(last); month = month.plusMonths(1)) {
                double middle = share(month.atDay(15));
                label(viewer.shortMonth(month), middle, "wide");
                label(viewer.narrowMonth(month), middle, "narrow");
            }
        } else {
            int step = Math.ceilDiv(last.getYear() - first.getYear() + 1, MOST_YEARS_NAMED);
            for (int year = first.getYear(); year <= last.getYear(); year += step) {
                label(Integer.toString(year), share(LocalDate.of(year, 7, 1)), "");
            }
        }
        if (moments.holds(moments.today())) {
            out.element(
                    "text",
                    viewer.say("drawing.today"),
                    "class",
                    "today",
                    "x",
                    viewer.across().at(Math.clamp(share(moments.today()), 0.06, 0.94)),
                    "y",
                    "31",
                    "text-anchor",
                    "middle");
        }
    }

    private void label(String text, double share, String style) {
        out.element(
                "text",
                text,
                "class",
                style,
                "x",
                viewer.across().at(Math.clamp(share, 0.02, 0.98)),
                "y",
                "13",
                "text-anchor",
                "middle");
    }

    /** 0 at the first day's beginning, 1 at the last day's end. */
    private double share(LocalDate day) {
        return (ChronoUnit.DAYS.between(moments.span().from(), day) + 0.5) / days;
    }
}
