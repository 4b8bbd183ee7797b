package chancery.work.press.outlets;

import chancery.kernel.Country;
import chancery.work.press.Origin;
import chancery.work.press.PressTexts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Outlets as rows, there and back. */
final class OutletRows {
    private OutletRows() {}

    static Outlet outlet(ResultSet row, int index) throws SQLException {
        return new Outlet(
                OutletId.of(row.getObject("id", UUID.class)),
                Origin.valueOf(row.getString("origin")),
                new OutletContent(
                        row.getString("name"),
                        List.of((String[]) row.getArray("aliases").getArray()),
                        Medium.valueOf(row.getString("medium")),
                        country(row),
                        row.getString("region"),
                        row.getString("language"),
                        row.getString("host"),
                        reach(row)),
                row.getInt("version"),
                row.getTimestamp("changed_at").toInstant());
    }

    static Map<String, @Nullable Object> columns(OutletContent content) {
        Country country = content.country();
        Reach reach = content.reach();
        Map<String, @Nullable Object> columns = new HashMap<>();
        columns.put("name", content.name());
        columns.put("aliases", content.aliases().toArray(String[]::new));
        columns.put("names", names(content));
        columns.put("medium", content.medium().name());
        columns.put("country", country == null ? null : country.code());
        columns.put("region", content.region());
        columns.put("language", content.language());
        columns.put("host", content.host());
        columns.put("reach", reach == null ? null : reach.count());
        columns.put("reachOf", reach == null ? null : reach.of().name());
        columns.put("reachSource", reach == null ? "" : reach.source());
        columns.put("reachDay", reach == null ? null : reach.day());
        return columns;
    }

    private static String[] names(OutletContent content) {
        return Stream.concat(Stream.of(content.name()), content.aliases().stream())
                .map(PressTexts::folded)
                .distinct()
                .toArray(String[]::new);
    }

    private static @Nullable Country country(ResultSet row) throws SQLException {
        @Nullable String code = row.getString("country");
        return code == null ? null : Country.of(code);
    }

    private static @Nullable Reach reach(ResultSet row) throws SQLException {
        long count = row.getLong("reach");
        if (row.wasNull()) {
            return null;
        }
        String of = row.getString("reach_of");
        return new Reach(
                count,
                Arrays.stream(Reach.Counted.values())
                        .filter(each -> each.name().equals(of))
                        .findFirst()
                        .orElseThrow(),
                row.getString("reach_source"),
                Objects.requireNonNull(row.getObject("reach_day", LocalDate.class)));
    }
}
