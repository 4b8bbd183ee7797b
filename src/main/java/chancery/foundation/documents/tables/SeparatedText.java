package chancery.foundation.documents.tables;

import chancery.foundation.documents.bounded.CharsetGuess;
import chancery.foundation.documents.bounded.Reading;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Separated text: RFC 4180 with comma, semicolon, tab or bar, whichever cuts most of the first
 * lines into the same number of columns; lines may end in any way, and a quote that is never closed
 * is text.
 */
final class SeparatedText {
    private static final char[] SEPARATORS = {'\t', ';', ',', '|'};

    /** For a file that calls itself separated text. */
    static final double ANY = 0;

    /** For text that may as well be prose or a list. */
    static final double NEARLY_ALL = 0.8;

    private static final int SAMPLE_ROWS = 60;
    private static final int SAMPLE = 64 * 1024;

    private final Reading reading;
    private final TableLimits limits;

    SeparatedText(Reading reading, TableLimits limits) {
        this.reading = reading;
        this.limits = limits;
    }

    /** The file's name without folders and ending. */
    static String nameOf(String fileName) {
        String last = fileName.substring(fileName.lastIndexOf('/') + 1);
        int point = last.lastIndexOf('.');
        return point > 0 ? last.substring(0, point) : last;
    }

    String decoded(byte[] bytes) {
        CharsetGuess.Decoded decoded = CharsetGuess.decode(bytes);
        if (decoded == null) {
            throw reading.refuse("table.unsupported");
        }
        reading.textLength(decoded.text().length());
        return decoded.text();
    }

    /**
     * @param separator as {@link #separator} finds it
     */
    Grid read(String text, String name, Optional<Character> separator) {
        Grid grid = new Grid(reading, limits, name);
        new Records(text, separator.orElse('\t'))
                .forEach((row, column, cell) -> {
                    String said = Neutralised.undone(cell);
                    grid.put(row, column, said, CellValue.text(said));
                    return true;
                });
        return grid;
    }

    /**
     * The separator that makes columns in the most rows.
     *
     * @param least the share of rows, above 0, below which there is none
     */
    Optional<Character> separator(String text, double least) {
        String sample = text.substring(0, Math.min(SAMPLE, text.length()));
        Character best = null;
        double most = 0;
        for (char separator : SEPARATORS) {
            double worth = worth(sample, separator);
            if (worth > most) {
                most = worth;
                best = separator;
            }
        }
        return most < least ? Optional.empty() : Optional.ofNullable(best);
    }

    /** The share of rows that have the most frequent number of columns, above one; or 0. */
    private static double worth(String sample, char separator) {
        Map<Integer, Integer> widths = new HashMap<>();
        new Records(sample, separator)
                .forEach((row, column, cell) -> {
                    widths.merge(row, column, Math::max);
                    return row <= SAMPLE_ROWS;
                });
        Map<Integer, Integer> times = new HashMap<>();
        widths.values().forEach(width -> times.merge(width, 1, Integer::sum));
        int usual =
                times.entrySet().stream()
                        .filter(entry -> entry.getKey() > 1)
                        .max(
                                Map.Entry.<Integer, Integer>comparingByValue()
                                        .thenComparing(Map.Entry.comparingByKey()))
                        .map(Map.Entry::getKey)
                        .orElse(0);
        return usual == 0 || widths.isEmpty()
                ? 0
                : (double) times.getOrDefault(usual, 0) / widths.size();
    }
}
