package chancery.correspondence;

import chancery.foundation.search.SearchDocument;
import chancery.foundation.search.SearchSource;
import chancery.kernel.DispatchId;
import java.sql.Array;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Gives the search everything that stands in a book or comes from an archive; drafts are not found.
 */
@Component
public class RegisteredDispatches implements SearchSource {
    private final JdbcClient sql;

    public RegisteredDispatches(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public String kind() {
        return "dispatch";
    }

    @Override
    public Optional<SearchDocument> load(String thing) {
        DispatchId id = DispatchId.parse(thing);
        return sql.sql(
                        """
                        select d.*, array(select a.unit from addressee a where a.dispatch = d.id order by a.position) as units
                          from dispatch d where d.id = :id and d.state in ('SIGNED', 'ARRIVED', 'ARCHIVED')
                        """)
                .param("id", id.value())
                .query((row, i) -> document(id, row))
                .optional();
    }

    @Override
    public Stream<String> all() {
        return sql
                .sql("select id from dispatch where state in ('SIGNED', 'ARRIVED', 'ARCHIVED')")
                .query(UUID.class)
                .stream()
                .map(UUID::toString);
    }

    private SearchDocument document(DispatchId id, ResultSet row) throws SQLException {
        Date dated = row.getDate("dated");
        return new SearchDocument(
                id.ref(),
                row.getString("subject"),
                row.getString("number"),
                BodyText.plain(row.getString("body_html")),
                annexes(id),
                row.getString("language"),
                row.getString("from_unit"),
                texts(row, "units"),
                row.getString("sender"),
                dated == null ? null : dated.toLocalDate(),
                row.getInt("label"),
                Set.copyOf(texts(row, "compartments")),
                Set.copyOf(texts(row, "readers")));
    }

    private List<SearchDocument.AnnexText> annexes(DispatchId id) {
        return sql.sql("select name, text from annex where dispatch = :id order by position")
                .param("id", id.value())
                .query((row, i) ->
                        new SearchDocument.AnnexText(row.getString("name"), row.getString("text")))
                .list();
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        return Arrays.asList((String[]) array.getArray());
    }
}
