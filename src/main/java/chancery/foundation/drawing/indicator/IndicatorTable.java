package chancery.foundation.drawing.indicator;

import chancery.foundation.drawing.Table;
import chancery.foundation.drawing.Viewer;
import chancery.foundation.drawing.indicator.IndicatorLine.Measure;
import chancery.foundation.drawing.indicator.IndicatorLine.Target;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An indicator as rows: where it began, then its targets, then what was measured. */
final class IndicatorTable {
    private IndicatorTable() {}

    static Table of(IndicatorLine line, Viewer viewer) {
        List<List<String>> rows = new ArrayList<>();
        Measure baseline = line.baseline();
        if (baseline != null) {
            rows.add(
                    row(
                            viewer,
                            "drawing.baseline",
                            viewer.day(baseline.on()),
                            baseline.value(),
                            ""));
        }
        for (Target target : line.targets()) {
            String period = viewer.span(target.period().from(), target.period().to());
            rows.add(row(viewer, "drawing.target", period, target.value(), ""));
            if (target.revised() != null) {
                rows.add(row(viewer, "drawing.revised", period, target.revised(), ""));
            }
        }
        for (Measure actual : line.actuals()) {
            String reached =
                    line.reached(actual)
                            .map(yes -> viewer.say(yes ? "drawing.reached" : "drawing.missed"))
                            .orElse("");
            rows.add(
                    row(
                            viewer,
                            "drawing.actual",
                            viewer.day(actual.on()),
                            actual.value(),
                            reached));
        }
        String value =
                line.unit().isEmpty()
                        ? viewer.say("drawing.value")
                        : viewer.say("drawing.value") + " (" + line.unit() + ")";
        return new Table(
                line.title(),
                List.of(
                        viewer.say("drawing.what"),
                        viewer.say("drawing.when"),
                        value,
                        viewer.say("drawing.verdict")),
                rows);
    }

    private static List<String> row(
            Viewer viewer, String what, String when, @Nullable BigDecimal value, String reached) {
        return List.of(
                viewer.say(what),
                when,
                value == null ? viewer.say("drawing.missing") : viewer.number(value),
                reached);
    }
}
