package chancery.work.engagements.commitments;

import chancery.foundation.access.Marking;
import chancery.kernel.Country;
import chancery.kernel.PersonId;
import chancery.kernel.Ref;
import chancery.kernel.UnitCode;
import chancery.work.engagements.Audience;
import chancery.work.engagements.Citation;
import chancery.work.engagements.Side;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A promise as columns, there and back. */
final class CommitmentRows {
    private static final String PUBLIC = "public";
    private static final String OPEN = "OPEN";

    private CommitmentRows() {}

    static Map<String, @Nullable Object> columns(CommitmentContent content) {
        Map<String, @Nullable Object> columns = new LinkedHashMap<>();
        columns.put("side", content.side().name());
        columns.put("by", content.by());
        columns.put("to", content.to());
        columns.put("words", content.words());
        columns.put("due", content.due());
        columns.put("country", content.country() == null ? null : content.country().code());
        columns.put("saidOn", content.said());
        cite(columns, "said", content.where());
        return columns;
    }

    static Map<String, @Nullable Object> columns(Outcome outcome) {
        Map<String, @Nullable Object> columns = new LinkedHashMap<>();
        switch (outcome) {
            case Outcome.Open _ -> {
                columns.put("state", OPEN);
                columns.put("decidedOn", null);
                columns.put("note", "");
                cite(columns, "evidence", null);
            }
            case Outcome.Decided decided -> {
                columns.put("state", decided.verdict().name());
                columns.put("decidedOn", decided.on());
                columns.put("note", decided.note());
                cite(columns, "evidence", decided.evidence());
            }
        }
        return columns;
    }

    static String[] readers(UnitCode unit, Audience audience, @Nullable PersonId responsible) {
        List<String> readers = new ArrayList<>(List.of("unit:" + unit, "head:" + unit));
        switch (audience) {
            case UNIT -> {}
            case EVERYBODY -> readers.add(PUBLIC);
        }
        if (responsible != null) {
            readers.add("person:" + responsible);
        }
        return readers.toArray(String[]::new);
    }

    static Commitment commitment(ResultSet row, int index) throws SQLException {
        return new Commitment(
                CommitmentId.of(row.getObject("id", UUID.class)),
                row.getString("origin").equals("HERE"),
                UnitCode.of(row.getString("unit")),
                content(row),
                person(row, "responsible"),
                row.getString("responsible_name"),
                outcome(row),
                Marking.of(row),
                Arrays.asList((String[]) row.getArray("readers").getArray()).contains(PUBLIC)
                        ? Audience.EVERYBODY
                        : Audience.UNIT,
                row.getInt("version"),
                person(row, "author"),
                row.getTimestamp("created_at").toInstant(),
                person(row, "changed_by"),
                row.getTimestamp("changed_at").toInstant());
    }

    private static CommitmentContent content(ResultSet row) throws SQLException {
        @Nullable String country = row.getString("country");
        return new CommitmentContent(
                Side.valueOf(row.getString("side")),
                row.getString("by_whom"),
                row.getString("to_whom"),
                row.getString("words"),
                row.getObject("due", LocalDate.class),
                country == null ? null : Country.of(country),
                row.getObject("said_on", LocalDate.class),
                cited(row, "said"));
    }

    private static Outcome outcome(ResultSet row) throws SQLException {
        String state = row.getString("state");
        return state.equals(OPEN)
                ? Outcome.OPEN
                : new Outcome.Decided(
                        Outcome.Verdict.valueOf(state),
                        row.getObject("decided_on", LocalDate.class),
                        row.getString("note"),
                        cited(row, "evidence"));
    }

    private static void cite(
            Map<String, @Nullable Object> columns, String name, @Nullable Citation cited) {
        Ref ref = cited == null ? null : cited.ref();
        columns.put(name + "Text", cited == null ? "" : cited.text());
        columns.put(name + "Kind", ref == null ? null : ref.kind());
        columns.put(name + "Id", ref == null ? null : ref.id());
    }

    private static @Nullable Citation cited(ResultSet row, String name) throws SQLException {
        String text = row.getString(name + "_text");
        @Nullable String kind = row.getString(name + "_kind");
        return text.isEmpty()
                ? null
                : new Citation(
                        text, kind == null ? null : new Ref(kind, row.getString(name + "_id")));
    }

    private static @Nullable PersonId person(ResultSet row, String column) throws SQLException {
        @Nullable UUID id = row.getObject(column, UUID.class);
        return id == null ? null : PersonId.of(id);
    }
}
