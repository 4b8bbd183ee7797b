package chancery.foundation.documents.tables;

import chancery.foundation.documents.bounded.Reading;
import java.util.ArrayList;
import java.util.List;

/** The tables of one file, as they are found. */
final class FoundTables {
    private final Reading reading;
    private final TableLimits limits;
    private final List<Table> tables = new ArrayList<>();

    FoundTables(Reading reading, TableLimits limits) {
        this.reading = reading;
        this.limits = limits;
    }

    Grid begin(String name) {
        return new Grid(reading, limits, name.strip());
    }

    /** Keeps the table unless nothing stands in it. */
    void end(Grid grid) {
        if (grid.isEmpty()) {
            return;
        }
        if (tables.size() == limits.tables()) {
            throw reading.beyond("table.too-many-tables", limits.tables());
        }
        tables.add(grid.table());
    }

    /** Counts the text of a cell that is not finished yet. */
    void length(int characters) {
        if (characters > limits.cellLength() * 2) {
            throw reading.beyond("table.cell-too-long", limits.cellLength());
        }
    }

    /** Refuses a cell so far to the side before it is repeated further. */
    void columns(int column) {
        if (column > limits.columns()) {
            throw reading.beyond("table.too-many-columns", limits.columns());
        }
    }

    List<Table> tables() {
        return tables;
    }
}
