package chancery.foundation.documents.tables;

import chancery.foundation.documents.bounded.BoundedZip;
import chancery.foundation.documents.bounded.FileForm;
import chancery.foundation.documents.bounded.Reading;
import chancery.kernel.Problem;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Finds the tables of a file: csv and other separated text, xlsx, ods, and the tables inside docx
 * and odt letters. The bytes decide, not the name.
 *
 * <p>Hidden sheets are left out; formulas give the value the file remembers; nothing is computed or
 * fetched. Whatever cannot be read is refused with a {@link Problem} that carries the file's {@code
 * name}, and for a limit also {@code limit}:
 *
 * <ul>
 *   <li>{@code table.none}, {@code table.unsupported}, {@code table.old-format}
 *   <li>{@code table.too-many-rows}, {@code table.too-many-columns}, {@code table.too-many-tables},
 *       {@code table.cell-too-long}
 *   <li>{@code document.too-large}, {@code document.expands}, {@code document.too-many-parts},
 *       {@code document.too-deep}, {@code document.too-long}, {@code document.too-slow}, {@code
 *       document.encrypted}, {@code document.entities}, {@code document.damaged}
 * </ul>
 */
public final class Tables {
    private static final String PASTED = "";

    private final TableLimits limits;

    /** Reads within {@link TableLimits#STANDARD}. */
    public Tables() {
        this(TableLimits.STANDARD);
    }

    public Tables(TableLimits limits) {
        this.limits = limits;
    }

    /**
     * At least one table, in the order of the file.
     *
     * @throws Problem as the class says
     */
    public List<Table> read(String fileName, byte[] bytes) {
        Reading.refuseLarge(fileName, bytes.length, limits.reading());
        List<Table> tables =
                Reading.inTime(fileName, limits.reading(), reading -> read(reading, bytes));
        if (tables.isEmpty()) {
            throw Problem.refused("table.none").with("name", fileName);
        }
        return tables;
    }

    /**
     * The table that was copied from a spreadsheet or a letter: rows on lines, columns between
     * tabs, or separated as in a csv file; a mere list is one column.
     *
     * @throws Problem {@code table.none-pasted} and the limits above
     */
    public Table pasted(String text) {
        Reading.refuseLarge(PASTED, text.length(), limits.reading());
        return Reading.inTime(
                PASTED,
                limits.reading(),
                reading -> {
                    SeparatedText separated = new SeparatedText(reading, limits);
                    Grid grid =
                            separated.read(
                                    text,
                                    PASTED,
                                    separated.separator(text, SeparatedText.NEARLY_ALL));
                    if (grid.isEmpty()) {
                        throw Problem.refused("table.none-pasted");
                    }
                    return grid.table();
                });
    }

    private List<Table> read(Reading reading, byte[] bytes) throws IOException {
        return switch (FileForm.of(reading.fileName(), bytes)) {
            case CSV, PLAIN, MARKDOWN -> separated(reading, bytes);
            case ZIP, DOCX, ODT -> archived(reading, bytes);
            case OLD_OFFICE -> throw reading.refuse("table.old-format");
            case HTML, MESSAGE, PDF, RTF, IMAGE, OTHER -> throw reading.refuse("table.unsupported");
        };
    }

    private List<Table> separated(Reading reading, byte[] bytes) {
        SeparatedText separated = new SeparatedText(reading, limits);
        String text = separated.decoded(bytes);
        boolean saysSo = reading.fileName().toLowerCase(Locale.ROOT).matches(".*\\.(csv|tsv|tab)");
        Optional<Character> separator =
                separated.separator(text, saysSo ? SeparatedText.ANY : SeparatedText.NEARLY_ALL);
        if (!saysSo && separator.isEmpty()) {
            return List.of();
        }
        Grid grid = separated.read(text, SeparatedText.nameOf(reading.fileName()), separator);
        return grid.isEmpty() ? List.of() : List.of(grid.table());
    }

    private List<Table> archived(Reading reading, byte[] bytes) throws IOException {
        try (BoundedZip zip = BoundedZip.open(reading, bytes)) {
            FoundTables found = new FoundTables(reading, limits);
            if (zip.has("xl/workbook.xml")) {
                new Workbook(reading, zip, found).read();
            } else if (zip.has("word/document.xml")) {
                zip.walk("word/document.xml", new WordTables(found));
            } else if (zip.has("content.xml")) {
                if (zip.says("META-INF/manifest.xml", "encryption-data")) {
                    throw reading.refuse("document.encrypted");
                }
                zip.walk("content.xml", new OpenDocumentTables(found));
            } else {
                throw reading.refuse("table.unsupported");
            }
            return found.tables();
        }
    }
}
