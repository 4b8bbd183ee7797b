package chancery.work.press.communiques;

import chancery.foundation.access.Marking;
import chancery.foundation.register.Digest;
import chancery.foundation.wording.Language;
import chancery.kernel.Country;
import chancery.kernel.Label;
import chancery.kernel.PersonId;
import chancery.kernel.UnitCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A communiqué as columns, there and back. */
final class CommuniqueRows {
    static final String PUBLIC = "public";

    private CommuniqueRows() {}

    static Map<String, @Nullable Object> columns(CommuniqueContent content) {
        Cited about = content.about();
        Map<String, @Nullable Object> columns = new LinkedHashMap<>();
        columns.put("title", content.title());
        columns.put("country", content.country() == null ? null : content.country().code());
        columns.put("day", content.day());
        columns.put("aboutKind", about == null ? null : about.ref().kind());
        columns.put("aboutId", about == null ? null : about.ref().id());
        columns.put(
                "languages",
                content.texts().stream()
                        .map(text -> text.language().code())
                        .toArray(String[]::new));
        columns.put("words", words(content));
        columns.put("content", CommuniqueJson.write(content));
        return columns;
    }

    /** What it is found by. */
    private static String words(CommuniqueContent content) {
        return Stream.concat(
                        Stream.of(content.title(), content.counterpart()),
                        content.texts().stream()
                                .flatMap(text -> Stream.of(text.heading(), text.ours())))
                .collect(Collectors.joining("\n"));
    }

    static String[] readers(UnitCode unit) {
        return new String[] {"unit:" + unit, "head:" + unit};
    }

    static Communique communique(ResultSet row, int index) throws SQLException {
        @Nullable Timestamp released = row.getTimestamp("released_at");
        @Nullable UUID corrects = row.getObject("corrects", UUID.class);
        return new Communique(
                CommuniqueId.of(row.getObject("id", UUID.class)),
                isHere(row),
                UnitCode.of(row.getString("unit")),
                CommuniqueJson.read(row.getString("content")),
                CommuniqueState.valueOf(row.getString("state")),
                CommuniqueAct.valueOf(row.getString("act")),
                row.getString("note"),
                released == null
                        ? null
                        : new Communique.Released(
                                released.toInstant(), Digest.of(row.getBytes("digest"))),
                corrects == null ? null : CommuniqueId.of(corrects),
                Marking.of(row),
                row.getInt("version"),
                person(row, "author"),
                row.getTimestamp("created_at").toInstant(),
                person(row, "changed_by"),
                row.getTimestamp("changed_at").toInstant());
    }

    static CommuniqueLine line(ResultSet row, int index) throws SQLException {
        @Nullable String country = row.getString("country");
        return new CommuniqueLine(
                CommuniqueId.of(row.getObject("id", UUID.class)),
                row.getString("title"),
                CommuniqueState.valueOf(row.getString("state")),
                country == null ? null : Country.of(country),
                row.getObject("day", LocalDate.class),
                languages((String[]) row.getArray("languages").getArray()),
                UnitCode.of(row.getString("unit")),
                Label.ofRank(row.getInt("label")),
                isHere(row));
    }

    private static List<Language> languages(String[] codes) {
        return Arrays.stream(codes).flatMap(code -> Language.of(code).stream()).toList();
    }

    private static boolean isHere(ResultSet row) throws SQLException {
        return row.getString("origin").equals("HERE");
    }

    private static @Nullable PersonId person(ResultSet row, String column) throws SQLException {
        @Nullable UUID id = row.getObject(column, UUID.class);
        return id == null ? null : PersonId.of(id);
    }
}
