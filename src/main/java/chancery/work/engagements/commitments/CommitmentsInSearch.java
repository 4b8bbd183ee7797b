package chancery.work.engagements.commitments;

import chancery.foundation.search.SearchSource;
import chancery.foundation.search.SearchedRows;
import chancery.foundation.search.SearchedRows.Words;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Gives the search promises: the words themselves, whose they are, and what became of them. */
@Configuration(proxyBeanMethods = false)
public class CommitmentsInSearch {

    @Bean
    public static SearchSource searchedCommitments(JdbcClient sql) {
        return new SearchedRows(
                sql,
                CommitmentId.KIND,
                """
                select id, unit, by_whom, to_whom, words, said_on, said_text, responsible_name, note, evidence_text,
                       label, compartments, readers
                  from commitment
                """,
                CommitmentsInSearch::words);
    }

    private static Words words(ResultSet row) throws SQLException {
        return Words.of(
                        row.getString("words"),
                        Stream.of(
                                row.getString("to_whom"),
                                row.getString("said_text"),
                                row.getString("responsible_name"),
                                row.getString("note"),
                                row.getString("evidence_text")),
                        "")
                .by(row.getString("by_whom"))
                .on(row.getObject("said_on", LocalDate.class));
    }
}
