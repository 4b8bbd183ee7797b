package chancery.foundation.drawing.gantt;

import chancery.foundation.drawing.Table;
import chancery.foundation.drawing.Viewer;
import chancery.foundation.drawing.gantt.Gantt.Band;
import chancery.foundation.drawing.gantt.Gantt.Bar;
import java.util.List;
import java.util.Optional;

/** The actions of a Gantt as rows: all of them, also those outside its window. */
final class GanttTable {
    private GanttTable() {}

    static Table of(Gantt gantt, Viewer viewer) {
        List<String> header =
                List.of(
                        viewer.say("drawing.band"),
                        viewer.say("drawing.action"),
                        viewer.say("drawing.owner"),
                        viewer.say("drawing.days"),
                        viewer.say("drawing.first-days"),
                        viewer.say("drawing.progress"),
                        viewer.say("drawing.state"));
        List<List<String>> rows =
                gantt.bands().stream()
                        .flatMap(band -> band.bars().stream().map(bar -> row(band, bar, viewer)))
                        .toList();
        return new Table(gantt.title(), header, rows);
    }

    private static List<String> row(Band band, Bar bar, Viewer viewer) {
        return List.of(
                band.name(),
                bar.label(),
                bar.owner(),
                viewer.span(bar.days().from(), bar.days().to()),
                Optional.ofNullable(bar.first())
                        .map(first -> viewer.span(first.from(), first.to()))
                        .orElse(""),
                viewer.percent(bar.progress()),
                bar.state());
    }
}
