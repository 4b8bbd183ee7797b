package chancery.foundation.documents.tables;

import java.util.List;

/**
 * One sheet to be written.
 *
 * @param name of the sheet; what a sheet's name may not hold is replaced, and it is cut at 31
 *     characters
 * @param title printed above the headings; empty for none
 * @param language {@code fr}, {@code en}, {@code es} or {@code ar}: decides how dates look and
 *     whether the sheet runs from right to left
 * @param rows a value per column, in their order; text of at most 32,767 characters
 */
public record Spreadsheet(
        String name,
        String title,
        String language,
        List<Column> columns,
        List<List<CellValue>> rows) {

    /** What a column mostly holds; decides its side and its width. */
    public enum Kind {
        TEXT,
        LONG_TEXT,
        NUMBER,
        DATE,
        MONEY
    }

    /** One column. */
    public record Column(String heading, Kind kind) {}

    /**
     * @throws IllegalArgumentException when a row has another number of values than there are
     *     columns
     */
    public Spreadsheet {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        int width = columns.size();
        if (rows.stream().anyMatch(row -> row.size() != width)) {
            throw new IllegalArgumentException("every row needs " + width + " values");
        }
    }

    boolean rightToLeft() {
        return language.equals("ar");
    }
}
