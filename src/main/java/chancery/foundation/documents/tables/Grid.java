package chancery.foundation.documents.tables;

import chancery.foundation.documents.bounded.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** The cells of one table while it is being read, counted against the limits. */
final class Grid {
    private final Reading reading;
    private final TableLimits limits;
    private final String name;
    private final TreeMap<Integer, TreeMap<Integer, Cell>> rows = new TreeMap<>();

    Grid(Reading reading, TableLimits limits, String name) {
        this.reading = reading;
        this.limits = limits;
        this.name = name;
    }

    /** Puts down a cell, counted from 1; a blank one leaves no trace and is counted nowhere. */
    void put(int row, int column, String text, CellValue value) {
        String stripped = text.strip();
        if (stripped.isEmpty()) {
            return;
        }
        reading.goOn();
        if (column > limits.columns()) {
            throw reading.beyond("table.too-many-columns", limits.columns());
        }
        if (stripped.length() > limits.cellLength()) {
            throw reading.beyond("table.cell-too-long", limits.cellLength());
        }
        TreeMap<Integer, Cell> cells = rows.computeIfAbsent(row, _ -> new TreeMap<>());
        if (rows.size() > limits.rows()) {
            throw reading.beyond("table.too-many-rows", limits.rows());
        }
        CellValue kept = value instanceof CellValue.Text ? CellValue.text(stripped) : value;
        cells.put(column, new Cell(column, stripped, kept));
    }

    void put(int row, int column, CellValue value) {
        put(row, column, value.plain(), value);
    }

    /** Repeats the cell in the rows below it that have something of their own, down to a row. */
    void fillDown(int row, int column, int last) {
        TreeMap<Integer, Cell> cells = rows.get(row);
        Cell cell = cells == null ? null : cells.get(column);
        if (cell != null) {
            for (TreeMap<Integer, Cell> below : rows.subMap(row, false, last, true).values()) {
                below.putIfAbsent(column, cell);
            }
        }
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    Table table() {
        List<Row> read = new ArrayList<>();
        rows.forEach((number, cells) -> {
            List<Cell> row = new ArrayList<>();
            for (int column = 1; column <= cells.lastKey(); column++) {
                row.add(cells.getOrDefault(column, Cell.blank(column)));
            }
            read.add(new Row(number, row));
        });
        return Table.of(name, read);
    }
}
