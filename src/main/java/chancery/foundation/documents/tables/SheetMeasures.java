package chancery.foundation.documents.tables;

import java.util.List;
import java.util.stream.IntStream;

/**
 * How wide the columns of a sheet must be and how high its rows, so that every word can be read
 * where a program does not measure by itself. Widths are in characters of the usual font, heights
 * in points; both are estimates from the number of characters.
 */
final class SheetMeasures {
    /** Of a title above the headings. */
    static final double TITLE = 21;

    private static final double LINE = 15;
    private static final double HIGHEST = 405;

    /** What a column leaves free beside its text; bold headings need a little more. */
    private static final int MARGIN = 2;

    private final List<Integer> widths;
    private final double headingHeight;

    private SheetMeasures(List<Integer> widths, double headingHeight) {
        this.widths = widths;
        this.headingHeight = headingHeight;
    }

    static SheetMeasures of(Spreadsheet sheet) {
        List<Integer> widths =
                IntStream.range(0, sheet.columns().size())
                        .map(at -> width(sheet, at))
                        .boxed()
                        .toList();
        int lines =
                IntStream.range(0, widths.size())
                        .map(at -> lines(sheet.columns().get(at).heading(), widths.get(at)))
                        .max()
                        .orElse(1);
        return new SheetMeasures(widths, height(lines));
    }

    int width(int column) {
        return widths.get(column);
    }

    double headingHeight() {
        return headingHeight;
    }

    /** Of a row with these values. */
    double height(List<CellValue> row) {
        return height(
                IntStream.range(0, row.size())
                        .map(at ->
                                row.get(at) instanceof CellValue.Text(String text)
                                        ? lines(text, widths.get(at))
                                        : 1)
                        .max()
                        .orElse(1));
    }

    private static double height(int lines) {
        return Math.min(lines * LINE, HIGHEST);
    }

    private static int width(Spreadsheet sheet, int column) {
        Spreadsheet.Column each = sheet.columns().get(column);
        int needed =
                sheet.rows().stream()
                        .mapToInt(row -> longestLine(row.get(column).plain()))
                        .max()
                        .orElse(0);
        int heading = longestWord(each.heading()) + MARGIN;
        return needed == 0 ? heading : Math.max(heading, width(each.kind(), needed + MARGIN));
    }

    /** Dates, numbers and money have the room that any of them needs; text only its own. */
    private static int width(Spreadsheet.Kind kind, int needed) {
        return switch (kind) {
            case TEXT -> Math.min(needed, 24);
            case LONG_TEXT -> Math.min(needed, 48);
            case NUMBER -> 12;
            case DATE -> Math.max(13, Math.min(needed, 18));
            case MONEY -> 18;
        };
    }

    /** Of a text that is broken between words, and within one that is wider than the column. */
    private static int lines(String text, int width) {
        int inside = Math.max(1, width - MARGIN);
        return (int) text.lines().mapToLong(line -> broken(line, inside)).sum();
    }

    private static int broken(String line, int inside) {
        int lines = 1;
        int at = 0;
        for (String word : line.split(" ", -1)) {
            int length = word.length();
            if (at > 0 && at + 1 + length > inside) {
                lines++;
                at = 0;
            }
            at += (at > 0 ? 1 : 0) + length;
            lines += (at - 1) / inside;
            at = at == 0 ? 0 : (at - 1) % inside + 1;
        }
        return lines;
    }

    private static int longestLine(String text) {
        return text.lines().mapToInt(String::length).max().orElse(0);
    }

    private static int longestWord(String text) {
        int longest = 0;
        for (String word : text.split(" ", -1)) {
            longest = Math.max(longest, word.length());
        }
        return longest;
    }
}
