package chancery.work.agenda;

import chancery.foundation.access.Marking;
import chancery.kernel.Country;
import chancery.kernel.PersonId;
import chancery.kernel.Ref;
import chancery.kernel.UnitCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A key date as columns, there and back. */
final class KeyDateRows {
    static final String PUBLIC = "public";

    private KeyDateRows() {}

    static Map<String, @Nullable Object> columns(KeyDateContent content) {
        Map<String, @Nullable Object> columns = new LinkedHashMap<>();
        columns.put("kind", content.kind().name());
        columns.put("title", content.title());
        columns.put("country", content.country() == null ? null : content.country().code());
        columns.put("place", content.place());
        columns.put("recurrence", content.recurrence() == null ? "" : content.recurrence().rule());
        columns.put("note", content.note());
        columns.put("source", content.source());
        columns.putAll(Marking.columns(content.distribution()));
        switch (content.when()) {
            case When.AllDay days -> days(columns, days.first(), days.last(), null, null, null);
            case When.Timed timed ->
                    days(
                            columns,
                            timed.start().toLocalDate(),
                            timed.end().toLocalDate(),
                            timed.start().toLocalTime(),
                            timed.end().toLocalTime(),
                            timed.zone());
        }
        return columns;
    }

    private static void days(
            Map<String, @Nullable Object> columns,
            LocalDate starts,
            LocalDate ends,
            @Nullable LocalTime startTime,
            @Nullable LocalTime endTime,
            @Nullable ZoneId zone) {
        columns.put("starts", starts);
        columns.put("ends", ends);
        columns.put("startTime", startTime);
        columns.put("endTime", endTime);
        columns.put("zone", zone == null ? null : zone.getId());
    }

    static KeyDate keyDate(ResultSet row, int index) throws SQLException {
        @Nullable String source = row.getString("source_kind");
        @Nullable Timestamp ended = row.getTimestamp("ended_at");
        return new KeyDate(
                KeyDateId.of(row.getObject("id", UUID.class)),
                UnitCode.of(row.getString("unit")),
                content(row),
                source == null ? null : new Ref(source, row.getString("source_id")),
                row.getInt("version"),
                person(row, "author"),
                row.getTimestamp("created_at").toInstant(),
                person(row, "changed_by"),
                row.getTimestamp("changed_at").toInstant(),
                ended == null
                        ? null
                        : new KeyDate.Ending(ended.toInstant(), row.getString("end_reason")));
    }

    private static KeyDateContent content(ResultSet row) throws SQLException {
        @Nullable String country = row.getString("country");
        String recurrence = row.getString("recurrence");
        return new KeyDateContent(
                KeyDateKind.valueOf(row.getString("kind")),
                row.getString("title"),
                country == null ? null : Country.of(country),
                row.getString("place"),
                when(row),
                recurrence.isEmpty() ? null : Recurrence.of(recurrence),
                row.getString("note"),
                row.getString("source_text"),
                Marking.of(row),
                Arrays.asList(texts(row, "readers")).contains(PUBLIC)
                        ? Audience.EVERYBODY
                        : Audience.UNIT);
    }

    private static When when(ResultSet row) throws SQLException {
        LocalDate starts = row.getObject("starts", LocalDate.class);
        LocalDate ends = row.getObject("ends", LocalDate.class);
        @Nullable LocalTime from = row.getObject("start_time", LocalTime.class);
        @Nullable LocalTime to = row.getObject("end_time", LocalTime.class);
        return from == null || to == null
                ? new When.AllDay(starts, ends)
                : new When.Timed(
                        starts.atTime(from), ends.atTime(to), ZoneId.of(row.getString("zone")));
    }

    private static @Nullable PersonId person(ResultSet row, String column) throws SQLException {
        @Nullable UUID id = row.getObject(column, UUID.class);
        return id == null ? null : PersonId.of(id);
    }

    private static String[] texts(ResultSet row, String column) throws SQLException {
        return (String[]) row.getArray(column).getArray();
    }
}
