package chancery.work.agreements;

import chancery.foundation.search.SearchSource;
import chancery.foundation.search.SearchedRows;
import chancery.foundation.search.SearchedRows.Words;
import chancery.foundation.wording.Language;
import chancery.work.agreements.content.AgreementRecord;
import chancery.work.agreements.content.Description;
import chancery.work.agreements.content.LegalText;
import chancery.work.agreements.content.Obligation;
import chancery.work.agreements.content.Party;
import chancery.work.agreements.content.Statement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Gives the search agreements in every language of their titles, with the words of their texts. */
@Configuration(proxyBeanMethods = false)
public class AgreementsInSearch {

    @Bean
    public static SearchSource searchedAgreements(JdbcClient sql) {
        return new SearchedRows(
                sql,
                AgreementId.KIND,
                """
                select a.id, a.unit, a.title, a.record, a.label, a.compartments, a.readers,
                       array(select encode(d.sha512, 'hex') from agreement_document d where d.agreement = a.id order by d.sha512) as digests,
                       array(select d.name from agreement_document d where d.agreement = a.id order by d.sha512) as names,
                       array(select d.text from agreement_document d where d.agreement = a.id order by d.sha512) as texts
                  from agreement a
                """,
                AgreementsInSearch::words);
    }

    private static Words words(ResultSet row) throws SQLException {
        AgreementRecord record = AgreementRows.record(row);
        Description description = record.description();
        Words words =
                Words.of(
                        row.getString("title"),
                        Stream.of(
                                        Stream.of(description.subject()),
                                        titles(description),
                                        description.parties().stream()
                                                .flatMap(AgreementsInSearch::names),
                                        Stream.of(description.place(), description.depositary()),
                                        record.obligations().stream()
                                                .flatMap(AgreementsInSearch::obligation),
                                        record.statements().stream().map(Statement::text))
                                .flatMap(part -> part),
                        "");
        Words dated = Conclusion.day(record).map(words::on).orElse(words);
        return with(row, record, dated);
    }

    /** A text that was taken out of the record is kept, and not found any more. */
    private static Words with(ResultSet row, AgreementRecord record, Words words)
            throws SQLException {
        Set<String> kept =
                record.texts().stream().map(LegalText::sha512).collect(Collectors.toSet());
        List<String> digests = SearchedRows.texts(row, "digests");
        List<String> names = SearchedRows.texts(row, "names");
        List<String> texts = SearchedRows.texts(row, "texts");
        int[] found =
                IntStream.range(0, digests.size())
                        .filter(each -> kept.contains(digests.get(each)))
                        .toArray();
        return words.with(
                Arrays.stream(found).mapToObj(names::get).toList(),
                Arrays.stream(found).mapToObj(texts::get).toList());
    }

    private static Stream<String> titles(Description description) {
        return Arrays.stream(Language.values())
                .map(language -> description.titles().own(language.code()));
    }

    private static Stream<String> names(Party party) {
        return Arrays.stream(Language.values()).map(language -> party.in(language.locale()));
    }

    private static Stream<String> obligation(Obligation obligation) {
        return Stream.of(obligation.text(), obligation.responsible());
    }
}
