package chancery.work.directory;

import chancery.foundation.search.SearchSource;
import chancery.foundation.search.SearchedRows;
import chancery.foundation.search.SearchedRows.Words;
import chancery.work.directory.names.PersonName;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Gives the search institutions, and people with the functions they have held.
 *
 * <p>Somebody who may see a person need not see an institution, nor an entry that was merged into
 * the person's. What such an entry says is part of the person's document only when everybody who
 * may see the person may see the entry; otherwise the merged entry is found by itself.
 */
@Configuration(proxyBeanMethods = false)
public class DirectoryInSearch {
    private static final String PERSON = "person";
    private static final String INSTITUTION = "institution";

    @Bean
    public static SearchSource searchedInstitutions(JdbcClient sql) {
        return new SearchedRows(
                sql,
                INSTITUTION,
                "select id, unit, names, spellings, label, compartments, readers from institution",
                DirectoryInSearch::institution);
    }

    @Bean
    public static SearchSource searchedPeople(JdbcClient sql) {
        return new SearchedRows(
                sql,
                PERSON,
                """
                select p.id, p.unit, p.label, p.compartments, p.readers, p.names, p.honorific,
                       (select jsonb_agg(n.value) from public_person g, jsonb_array_elements(g.names) n
                         where g.root = p.id and g.id <> p.id and seen_by_all_who_see(p, g.label, g.compartments, g.readers)) as other_names,
                       array(select concat_ws(' ', f.value, coalesce(i.names ->> f.key, (select min(n.value) from jsonb_each_text(i.names) n)))
                               from public_person g join tenure t on t.person = g.id
                               join institution i on i.id = t.institution, jsonb_each_text(t.function) f
                              where (g.id = p.id or g.root = p.id) and t.withdrawn_at is null
                                and seen_by_all_who_see(p, g.label, g.compartments, g.readers)
                                and seen_by_all_who_see(p, i.label, i.compartments, i.readers)
                              order by t.from_first desc nulls last, f.key) as functions
                  from public_person p join public_person r on r.id = p.root
                 where p.erased_at is null
                   and (p.root = p.id or not seen_by_all_who_see(r, p.label, p.compartments, p.readers))
                """,
                DirectoryInSearch::person);
    }

    private static Words institution(ResultSet row) throws SQLException {
        List<String> names =
                Stream.concat(
                                DirectoryJson.wording(row.getString("names"))
                                        .texts()
                                        .values()
                                        .stream(),
                                SearchedRows.texts(row, "spellings").stream())
                        .toList();
        return Words.of(names.getFirst(), names.stream().skip(1), "");
    }

    private static Words person(ResultSet row) throws SQLException {
        List<PersonName> names = DirectoryJson.names(row.getString("names"));
        String others = Objects.requireNonNullElse(row.getString("other_names"), "[]");
        return Words.of(
                names.getFirst().full(),
                Stream.of(
                                SearchedRows.texts(row, "functions").stream(),
                                names.stream().skip(1).map(PersonName::full),
                                DirectoryJson.names(others).stream().map(PersonName::full),
                                DirectoryJson.wording(row.getString("honorific"))
                                        .texts()
                                        .values()
                                        .stream())
                        .flatMap(part -> part),
                "");
    }
}
