package chancery.foundation.drawing.moments;

import chancery.foundation.drawing.Days;
import chancery.foundation.drawing.Picture;
import chancery.foundation.drawing.Table;
import chancery.foundation.drawing.Viewer;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What happened and is to happen, a lane for each sort of thing, along the days of a span. Marks
 * nearer than a hundredth of the width are drawn as one with their number; what lies outside the
 * span is not drawn.
 *
 * @param span at most 100 years
 */
public record Moments(String id, String title, Days span, LocalDate today, List<Lane> lanes)
        implements Picture {

    /** One sort of thing. */
    public record Lane(String name, List<Mark> marks) {
        public Lane {
            marks = List.copyOf(marks);
        }
    }

    /** One thing on the day on which it happened or begins. */
    public record Mark(LocalDate on, String title) {}

    public Moments {
        lanes = List.copyOf(lanes);
        if (span.to().minusYears(100).isAfter(span.from())) {
            throw new IllegalArgumentException("from " + span.from() + " to " + span.to());
        }
    }

    boolean holds(LocalDate day) {
        return !day.isBefore(span.from()) && !day.isAfter(span.to());
    }

    @Override
    public String markup(Viewer viewer) {
        return new MomentsDrawing(this, viewer).drawn();
    }

    /** Months in which something happens, with how much of each sort. */
    @Override
    public Table table(Viewer viewer) {
        Map<YearMonth, List<Integer>> months = new TreeMap<>();
        for (int lane = 0; lane < lanes.size(); lane++) {
            for (Mark mark : lanes.get(lane).marks()) {
                if (holds(mark.on())) {
                    months.computeIfAbsent(YearMonth.from(mark.on()), _ -> new ArrayList<>())
                            .add(lane);
                }
            }
        }
        return new Table(
                title,
                Stream.concat(
                                Stream.of(viewer.say("drawing.month")),
                                lanes.stream().map(Lane::name))
                        .toList(),
                months.entrySet().stream()
                        .map(month -> row(viewer, month.getKey(), month.getValue()))
                        .toList());
    }

    private List<String> row(Viewer viewer, YearMonth month, List<Integer> marks) {
        Map<Integer, Long> counted =
                marks.stream().collect(Collectors.groupingBy(lane -> lane, Collectors.counting()));
        List<String> row = new ArrayList<>();
        row.add(viewer.month(month));
        for (int lane = 0; lane < lanes.size(); lane++) {
            long count = counted.getOrDefault(lane, 0L);
            row.add(count == 0 ? "" : viewer.number(count));
        }
        return row;
    }
}
