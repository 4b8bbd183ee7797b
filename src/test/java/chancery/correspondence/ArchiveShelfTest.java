package chancery.correspondence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chancery.foundation.storage.TestDatabase;
import chancery.kernel.DispatchId;
import chancery.kernel.Transactions;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

class ArchiveShelfTest {
    @RegisterExtension static final TestDatabase database = TestDatabase.fresh();

    private final JdbcClient jdbc = database.jdbc();
    private final Transactions transactions = database.transactions();
    private final ArchiveShelf shelf = new ArchiveShelf(jdbc, transactions, InstantSource.system());

    @Test
    void everythingThatTheArchiveGivesIsKept() {
        ArchivedDispatch letter = letter("kept/d1");
        shelf.add(List.of(letter));

        Map<String, Object> row =
                one(
                        """
                        SELECT d.*, a.unit, a.part, r.text AS cited, r.number AS cited_number, r.target, x.name, x.size,
                               x.text AS words, c.bytes, x.sha512 = sha512(c.bytes) AS whole
                          FROM dispatch d JOIN addressee a ON a.dispatch = d.id JOIN reference r ON r.dispatch = d.id
                          JOIN annex x ON x.dispatch = d.id JOIN annex_content c ON c.annex = x.id
                         WHERE d.archive_source = 'kept/d1'
                        """);

        assertThat(row)
                .containsEntry("id", letter.id().value())
                .containsEntry("origin", "ARCHIVE")
                .containsEntry("state", "ARCHIVED")
                .containsEntry("sender", "Mr. Judd")
                .containsEntry("place", "Berlin")
                .containsEntry("dated", java.sql.Date.valueOf("1861-07-24"))
                .containsEntry("number", "3")
                .containsEntry("label", 0)
                .containsEntry("unit", "Mr. Seward")
                .containsEntry("part", "ACTION")
                .containsEntry("cited", "your No. 1")
                .containsEntry("cited_number", "1")
                .containsEntry("target", null)
                .containsEntry("name", "1. Note.txt")
                .containsEntry("size", 5L)
                .containsEntry("words", "Höfe")
                .containsEntry("bytes", "Höfe".getBytes(StandardCharsets.UTF_8))
                .containsEntry("whole", true);
    }

    @Test
    void aBrokenOffImportIsRunAgainWithoutDoubles() {
        List<ArchivedDispatch> all =
                IntStream.range(0, 250).mapToObj(i -> letter("again/d" + i)).toList();

        assertThat(shelf.add(all.subList(0, 120))).isEqualTo(new ArchiveShelf.Outcome(120, 0));
        assertThat(shelf.add(all)).isEqualTo(new ArchiveShelf.Outcome(130, 120));
        assertThat(shelf.add(all)).isEqualTo(new ArchiveShelf.Outcome(0, 250));
        assertThat(count("SELECT count(*) FROM dispatch WHERE archive_source LIKE 'again/%'"))
                .isEqualTo(250);
        assertThat(
                        count(
                                "SELECT count(*) FROM annex JOIN dispatch d ON d.id = dispatch WHERE"
                                        + " archive_source LIKE 'again/%'"))
                .isEqualTo(250);
    }

    @Test
    void theSearchIsTold() {
        ArchivedDispatch letter = letter("told/d1");
        shelf.add(List.of(letter));
        shelf.add(List.of(letter));

        assertThat(
                        count(
                                "SELECT count(*) FROM search_outbox WHERE thing = '%s'"
                                        .formatted(letter.id())))
                .isEqualTo(1);
    }

    @Test
    void whatWasTakenOverStands() {
        shelf.add(List.of(letter("stands/d1")));

        assertThatThrownBy(() ->
                        transactions.runAsNode(() ->
                                jdbc.sql(
                                                "UPDATE dispatch SET subject = 'x' WHERE"
                                                        + " archive_source = 'stands/d1'")
                                        .update()))
                .isInstanceOf(DataAccessException.class);
    }

    private Map<String, Object> one(String sql) {
        return transactions.asNode(() -> jdbc.sql(sql).query().singleRow());
    }

    private long count(String sql) {
        return transactions.asNode(() -> jdbc.sql(sql).query(Long.class).single());
    }

    private static ArchivedDispatch letter(String source) {
        return new ArchivedDispatch(
                DispatchId.of(UUID.nameUUIDFromBytes(source.getBytes(StandardCharsets.UTF_8))),
                source,
                "Mr. Judd",
                List.of("Mr. Seward", "Mr. Seward"),
                "Berlin",
                LocalDate.of(1861, 7, 24),
                "July 24, 1861",
                "3",
                "Mr. Judd to Mr. Seward",
                "<p>Sir</p>",
                "en",
                List.of(new Reference("your No. 1", null, null, "1", null)),
                List.of(new ArchivedDispatch.Enclosure("1. Note.txt", "Höfe")));
    }
}
