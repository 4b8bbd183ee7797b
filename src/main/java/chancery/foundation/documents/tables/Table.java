package chancery.foundation.documents.tables;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table as a file has it. Blank rows are left out; a value merged over several rows stands in
 * each of them.
 *
 * @param name the sheet's; in a letter the line above the table; in csv the file's without its
 *     ending; may be empty
 * @param header the row that seems to name the columns, a guess for a person to correct; null when
 *     none does
 * @param rows all of them, the header and what stands above it included
 */
public record Table(String name, @Nullable Row header, List<Row> rows) {

    public Table {
        rows = List.copyOf(rows);
    }

    /** With the header that {@link HeaderGuess} finds. */
    static Table of(String name, List<Row> rows) {
        return new Table(name, HeaderGuess.in(rows), rows);
    }

    /** The same rows under another header; null for none. */
    public Table under(@Nullable Row chosen) {
        return new Table(name, chosen, rows);
    }

    /** The rows below the header, or all of them when there is none. */
    public List<Row> body() {
        return header == null
                ? rows
                : rows.stream().filter(row -> row.number() > header.number()).toList();
    }

    /** How many columns the widest row has. */
    public int width() {
        return rows.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
    }
}
