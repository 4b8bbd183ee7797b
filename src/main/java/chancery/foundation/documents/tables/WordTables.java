package chancery.foundation.documents.tables;

import chancery.foundation.documents.bounded.SafeXml;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * The tables of a WordprocessingML body (ISO/IEC 29500), called by the line above them. A table
 * within a cell is a table of its own; deleted revisions are left out.
 */
final class WordTables implements SafeXml.Visitor {
    private static final int LONGEST_NAME = 120;
    private static final int WIDEST_SPAN = 1_000;

    /** A table that is open, and the cell that is being read. */
    private static final class Open {
        private final Grid grid;
        private final StringBuilder text = new StringBuilder();
        private final Map<Integer, Integer> mergedFrom = new HashMap<>();
        private int row;
        private int column = 1;
        private int span = 1;
        private boolean continues;
        private boolean starts;

        private Open(Grid grid) {
            this.grid = grid;
        }

        private void endCell() {
            if (!continues) {
                close(column, row - 1);
                grid.put(row, column, text.toString(), CellValue.text(text.toString()));
                if (starts) {
                    mergedFrom.put(column, row);
                }
            }
            text.setLength(0);
            column += span;
            span = 1;
            continues = false;
            starts = false;
        }

        private void close(int merged, int last) {
            Integer from = mergedFrom.remove(merged);
            if (from != null) {
                grid.fillDown(from, merged, last);
            }
        }

        private void endTable() {
            mergedFrom.forEach((merged, from) -> grid.fillDown(from, merged, row));
        }
    }

    private final FoundTables found;
    private final Deque<Open> open = new ArrayDeque<>();
    private final StringBuilder paragraph = new StringBuilder();
    private String above = "";
    private int inText;
    private int skipped;

    WordTables(FoundTables found) {
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
        Open table = open.peek();
        switch (name) {
            case "tbl" -> {
                open.push(new Open(found.begin(above)));
                above = "";
            }
            case "t" -> inText++;
            case "br", "cr" -> write("\n");
            case "tab" -> write(element.getAttributeCount() == 0 ? " " : "");
            case "noBreakHyphen" -> write("-");
            default -> cell(element, table);
        }
    }

    private static void cell(XMLStreamReader element, @Nullable Open table) {
        if (table == null) {
            return;
        }
        String value = SafeXml.attribute(element, "val");
        switch (element.getLocalName()) {
            case "tr" -> {
                table.row++;
                table.column = 1;
            }
            case "gridBefore" -> table.column += count(value);
            case "gridSpan" -> table.span = count(value);
            case "vMerge" -> {
                table.starts = value.equals("restart");
                table.continues = !table.starts;
            }
            default -> {
                // formatting
            }
        }
    }

    private static int count(String value) {
        boolean sane = value.length() < 5 && value.matches("\\d+");
        return sane ? Math.clamp(Integer.parseInt(value), 1, WIDEST_SPAN) : 1;
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
        Open table = open.peek();
        switch (name) {
            case "t" -> inText--;
            case "p" -> endParagraph(table);
            case "tc" -> {
                if (table != null) {
                    table.endCell();
                }
            }
            case "tbl" -> {
                if (table != null) {
                    table.endTable();
                    found.end(table.grid);
                    open.pop();
                }
            }
            default -> {
                // formatting
            }
        }
    }

    private void endParagraph(@Nullable Open table) {
        if (table != null) {
            write("\n");
            return;
        }
        String line = paragraph.toString().strip();
        paragraph.setLength(0);
        if (!line.isEmpty()) {
            above = line.length() <= LONGEST_NAME && line.indexOf('\n') < 0 ? line : "";
        }
    }

    @Override
    public void text(String text) {
        if (inText > 0) {
            write(text);
        }
    }

    private void write(String text) {
        if (skipped > 0) {
            return;
        }
        Open table = open.peek();
        StringBuilder out = table == null ? paragraph : table.text;
        out.append(text);
        found.length(table == null ? 0 : out.length());
    }

    private static boolean isSkipped(String name) {
        return name.equals("Fallback") || name.equals("del") || name.equals("moveFrom");
    }
}
