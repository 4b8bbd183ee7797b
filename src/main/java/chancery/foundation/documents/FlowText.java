package chancery.foundation.documents;

import chancery.foundation.documents.bounded.Reading;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Writes down paragraphs and tables as lines of text. A row whose cells hold one paragraph each
 * becomes one line with tabs, as in a sheet of labels and values; any other row is written cell
 * below cell.
 */
final class FlowText {

    private static final class Row {
        private final List<String> cells = new ArrayList<>();
    }

    private final Reading reading;
    private final Deque<Row> rows = new ArrayDeque<>();
    private final Deque<StringBuilder> outs = new ArrayDeque<>();

    FlowText(Reading reading) {
        this.reading = reading;
        outs.push(new StringBuilder());
    }

    void write(CharSequence text) {
        StringBuilder out = outs.getFirst();
        out.append(text);
        reading.textLength(out.length());
    }

    void endParagraph() {
        write("\n");
    }

    void startRow() {
        rows.push(new Row());
    }

    void startCell() {
        if (!rows.isEmpty()) {
            outs.push(new StringBuilder());
        }
    }

    void endCell() {
        if (!rows.isEmpty() && outs.size() > 1) {
            rows.getFirst().cells.add(outs.pop().toString().strip());
        }
    }

    void endRow() {
        if (rows.isEmpty()) {
            return;
        }
        List<String> cells = rows.pop().cells;
        boolean oneLine = cells.stream().noneMatch(cell -> cell.indexOf('\n') >= 0);
        write(String.join(oneLine ? "\t" : "\n", cells).stripTrailing());
        endParagraph();
    }

    /** The text so far, without blank lines at its ends. */
    String text() {
        return outs.getLast().toString().strip();
    }
}
