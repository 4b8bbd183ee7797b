package chancery.work.press.coverage;

import chancery.foundation.access.Marking;
import chancery.kernel.Country;
import chancery.kernel.PersonId;
import chancery.kernel.UnitCode;
import chancery.work.press.Origin;
import chancery.work.press.PressTexts;
import chancery.work.press.outlets.Medium;
import chancery.work.press.outlets.OutletId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Coverage as rows, there and back. */
final class CoverageRows {
    private CoverageRows() {}

    static Coverage coverage(ResultSet row, int index) throws SQLException {
        return new Coverage(
                id(row),
                Origin.valueOf(row.getString("origin")),
                UnitCode.of(row.getString("unit")),
                CoverageJson.read(row.getString("content")),
                Marking.of(row),
                row.getInt("version"),
                person(row, "author"),
                row.getTimestamp("created_at").toInstant(),
                person(row, "changed_by"),
                row.getTimestamp("changed_at").toInstant());
    }

    static CoverageLine line(ResultSet row, int index) throws SQLException {
        @Nullable String country = row.getString("country");
        return new CoverageLine(
                id(row),
                Origin.valueOf(row.getString("origin")),
                UnitCode.of(row.getString("unit")),
                row.getObject("day", LocalDate.class),
                CoverageKind.valueOf(row.getString("kind")),
                Mention.valueOf(row.getString("mention")),
                row.getString("headline"),
                row.getString("topic"),
                row.getString("address"),
                OutletId.of(row.getObject("outlet", UUID.class)),
                row.getString("name"),
                Medium.valueOf(row.getString("medium")),
                country == null ? null : Country.of(country),
                row.getString("region"),
                Marking.of(row));
    }

    static Map<String, Object> columns(CoverageContent content) {
        Map<String, Object> columns = new HashMap<>();
        columns.put("outlet", content.outlet().value());
        columns.put("day", content.day());
        columns.put("kind", content.kind().name());
        columns.put("mention", content.mention().name());
        columns.put("headline", content.headline());
        columns.put("topic", content.topic());
        columns.put("address", content.address());
        columns.put("words", words(content));
        columns.put("content", CoverageJson.write(content));
        return columns;
    }

    private static String words(CoverageContent content) {
        return Stream.concat(
                        Stream.of(
                                content.headline(),
                                content.topic(),
                                content.quote(),
                                content.text()),
                        content.about().stream().map(Cited::text))
                .filter(text -> !text.isEmpty())
                .map(PressTexts::folded)
                .collect(Collectors.joining("\n"));
    }

    private static CoverageId id(ResultSet row) throws SQLException {
        return CoverageId.of(row.getObject("id", UUID.class));
    }

    private static @Nullable PersonId person(ResultSet row, String column) throws SQLException {
        @Nullable UUID id = row.getObject(column, UUID.class);
        return id == null ? null : PersonId.of(id);
    }
}
