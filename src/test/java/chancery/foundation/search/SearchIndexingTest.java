package chancery.foundation.search;

import static chancery.foundation.search.Samples.EVERYBODY;
import static chancery.foundation.search.Samples.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import chancery.foundation.storage.TestDatabase;
import chancery.kernel.PersonId;
import chancery.kernel.Ref;
import chancery.kernel.Transactions;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

class SearchIndexingTest {
    private static final PersonId ANNA = PersonId.of(UUID.randomUUID());

    @RegisterExtension static final TestDatabase database = TestDatabase.fresh();

    @TempDir Path folder;
    private final JdbcClient jdbc = database.jdbc();
    private final Transactions transactions = database.transactions();
    private final Shelf shelf = new Shelf();
    private SearchIndex index;
    private SearchIndexing indexing;

    @BeforeEach
    void open() {
        index = SearchIndex.open(folder);
        indexing = new SearchIndexing(jdbc, transactions, List.of(shelf), index);
    }

    @AfterEach
    void close() {
        indexing.stop();
        index.close();
        transactions.runAsNode(() -> jdbc.sql("DELETE FROM search_outbox").update());
    }

    @Test
    void aPersonsChangeIsIndexedOnceItIsCommitted() {
        SearchDocument document = shelf.put(text("en", "treaty", "treaty"));

        transactions.runAs(ANNA, () -> indexing.changed(document.id()));

        assertThat(indexing.catchUp()).isEqualTo(1);
        assertThat(total("treaty")).isEqualTo(1);
        assertThat(notes()).isZero();
    }

    @Test
    void aChangeThatIsRolledBackIsNotNoted() {
        SearchDocument document = shelf.put(text("en", "treaty", "treaty"));

        assertThatThrownBy(() ->
                        transactions.runAs(
                                ANNA,
                                () -> {
                                    indexing.changed(document.id());
                                    throw new IllegalStateException("back");
                                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(notes()).isZero();
    }

    @Test
    void aPersonNeitherReadsNorStrikesTheNotes() {
        assertThatThrownBy(() -> transactions.as(ANNA, this::count))
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() ->
                        transactions.runAs(
                                ANNA, () -> jdbc.sql("DELETE FROM search_outbox").update()))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void aCrashBetweenIndexAndStrikingIndexesAgainWithoutDoubling() {
        SearchDocument document = shelf.put(text("en", "treaty", "treaty"));
        index.update(List.of(document), List.of());
        transactions.runAsNode(() -> indexing.changed(document.id()));

        indexing.catchUp();

        assertThat(total("treaty")).isEqualTo(1);
    }

    @Test
    void aNoteStaysWhenTheDocumentCannotBeRead() {
        shelf.broken = true;
        transactions.runAsNode(
                () -> indexing.changed(new Ref("dispatch", UUID.randomUUID().toString())));

        assertThatThrownBy(indexing::catchUp).isInstanceOf(IllegalStateException.class);

        assertThat(notes()).isEqualTo(1);
    }

    @Test
    void whatIsNoLongerThereIsTakenOut() {
        SearchDocument document = shelf.put(text("en", "treaty", "treaty"));
        transactions.runAsNode(() -> indexing.changed(document.id()));
        indexing.catchUp();
        shelf.documents.clear();
        transactions.runAsNode(() -> indexing.changed(document.id()));
        indexing.catchUp();

        assertThat(total("treaty")).isZero();
    }

    @Test
    void aRebuildHoldsExactlyWhatTheSourceHas() {
        index.update(List.of(text("en", "treaty", "stale")), List.of());
        for (int i = 0; i < 450; i++) {
            shelf.put(text("en", "treaty", "fresh"));
        }

        assertThat(indexing.reindex()).isEqualTo(450);
        assertThat(total("treaty")).isEqualTo(450);
        assertThat(total("stale")).isZero();
    }

    @Test
    void whileStartedItBuildsAnAbsentIndexAndFollowsChanges() {
        shelf.put(text("en", "treaty", "treaty"));
        indexing.start();
        await().until(() -> total("treaty") == 1);

        SearchDocument later = shelf.put(text("en", "treaty", "treaty"));
        transactions.runAs(ANNA, () -> indexing.changed(later.id()));
        await().until(() -> total("treaty") == 2);

        indexing.stop();
        assertThat(indexing.isRunning()).isFalse();
    }

    @Test
    void aSightIsWhatTheDatabaseSays() {
        PersonId officer = PersonId.of(UUID.randomUUID());
        transactions.runAsNode(() -> {
            jdbc.sql("INSERT INTO node VALUES ('lima', false, 'L', 'L', 'L', 'L')").update();
            jdbc.sql(
                            "INSERT INTO unit VALUES ('LIMA', 'POST', 'lima', false, 'L', 'L',"
                                    + " 'L', 'L', true)")
                    .update();
            jdbc.sql("INSERT INTO person VALUES (?, 'a', 'A', '', 'LIMA', 'fr', true, now())")
                    .param(officer.value())
                    .update();
            jdbc.sql("INSERT INTO membership VALUES (?, 'LIMA', 'DESK_OFFICER')")
                    .param(officer.value())
                    .update();
            jdbc.sql("INSERT INTO clearance VALUES (?, 2, '{ALPHA}')")
                    .param(officer.value())
                    .update();
        });
        Sights sights = new Sights(jdbc, transactions);

        Sight sight = sights.of(officer);

        assertThat(sight.keys())
                .containsExactlyInAnyOrder("public", "person:" + officer, "unit:LIMA");
        assertThat(sight.label()).isEqualTo(2);
        assertThat(sight.compartments()).containsExactly("ALPHA");
        assertThat(sights.of(ANNA)).isEqualTo(Sight.NOTHING);
    }

    private long total(String typed) {
        return index.search(EVERYBODY, SearchQuery.of(typed)).total();
    }

    private long notes() {
        return transactions.asNode(this::count);
    }

    private long count() {
        return jdbc.sql("SELECT count(*) FROM search_outbox").query(Long.class).single();
    }

    /** What the floor above would have. */
    private static final class Shelf implements SearchSource {
        private final Map<Ref, SearchDocument> documents = new ConcurrentHashMap<>();
        private volatile boolean broken;

        private SearchDocument put(SearchDocument document) {
            documents.put(document.id(), document);
            return document;
        }

        @Override
        public String kind() {
            return "dispatch";
        }

        @Override
        public Optional<SearchDocument> load(String id) {
            if (broken) {
                throw new IllegalStateException("broken");
            }
            return Optional.ofNullable(documents.get(new Ref(kind(), id)));
        }

        @Override
        public Stream<String> all() {
            return List.copyOf(documents.keySet()).stream().map(Ref::id);
        }
    }
}
