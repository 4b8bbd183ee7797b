package chancery.foundation.letters;

import chancery.kernel.Distribution;
import java.util.List;

/**
 * A table to be printed on A4 in landscape: a plan, a list, a comparison.
 *
 * @param language {@code fr}, {@code en}, {@code es} or {@code ar}; for any other, English
 * @param service the letterhead's line, such as "Embassy of the Republic of Aldoria"; empty for
 *     none
 * @param notes lines under the title, such as the date and the unit of money
 * @param rows a text per column, as it is to be printed; lines are kept
 * @param draft marks it as not yet approved
 */
public record PrintedTable(
        String language,
        String service,
        String title,
        List<String> notes,
        Distribution distribution,
        List<Column> columns,
        List<Row> rows,
        boolean draft) {

    /**
     * One column.
     *
     * @param share of the width, against the shares of the others; above 0
     * @param numeric sets it at the end of the line, as numbers are
     */
    public record Column(String heading, int share, boolean numeric) {}

    /**
     * One row.
     *
     * @param band a heading over the rows below it, such as a strand: its first text takes the
     *     whole width and the others are not printed
     */
    public record Row(List<String> texts, boolean band) {
        public Row {
            texts = List.copyOf(texts);
        }

        public static Row of(List<String> texts) {
            return new Row(texts, false);
        }

        public static Row band(String text) {
            return new Row(List.of(text), true);
        }
    }

    /**
     * @throws IllegalArgumentException when a row has another number of texts than there are
     *     columns, or a column no share of the width
     */
    public PrintedTable {
        notes = List.copyOf(notes);
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        int width = columns.size();
        if (columns.stream().anyMatch(column -> column.share() <= 0)
                || rows.stream().anyMatch(row -> row.texts().size() != (row.band() ? 1 : width))) {
            throw new IllegalArgumentException("every row needs a text for each column");
        }
    }

    /** The width of a column in hundredths of the whole. */
    int percent(int column) {
        int all = columns.stream().mapToInt(Column::share).sum();
        return Math.max(1, columns.get(column).share() * 100 / all);
    }
}
