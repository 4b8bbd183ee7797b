package chancery.foundation.documents.tables;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;

/** Writes tables for spreadsheet programs. */
public final class Spreadsheets {
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String LINE_END = "\r\n";

    private Spreadsheets() {}

    /**
     * An Office Open XML workbook, a sheet each: headings that stay in sight and on every printed
     * page, A4 landscape, dates and numbers that can be computed with. Text is never a formula.
     */
    public static byte[] xlsx(List<Spreadsheet> sheets) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 15);
        try (Workbook workbook = new Workbook(bytes, "Chancery", "1.0")) {
            for (Spreadsheet sheet : sheets) {
                new WrittenSheet(sheet, workbook.newWorksheet(sheet.name())).write();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /**
     * RFC 4180 with commas, in UTF-8 with a byte order mark, without the title: dates as ISO 8601,
     * numbers plain with a point, their unit behind a space. Text that a spreadsheet would run as a
     * formula ({@code = + - @}, tab or carriage return first) has an apostrophe before it, which
     * {@link Tables} takes away again.
     */
    public static byte[] csv(Spreadsheet sheet) {
        StringBuilder out = new StringBuilder(BYTE_ORDER_MARK);
        out.append(
                sheet.columns().stream()
                        .map(column -> quoted(Neutralised.of(column.heading())))
                        .collect(Collectors.joining(",", "", LINE_END)));
        for (List<CellValue> row : sheet.rows()) {
            out.append(
                    row.stream()
                            .map(Spreadsheets::written)
                            .collect(Collectors.joining(",", "", LINE_END)));
        }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String written(CellValue value) {
        return switch (value) {
            case CellValue.Text(String text) -> quoted(Neutralised.of(text));
            case CellValue.Quantity(BigDecimal amount, String unit) ->
                    quoted(CellValue.money(amount, unit).plain());
            case CellValue.Empty _, CellValue.Day _, CellValue.Moment _, CellValue.Truth _ ->
                    value.plain();
        };
    }

    private static String quoted(String text) {
        boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
