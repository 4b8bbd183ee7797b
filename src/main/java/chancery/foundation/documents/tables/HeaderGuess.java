package chancery.foundation.documents.tables;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the row that names the columns: among the first ones, the first that fills most of the
 * width with short words, hardly any of them numbers or dates and none twice.
 */
final class HeaderGuess {
    private static final int LOOKED_AT = 15;
    private static final int LONGEST = 60;
    private static final Pattern WORDLESS = Pattern.compile("[\\P{L}]*");

    private HeaderGuess() {}

    static @Nullable Row in(List<Row> rows) {
        int width = rows.stream().mapToInt(Row::filled).max().orElse(0);
        return rows.stream()
                .limit(LOOKED_AT)
                .filter(row -> row.filled() * 2 > width && namesColumns(row))
                .findFirst()
                .orElse(null);
    }

    private static boolean namesColumns(Row row) {
        Set<String> seen = new HashSet<>();
        int words = 0;
        for (Cell cell : row.cells()) {
            if (cell.isBlank()) {
                continue;
            }
            if (cell.text().length() > LONGEST || !seen.add(cell.text())) {
                return false;
            }
            boolean typed = !(cell.value() instanceof CellValue.Text);
            words += typed || WORDLESS.matcher(cell.text()).matches() ? 0 : 1;
        }
        return words * 3 > row.filled() * 2;
    }
}
