package chancery.work.engagements;

import chancery.foundation.search.SearchSource;
import chancery.foundation.search.SearchedRows;
import chancery.foundation.search.SearchedRows.Words;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Gives the search engagements: who took part, the programme, what was said and came of it. */
@Configuration(proxyBeanMethods = false)
public class EngagementsInSearch {

    @Bean
    public static SearchSource searchedEngagements(JdbcClient sql) {
        return new SearchedRows(
                sql,
                EngagementId.KIND,
                "select id, unit, content, label, compartments, readers from engagement",
                EngagementsInSearch::words);
    }

    private static Words words(ResultSet row) throws SQLException {
        EngagementContent said = EngagementJson.read(row.getString("content"));
        return Words.of(
                        said.title(),
                        Stream.of(
                                        Stream.of(said.place()),
                                        said.topics().stream().flatMap(EngagementsInSearch::topic),
                                        Stream.of(said.note()),
                                        said.participants().stream()
                                                .map(EngagementsInSearch::participant),
                                        said.programme().stream()
                                                .flatMap(EngagementsInSearch::slot),
                                        said.cited().stream().map(Citation::text),
                                        said.actions().stream().map(Citation::text),
                                        said.gifts().stream().map(Gift::what),
                                        said.costs().stream().map(Cost::what))
                                .flatMap(part -> part),
                        "")
                .on(said.starts());
    }

    private static Stream<String> topic(Topic topic) {
        return Stream.of(topic.title(), topic.ours(), topic.theirs(), topic.outcome());
    }

    private static Stream<String> slot(Slot slot) {
        return Stream.of(slot.what(), slot.place(), slot.with());
    }

    private static String participant(Participant each) {
        return String.join(" ", each.honorific(), each.name(), each.function(), each.institution())
                .strip();
    }
}
