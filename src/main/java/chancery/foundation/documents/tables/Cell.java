package chancery.foundation.documents.tables;

/**
 * One cell.
 *
 * @param column counted from 1, as the sheet counts
 * @param text without white space at its ends; lines kept
 */
public record Cell(int column, String text, CellValue value) {

    static Cell blank(int column) {
        return new Cell(column, "", CellValue.EMPTY);
    }

    public boolean isBlank() {
        return text.isEmpty();
    }

    /** The column as spreadsheets name it: A, B, … Z, AA. */
    public String letters() {
        StringBuilder name = new StringBuilder();
        for (int rest = column; rest > 0; rest = (rest - 1) / 26) {
            name.insert(0, (char) ('A' + (rest - 1) % 26));
        }
        return name.toString();
    }
}
