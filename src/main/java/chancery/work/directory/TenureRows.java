package chancery.work.directory;

import chancery.kernel.UnitCode;
import chancery.work.directory.terms.PartialDate;
import chancery.work.directory.terms.Term;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A tenure as columns, there and back. */
final class TenureRows {
    private static final String OPEN = "OPEN";

    private TenureRows() {}

    static Map<String, @Nullable Object> columns(TenureContent content) {
        Map<String, @Nullable Object> columns = new LinkedHashMap<>();
        PartialDate from = content.term().from();
        @Nullable PartialDate to = content.term().to();
        columns.put("institution", content.institution().value());
        columns.put("function", DirectoryJson.wording(content.function()));
        columns.put("fromPrecision", precision(from));
        columns.put("fromFirst", from.first());
        columns.put("fromLast", from.last());
        columns.put("toPrecision", to == null ? OPEN : precision(to));
        columns.put("toFirst", to == null ? null : to.first());
        columns.put("toLast", to == null ? null : to.last());
        columns.put("capacity", content.capacity().name());
        columns.put("concurrent", content.concurrent());
        columns.put("precedence", content.precedence());
        columns.put("source", content.source());
        columns.put("note", content.note());
        return columns;
    }

    static Tenure tenure(ResultSet row, int index) throws SQLException {
        @Nullable Timestamp withdrawn = row.getTimestamp("withdrawn_at");
        String toPrecision = row.getString("to_precision");
        return new Tenure(
                TenureId.of(row.getObject("id", UUID.class)),
                UnitCode.of(row.getString("unit")),
                PublicPersonId.of(row.getObject("person", UUID.class)),
                new TenureContent(
                        InstitutionId.of(row.getObject("institution", UUID.class)),
                        DirectoryJson.wording(row.getString("function")),
                        new Term(
                                date(row, "from", row.getString("from_precision")),
                                toPrecision.equals(OPEN) ? null : date(row, "to", toPrecision)),
                        Capacity.valueOf(row.getString("capacity")),
                        row.getBoolean("concurrent"),
                        row.getObject("precedence", Integer.class),
                        row.getString("source"),
                        row.getString("note")),
                EntryRows.written(row),
                withdrawn == null
                        ? null
                        : new Tenure.Withdrawal(
                                withdrawn.toInstant(), row.getString("withdraw_reason")));
    }

    private static String precision(PartialDate date) {
        return switch (date) {
            case PartialDate.Day _ -> "DAY";
            case PartialDate.Month _ -> "MONTH";
            case PartialDate.OfYear _ -> "YEAR";
            case PartialDate.Within _ -> "WITHIN";
        };
    }

    private static PartialDate date(ResultSet row, String end, String precision)
            throws SQLException {
        @Nullable LocalDate first = row.getObject(end + "_first", LocalDate.class);
        @Nullable LocalDate last = row.getObject(end + "_last", LocalDate.class);
        if (first == null || last == null || precision.equals("WITHIN")) {
            return new PartialDate.Within(first, last);
        }
        return switch (precision) {
            case "MONTH" -> new PartialDate.Month(YearMonth.from(first));
            case "YEAR" -> new PartialDate.OfYear(Year.from(first));
            default -> new PartialDate.Day(first);
        };
    }
}
