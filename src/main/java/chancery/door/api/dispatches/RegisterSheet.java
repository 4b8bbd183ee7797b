package chancery.door.api.dispatches;

import chancery.correspondence.DispatchLine;
import chancery.foundation.documents.tables.CellValue;
import chancery.foundation.documents.tables.Spreadsheet;
import chancery.foundation.documents.tables.Spreadsheet.Column;
import chancery.foundation.documents.tables.Spreadsheet.Kind;
import chancery.foundation.documents.tables.Spreadsheets;
import java.time.ZoneId;
import java.util.List;

/** A book as a table, under the same names as in the JSON of its lines. */
final class RegisterSheet {
    private static final List<Column> COLUMNS =
            List.of(
                    new Column("id", Kind.TEXT),
                    new Column("book", Kind.TEXT),
                    new Column("arrivalNumber", Kind.TEXT),
                    new Column("number", Kind.TEXT),
                    new Column("at", Kind.DATE),
                    new Column("date", Kind.DATE),
                    new Column("from", Kind.TEXT),
                    new Column("action", Kind.TEXT),
                    new Column("information", Kind.TEXT),
                    new Column("subject", Kind.LONG_TEXT),
                    new Column("distribution", Kind.TEXT),
                    new Column("precedence", Kind.TEXT),
                    new Column("kind", Kind.TEXT),
                    new Column("due", Kind.DATE),
                    new Column("state", Kind.TEXT));

    private RegisterSheet() {}

    static byte[] csv(String name, List<DispatchLine> lines, ZoneId zone) {
        return Spreadsheets.csv(
                new Spreadsheet(
                        name,
                        "",
                        "en",
                        COLUMNS,
                        lines.stream().map(line -> row(line, zone)).toList()));
    }

    private static List<CellValue> row(DispatchLine line, ZoneId zone) {
        return List.of(
                CellValue.text(line.id().toString()),
                CellValue.text(line.unit() == null ? line.from() : line.unit()),
                CellValue.text(line.arrivalNumber() == null ? "" : line.arrivalNumber()),
                CellValue.text(line.number()),
                new CellValue.Moment(line.at().atZone(zone).toLocalDateTime()),
                line.dated() == null ? CellValue.EMPTY : CellValue.day(line.dated()),
                CellValue.text(line.from()),
                CellValue.text(String.join("; ", line.action())),
                CellValue.text(String.join("; ", line.information())),
                CellValue.text(line.subject()),
                CellValue.text(line.label().name()),
                CellValue.text(line.precedence().name()),
                CellValue.text(line.kind().name()),
                line.due() == null ? CellValue.EMPTY : CellValue.day(line.due()),
                CellValue.text(
                        line.arrivalState() != null
                                ? line.arrivalState().name()
                                : line.furthest() == null ? "" : line.furthest().name()));
    }
}
