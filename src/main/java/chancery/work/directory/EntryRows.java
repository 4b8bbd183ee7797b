package chancery.work.directory;

import chancery.foundation.access.Marking;
import chancery.kernel.Country;
import chancery.kernel.PersonId;
import chancery.kernel.UnitCode;
import chancery.work.directory.names.PersonName;
import chancery.work.directory.names.Spelling;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** People and institutions as columns, there and back. */
final class EntryRows {
    private EntryRows() {}

    static Map<String, @Nullable Object> columns(UnitCode unit, PersonContent content) {
        Map<String, @Nullable Object> columns = new LinkedHashMap<>();
        columns.put("names", DirectoryJson.names(content.names()));
        columns.put("honorific", DirectoryJson.wording(content.honorific()));
        columns.put("country", Objects.toString(content.country(), null));
        columns.put("contacts", DirectoryJson.contacts(content.contacts()));
        columns.putAll(
                found(
                        sorted(content.names().getFirst().inverted()),
                        content.names().stream().map(PersonName::full).toList()));
        columns.putAll(handling(unit, content.handling()));
        return columns;
    }

    static Map<String, @Nullable Object> columns(UnitCode unit, InstitutionContent content) {
        Map<String, @Nullable Object> columns = new LinkedHashMap<>();
        columns.put("kind", content.kind().name());
        columns.put("names", DirectoryJson.wording(content.names()));
        columns.put("spellings", content.spellings().toArray(String[]::new));
        columns.put("country", Objects.toString(content.country(), null));
        columns.put("host", Objects.toString(content.host(), null));
        columns.put("parent", content.parent() == null ? null : content.parent().value());
        columns.put("precedence", content.precedence());
        List<String> names =
                Stream.concat(
                                content.names().texts().values().stream(),
                                content.spellings().stream())
                        .toList();
        columns.putAll(found(sorted(names.getFirst()), names));
        columns.putAll(handling(unit, content.handling()));
        return columns;
    }

    private static Map<String, Object> found(String sorted, List<String> names) {
        return Map.of(
                "sortName",
                sorted,
                "folded",
                Spelling.folded(names.stream()),
                "sounds",
                Spelling.sounds(names.stream()).toArray(String[]::new));
    }

    private static String sorted(String name) {
        return Spelling.words(name).stream().collect(Collectors.joining(" "));
    }

    private static Map<String, Object> handling(UnitCode unit, Handling handling) {
        return Map.of(
                "source",
                handling.source(),
                "retainUntil",
                handling.retainUntil(),
                "label",
                handling.distribution().label().rank(),
                "compartments",
                handling.distribution().compartments().toArray(String[]::new),
                "readers",
                handling.readers().keys(unit).toArray(String[]::new));
    }

    static PublicPerson person(ResultSet row, int index) throws SQLException {
        UnitCode unit = UnitCode.of(row.getString("unit"));
        return new PublicPerson(
                PublicPersonId.of(row.getObject("id", UUID.class)),
                unit,
                new PersonContent(
                        DirectoryJson.names(row.getString("names")),
                        DirectoryJson.wording(row.getString("honorific")),
                        country(row, "country"),
                        DirectoryJson.contacts(row.getString("contacts")),
                        handling(row, unit)),
                written(row),
                List.of());
    }

    static Institution institution(ResultSet row, int index) throws SQLException {
        UnitCode unit = UnitCode.of(row.getString("unit"));
        @Nullable UUID parent = row.getObject("parent", UUID.class);
        return new Institution(
                InstitutionId.of(row.getObject("id", UUID.class)),
                unit,
                new InstitutionContent(
                        InstitutionKind.valueOf(row.getString("kind")),
                        DirectoryJson.wording(row.getString("names")),
                        texts(row, "spellings"),
                        country(row, "country"),
                        country(row, "host"),
                        parent == null ? null : InstitutionId.of(parent),
                        row.getObject("precedence", Integer.class),
                        handling(row, unit)),
                written(row));
    }

    static Written written(ResultSet row) throws SQLException {
        return new Written(
                row.getInt("version"),
                person(row, "author"),
                row.getTimestamp("created_at").toInstant(),
                person(row, "changed_by"),
                row.getTimestamp("changed_at").toInstant());
    }

    private static Handling handling(ResultSet row, UnitCode unit) throws SQLException {
        return new Handling(
                row.getString("source"),
                row.getObject("retain_until", java.time.LocalDate.class),
                Marking.of(row),
                Readers.ofKeys(unit, texts(row, "readers")));
    }

    private static @Nullable Country country(ResultSet row, String column) throws SQLException {
        @Nullable String code = row.getString(column);
        return code == null ? null : Country.of(code);
    }

    private static @Nullable PersonId person(ResultSet row, String column) throws SQLException {
        @Nullable UUID id = row.getObject(column, UUID.class);
        return id == null ? null : PersonId.of(id);
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return Arrays.asList((String[]) row.getArray(column).getArray());
    }
}
