package chancery.foundation.documents.tables;

import chancery.foundation.documents.bounded.SafeXml;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import javax.xml.stream.XMLStreamReader;

/**
 * The tables of an OpenDocument text or spreadsheet (ISO/IEC 26300). Cells and rows that are said
 * once and repeated are repeated here as far as something stands in them.
 */
final class OpenDocumentTables implements SafeXml.Visitor {
    private static final int MOST_REPEATS = 1 << 20;

    /** A cell that is being read. */
    private static final class OpenCell {
        private final StringBuilder text = new StringBuilder();
        private final int columns;
        private final int rowsSpanned;
        private final CellValue typed;

        private OpenCell(int columns, int rowsSpanned, CellValue typed) {
            this.columns = columns;
            this.rowsSpanned = rowsSpanned;
            this.typed = typed;
        }
    }

    /** A cell of the row that is being read, before it is known how often the row repeats. */
    private record Placed(int column, String text, CellValue value, int rowsSpanned) {}

    private record Merged(int row, int column, int last) {}

    private static final class Open {
        private final Grid grid;
        private final List<Placed> cells = new ArrayList<>();
        private final List<Merged> merged = new ArrayList<>();
        private int row = 1;
        private int rowRepeats = 1;
        private int column = 1;

        private Open(Grid grid) {
            this.grid = grid;
        }

        private void endRow() {
            int repeats = cells.isEmpty() ? 0 : rowRepeats;
            for (int i = 0; i < repeats; i++) {
                for (Placed cell : cells) {
                    grid.put(row + i, cell.column(), cell.text(), cell.value());
                    if (cell.rowsSpanned() > 1) {
                        merged.add(
                                new Merged(row + i, cell.column(), row + cell.rowsSpanned() - 1));
                    }
                }
            }
            row += rowRepeats;
            column = 1;
            cells.clear();
        }
    }

    private final FoundTables found;
    private final Deque<Open> open = new ArrayDeque<>();
    private final Deque<OpenCell> cells = new ArrayDeque<>();
    private int paragraphs;
    private int skipped;

    OpenDocumentTables(FoundTables found) {
        this.found = found;
    }

    @Override
    public void start(XMLStreamReader element) {
        String name = element.getLocalName();
        if (isSkipped(name)) {
            skipped++;
        }
        if (skipped > 0) {
            return;
        }
        switch (name) {
            case "table" -> open.push(new Open(found.begin(SafeXml.attribute(element, "name"))));
            case "table-row" -> {
                if (!open.isEmpty()) {
                    open.getFirst().rowRepeats = count(element, "number-rows-repeated");
                }
            }
            case "table-cell", "covered-table-cell" ->
                    cells.push(
                            new OpenCell(
                                    count(element, "number-columns-repeated"),
                                    count(element, "number-rows-spanned"),
                                    typed(element)));
            case "p", "h" -> paragraphs++;
            case "s", "tab" -> write(" ");
            case "line-break" -> write("\n");
            default -> {
                // formatting
            }
        }
    }

    private static int count(XMLStreamReader element, String name) {
        String value = SafeXml.attribute(element, name);
        boolean sane = value.length() < 8 && value.matches("\\d+");
        return sane ? Math.clamp(Integer.parseInt(value), 1, MOST_REPEATS) : 1;
    }

    private static CellValue typed(XMLStreamReader cell) {
        String value = SafeXml.attribute(cell, "value");
        return switch (SafeXml.attribute(cell, "value-type")) {
            case "float" -> Quantities.shown(value, "");
            case "percentage" -> Quantities.shown(value, "%");
            case "currency" -> Quantities.shown(value, SafeXml.attribute(cell, "currency"));
            case "date" -> date(SafeXml.attribute(cell, "date-value"));
            case "boolean" ->
                    new CellValue.Truth(
                            Boolean.parseBoolean(SafeXml.attribute(cell, "boolean-value")));
            default -> CellValue.EMPTY;
        };
    }

    private static CellValue date(String value) {
        try {
            return value.indexOf('T') < 0
                    ? CellValue.day(LocalDate.parse(value))
                    : new CellValue.Moment(LocalDateTime.parse(value));
        } catch (DateTimeException e) {
            return CellValue.EMPTY;
        }
    }

    @Override
    public void end(String name) {
        if (isSkipped(name)) {
            skipped--;
            return;
        }
        if (skipped > 0) {
            return;
        }
        switch (name) {
            case "p", "h" -> {
                paragraphs--;
                write("\n");
            }
            case "table-cell", "covered-table-cell" -> endCell();
            case "table-row" -> {
                if (!open.isEmpty()) {
                    open.getFirst().endRow();
                }
            }
            case "table" -> endTable();
            default -> {
                // formatting
            }
        }
    }

    private void endCell() {
        if (cells.isEmpty() || open.isEmpty()) {
            return;
        }
        OpenCell cell = cells.pop();
        Open table = open.getFirst();
        boolean isTyped = !(cell.typed instanceof CellValue.Empty);
        String text = isTyped ? cell.typed.plain() : cell.text.toString().strip();
        if (!text.isEmpty()) {
            CellValue value = isTyped ? cell.typed : CellValue.text(text);
            for (int i = 0; i < cell.columns; i++) {
                found.columns(table.column + i);
                table.cells.add(new Placed(table.column + i, text, value, cell.rowsSpanned));
            }
        }
        table.column += cell.columns;
    }

    private void endTable() {
        if (!open.isEmpty()) {
            Open table = open.pop();
            table.merged.forEach(m -> table.grid.fillDown(m.row(), m.column(), m.last()));
            found.end(table.grid);
        }
    }

    @Override
    public void text(String text) {
        if (paragraphs > 0) {
            write(text);
        }
    }

    private void write(String text) {
        if (skipped == 0 && !cells.isEmpty()) {
            StringBuilder out = cells.getFirst().text;
            out.append(text);
            found.length(out.length());
        }
    }

    private static boolean isSkipped(String name) {
        return name.equals("annotation") || name.equals("tracked-changes");
    }
}
