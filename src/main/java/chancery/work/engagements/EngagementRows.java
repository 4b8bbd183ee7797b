package chancery.work.engagements;

import chancery.foundation.access.Marking;
import chancery.kernel.Country;
import chancery.kernel.Label;
import chancery.kernel.PersonId;
import chancery.kernel.UnitCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An engagement as columns, there and back. */
final class EngagementRows {
    static final String PUBLIC = "public";

    private EngagementRows() {}

    static Map<String, @Nullable Object> columns(EngagementContent content) {
        Map<String, @Nullable Object> columns = new LinkedHashMap<>();
        columns.put("kind", content.kind().name());
        columns.put("title", content.title());
        columns.put("country", content.country() == null ? null : content.country().code());
        columns.put("place", content.place());
        columns.put("starts", content.starts());
        columns.put("ends", content.ends());
        columns.put("content", EngagementJson.write(content));
        return columns;
    }

    static List<String> readers(UnitCode unit, Audience audience) {
        List<String> readers = new ArrayList<>(List.of("unit:" + unit, "head:" + unit));
        switch (audience) {
            case UNIT -> {}
            case EVERYBODY -> readers.add(PUBLIC);
        }
        return readers;
    }

    static Engagement engagement(ResultSet row, int index) throws SQLException {
        @Nullable Timestamp cancelled = row.getTimestamp("cancelled_at");
        return new Engagement(
                EngagementId.of(row.getObject("id", UUID.class)),
                Engagement.Origin.valueOf(row.getString("origin")),
                unit(row),
                EngagementJson.read(row.getString("content")),
                Marking.of(row),
                Arrays.asList((String[]) row.getArray("readers").getArray()).contains(PUBLIC)
                        ? Audience.EVERYBODY
                        : Audience.UNIT,
                row.getInt("version"),
                person(row, "author"),
                row.getTimestamp("created_at").toInstant(),
                person(row, "changed_by"),
                row.getTimestamp("changed_at").toInstant(),
                cancelled == null
                        ? null
                        : new Engagement.CalledOff(
                                cancelled.toInstant(), row.getString("cancel_reason")));
    }

    static EngagementLine line(ResultSet row, int index) throws SQLException {
        @Nullable String country = row.getString("country");
        return new EngagementLine(
                EngagementId.of(row.getObject("id", UUID.class)),
                EngagementKind.valueOf(row.getString("kind")),
                row.getString("title"),
                country == null ? null : Country.of(country),
                row.getString("place"),
                row.getObject("starts", LocalDate.class),
                row.getObject("ends", LocalDate.class),
                row.getString("met"),
                unit(row),
                Label.ofRank(row.getInt("label")),
                Engagement.Origin.valueOf(row.getString("origin")),
                row.getTimestamp("cancelled_at") != null);
    }

    private static @Nullable UnitCode unit(ResultSet row) throws SQLException {
        @Nullable String unit = row.getString("unit");
        return unit == null ? null : UnitCode.of(unit);
    }

    private static @Nullable PersonId person(ResultSet row, String column) throws SQLException {
        @Nullable UUID id = row.getObject(column, UUID.class);
        return id == null ? null : PersonId.of(id);
    }
}
