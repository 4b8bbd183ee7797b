package chancery.work.press.communiques;

import chancery.foundation.search.SearchSource;
import chancery.foundation.search.SearchedRows;
import chancery.foundation.search.SearchedRows.Words;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Gives the search communiqués in all their languages, theirs beside ours; none withdrawn. */
@Configuration(proxyBeanMethods = false)
public class CommuniquesInSearch {

    @Bean
    public static SearchSource searchedCommuniques(JdbcClient sql) {
        return new SearchedRows(
                sql,
                CommuniqueId.KIND,
                "select id, unit, content, label, compartments, readers from communique where state <> 'WITHDRAWN'",
                CommuniquesInSearch::words);
    }

    private static Words words(ResultSet row) throws SQLException {
        CommuniqueContent said = CommuniqueJson.read(row.getString("content"));
        return Words.of(
                        said.title(),
                        Stream.concat(
                                said.texts().stream()
                                        .flatMap(text ->
                                                Stream.of(
                                                        text.heading(),
                                                        text.ours(),
                                                        text.theirs())),
                                Stream.of(said.counterpart(), said.place())),
                        said.texts().size() == 1 ? said.texts().getFirst().language().code() : "")
                .on(said.day());
    }
}
