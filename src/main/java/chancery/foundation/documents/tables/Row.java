package chancery.foundation.documents.tables;

import java.util.List;

/**
 * One row with something in it.
 *
 * @param number counted from 1, as the sheet counts; in csv the record's number, blank lines
 *     included
 * @param cells from the first column to the last that holds something, none left out
 */
public record Row(int number, List<Cell> cells) {

    public Row {
        cells = List.copyOf(cells);
    }

    /**
     * @param column counted from 1; beyond the last cell all are blank
     */
    public Cell cell(int column) {
        return column <= cells.size() ? cells.get(column - 1) : Cell.blank(column);
    }

    /** How many cells hold something. */
    int filled() {
        return (int) cells.stream().filter(cell -> !cell.isBlank()).count();
    }
}
