package chancery.work.press.coverage;

import chancery.foundation.search.SearchSource;
import chancery.foundation.search.SearchedRows;
import chancery.foundation.search.SearchedRows.Words;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Gives the search what the press published, with the words of its scans. */
@Configuration(proxyBeanMethods = false)
public class CoverageInSearch {

    @Bean
    public static SearchSource searchedCoverage(JdbcClient sql) {
        return new SearchedRows(
                sql,
                CoverageId.KIND,
                """
                select c.id, c.unit, c.content, c.label, c.compartments, c.readers, o.name as outlet_name,
                       array(select p.name from coverage_clip p where p.coverage = c.id order by p.at, p.sha512) as clips,
                       array(select p.text from coverage_clip p where p.coverage = c.id order by p.at, p.sha512) as clip_texts
                  from coverage c join outlet o on o.id = c.outlet
                """,
                CoverageInSearch::words);
    }

    private static Words words(ResultSet row) throws SQLException {
        CoverageContent said = CoverageJson.read(row.getString("content"));
        return Words.of(
                        said.headline(),
                        Stream.concat(
                                Stream.of(said.topic(), said.quote(), said.text()),
                                said.about().stream().map(Cited::text)),
                        said.language())
                .by(row.getString("outlet_name"))
                .on(said.day())
                .with(SearchedRows.texts(row, "clips"), SearchedRows.texts(row, "clip_texts"));
    }
}
