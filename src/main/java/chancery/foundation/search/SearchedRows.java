package chancery.foundation.search;

import chancery.foundation.search.SearchDocument.AnnexText;
import chancery.kernel.Ref;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A source whose things are the rows of one query. Its rows have the columns {@code id} (uuid),
 * {@code unit} (whose thing it is, may be null), {@code label}, {@code compartments} and {@code
 * readers}, and those that the {@link Reading} takes.
 */
public final class SearchedRows implements SearchSource {
    private final JdbcClient sql;
    private final String kind;
    private final String query;
    private final Reading reading;

    /**
     * @param query a SELECT without parameters
     */
    public SearchedRows(JdbcClient sql, String kind, String query, Reading reading) {
        this.sql = sql;
        this.kind = kind;
        this.query = query;
        this.reading = reading;
    }

    /** Takes the words out of a row. */
    @FunctionalInterface
    public interface Reading {
        Words of(ResultSet row) throws SQLException;
    }

    /**
     * What a thing says.
     *
     * @param language as {@link SearchDocument} has it; empty when there are several
     * @param sender who published or promised it; may be empty
     * @param day null where it has none
     */
    public record Words(
            String title,
            String body,
            String language,
            String sender,
            @Nullable LocalDate day,
            List<AnnexText> attached) {
        public Words {
            attached = List.copyOf(attached);
        }

        public static Words of(String title, Stream<String> body, String language) {
            return new Words(title, joined(body), language, "", null, List.of());
        }

        public Words by(String other) {
            return new Words(title, body, language, other, day, attached);
        }

        public Words on(LocalDate date) {
            return new Words(title, body, language, sender, date, attached);
        }

        /** With attached files, by their names and, each in its place, their texts. */
        public Words with(List<String> names, List<String> texts) {
            return new Words(
                    title,
                    body,
                    language,
                    sender,
                    day,
                    Stream.iterate(0, each -> each < names.size(), each -> each + 1)
                            .map(each -> new AnnexText(names.get(each), texts.get(each)))
                            .toList());
        }

        private static String joined(Stream<String> said) {
            return said.filter(text -> !text.isBlank())
                    .distinct()
                    .collect(Collectors.joining("\n"));
        }
    }

    /** The values of a column of the type text[]. */
    public static List<String> texts(ResultSet row, String column) throws SQLException {
        return Arrays.asList((String[]) row.getArray(column).getArray());
    }

    @Override
    public String kind() {
        return kind;
    }

    @Override
    public Optional<SearchDocument> load(String id) {
        return sql.sql("select * from (" + query + ") found where id = cast(? as uuid)")
                .param(id)
                .query((row, _) -> document(row))
                .optional();
    }

    @Override
    public Stream<String> all() {
        return sql.sql("select id from (" + query + ") found").query(UUID.class).stream()
                .map(UUID::toString);
    }

    private SearchDocument document(ResultSet row) throws SQLException {
        Words said = reading.of(row);
        return new SearchDocument(
                new Ref(kind, row.getString("id")),
                said.title(),
                "",
                said.body(),
                said.attached(),
                said.language(),
                row.getString("unit"),
                List.of(),
                said.sender(),
                said.day(),
                row.getInt("label"),
                Set.copyOf(texts(row, "compartments")),
                Set.copyOf(texts(row, "readers")));
    }
}
