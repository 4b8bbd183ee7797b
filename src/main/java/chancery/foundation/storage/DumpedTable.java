package chancery.foundation.storage;

import java.util.List;

/**
 * A table of a dump.
 *
 * @param name in the schema of the program
 * @param columns in the order in which the dump has them
 */
public record DumpedTable(String name, List<String> columns, long rows) {
    public DumpedTable {
        columns = List.copyOf(columns);
    }

    String file() {
        return name + ".copy.gz";
    }

    /** For a statement, each name quoted. */
    String quotedName() {
        return quoted(name);
    }

    String quotedColumns() {
        return String.join(", ", columns.stream().map(DumpedTable::quoted).toList());
    }

    static String quoted(String identifier) {
        return '"' + identifier.replace("\"", "\"\"") + '"';
    }
}
