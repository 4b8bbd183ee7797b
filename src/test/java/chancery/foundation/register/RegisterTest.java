package chancery.foundation.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import chancery.foundation.storage.TestDatabase;
import chancery.kernel.DispatchId;
import chancery.kernel.UnitCode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;

class RegisterTest {
    private static final UnitCode LIMA = UnitCode.of("AMBALDO LIMA");
    private static final UnitCode SG4 = UnitCode.of("SG/4");

    @RegisterExtension static final TestDatabase database = TestDatabase.fresh();

    private final SampleLog log = SampleLog.emptied(database);

    @Test
    void numbersBeginAtOneInEachBookAndYear() {
        assertThat(next(LIMA, Book.DEPARTURE, 2026)).isEqualTo(1);
        assertThat(next(LIMA, Book.DEPARTURE, 2026)).isEqualTo(2);
        assertThat(next(LIMA, Book.ARRIVAL, 2026)).isEqualTo(1);
        assertThat(next(LIMA, Book.DEPARTURE, 2027)).isEqualTo(1);
        assertThat(next(SG4, Book.DEPARTURE, 2026)).isEqualTo(1);
        assertThat(next(LIMA, Book.DEPARTURE, 2026)).isEqualTo(3);
    }

    @Test
    void aFailedTransactionGivesItsNumberAndItsEntryBack() {
        log.depart(LIMA);
        assertThatIllegalStateException()
                .isThrownBy(() ->
                        log.transactions.runAsNode(() -> {
                            log.departWithin(LIMA);
                            throw new IllegalStateException("the pen broke");
                        }));

        assertThat(log.transactions.asNode(log.register::size)).isEqualTo(1);
        assertThat(next(LIMA, Book.DEPARTURE, 2026)).isEqualTo(2);
    }

    @Test
    void manyWritersAtOnceLeaveNoGapAndNoDouble() throws Exception {
        List<Callable<BookNumber>> writers = new ArrayList<>();
        for (int i = 0; i < 160; i++) {
            UnitCode unit = i % 2 == 0 ? LIMA : SG4;
            writers.add(() -> log.depart(unit));
        }
        List<BookNumber> given = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (var future : threads.invokeAll(writers)) {
                given.add(future.get());
            }
        }

        for (UnitCode unit : List.of(LIMA, SG4)) {
            assertThat(given.stream().filter(n -> n.unit().equals(unit)).map(BookNumber::value))
                    .containsExactlyInAnyOrderElementsOf(
                            LongStream.rangeClosed(1, 80).boxed().toList());
        }
        assertThat(log.verify()).isInstanceOf(Verdict.Sound.class);
    }

    @Test
    void anEntryIsReadAsItWasWritten() {
        Entry entry =
                new Entry.Receipt(
                        Instant.parse("2026-11-22T09:30:00.123456Z"),
                        DispatchId.of(new UUID(1, 2)),
                        SG4,
                        "REGISTERED",
                        Digest.sha256(new byte[] {1}));
        long index = log.transactions.asNode(() -> log.register.append(entry));

        assertThat(log.transactions.asNode(() -> log.register.entry(index))).isEqualTo(entry);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 8, 21})
    void theLogProvesEveryEntryUnderEveryLaterHead(int size) {
        List<Digest> roots = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            log.depart(LIMA);
            roots.add(log.root());
        }
        log.transactions.runAsNode(() ->
                IntStream.rangeClosed(1, size)
                        .forEach(tree -> {
                            for (int index = 0; index < tree; index++) {
                                assertThat(
                                                Proofs.verifyInclusion(
                                                        index,
                                                        tree,
                                                        log.register.leaf(index),
                                                        log.register.inclusionProof(index, tree),
                                                        roots.get(tree - 1)))
                                        .as("entry %d under %d", index, tree)
                                        .isTrue();
                            }
                            assertThat(
                                            Proofs.verifyConsistency(
                                                    tree,
                                                    size,
                                                    roots.get(tree - 1),
                                                    roots.getLast(),
                                                    log.register.consistencyProof(tree, size)))
                                    .as("%d to %d", tree, size)
                                    .isTrue();
                        }));
    }

    @Test
    void thereIsNoProofBeyondTheLog() {
        log.depart(LIMA);
        log.transactions.runAsNode(() -> {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> log.register.inclusionProof(1, 1));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> log.register.inclusionProof(0, 2));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> log.register.consistencyProof(0, 1));
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE register_entry SET payload = ''",
                "DELETE FROM register_entry",
                "TRUNCATE register_entry",
                "INSERT INTO register_entry SELECT 1, payload, nodes FROM register_entry",
                "DELETE FROM register_head",
                "UPDATE register_head SET size = 0, frontier = ''",
                "INSERT INTO register_head (one, log, size, frontier)"
                        + " VALUES (false, gen_random_uuid(), 0, '')",
                "UPDATE register_head SET log = gen_random_uuid()",
                "UPDATE signed_tree_head SET signature = ''",
                "DELETE FROM signed_tree_head",
                "DELETE FROM register_counter",
                "UPDATE register_counter SET year = 1999",
                "DELETE FROM reading",
                "UPDATE reading SET label = 1",
                "DELETE FROM quarantine",
                "UPDATE quarantine_evidence SET bytes = ''",
                "ALTER TABLE register_entry DISABLE ROW LEVEL SECURITY",
                "SET LOCAL ROLE chancery_owner"
            })
    void neitherTheNodeNorAPersonCanChangeThePast(String sql) {
        log.depart(LIMA);
        for (Runnable attempt :
                List.<Runnable>of(
                        () -> log.transactions.runAsNode(() -> log.jdbc.sql(sql).update()),
                        () ->
                                log.transactions.runAs(
                                        log.person, () -> log.jdbc.sql(sql).update()))) {
            assertThatExceptionOfType(DataAccessException.class)
                    .isThrownBy(attempt::run)
                    .havingRootCause()
                    .withMessageMatching("(?s).*(permission denied|must be owner).*");
        }
    }

    @Test
    void aVoidNumberIsAnEntryAndNoGap() {
        log.depart(LIMA);
        log.transactions.runAsNode(() -> {
            BookNumber number = log.numbers.next(LIMA, Book.DEPARTURE, 2026);
            log.register.append(
                    new Entry.VoidNumber(log.clock.instant(), number, "signature.failed"));
        });
        log.depart(LIMA);

        assertThat(log.verify()).isInstanceOf(Verdict.Sound.class);
    }

    private long next(UnitCode unit, Book book, int year) {
        return log.transactions.asNode(() -> log.numbers.next(unit, book, year).value());
    }
}
