package chancery.foundation.register;

import static org.assertj.core.api.Assertions.assertThat;

import chancery.foundation.register.Verdict.Fault;
import chancery.foundation.storage.TestDatabase;
import chancery.kernel.DispatchId;
import chancery.kernel.Label;
import chancery.kernel.UnitCode;
import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An intruder with the whole database in hand changes the past; verification names where. */
class RegisterVerificationTest {
    private static final UnitCode LIMA = UnitCode.of("AMBALDO LIMA");
    private static final DispatchId DISPATCH = DispatchId.of(new UUID(3, 4));

    @RegisterExtension static final TestDatabase database = TestDatabase.fresh();

    private final SampleLog log = SampleLog.emptied(database);

    /** 0 to 7 departures, a head, 8 a reading, 9 a refused arrival, 10 to 12 departures. */
    @BeforeEach
    void fill() {
        for (int i = 0; i < 8; i++) {
            log.depart(LIMA);
        }
        log.heads.signLatest();
        log.transactions.runAs(
                log.person, () -> log.readings.record(DISPATCH, log.person, LIMA, Label.SECRET));
        log.transactions.runAsNode(
                () -> log.quarantine.keep("lima", "seal.flipped", "bit 7", new byte[] {1, 2, 3}));
        for (int i = 0; i < 3; i++) {
            log.depart(LIMA);
        }
    }

    @Test
    void anUntouchedLogIsSound() {
        assertThat(log.verify()).isEqualTo(new Verdict.Sound(13, log.root(), 8));

        log.heads.signLatest();

        assertThat(log.verify()).isEqualTo(new Verdict.Sound(13, log.root(), 13));
    }

    @Test
    void anEmptyLogIsSound() {
        assertThat(SampleLog.emptied(database).verify())
                .isEqualTo(new Verdict.Sound(0, Tree.empty(), 0));
    }

    @Test
    void aChangedEntryIsNamed() {
        database.asIntruder(
                "UPDATE chancery.register_entry"
                        + " SET payload = set_byte(payload, 40, get_byte(payload, 40) # 1)"
                        + " WHERE index = 5");

        assertBroken(5, Fault.CHANGED);
    }

    @Test
    void everyBitOfAnEntryCounts() {
        for (int bit = 0; bit < 60 * 8; bit += 37) {
            String flip =
                    "UPDATE chancery.register_entry"
                            + " SET payload = set_bit(payload, %1$d, 1 - get_bit(payload, %1$d))"
                                    .formatted(bit)
                            + " WHERE index = 2";
            database.asIntruder(flip);
            assertBroken(2, Fault.CHANGED);
            database.asIntruder(flip);
        }
        assertThat(log.verify()).isInstanceOf(Verdict.Sound.class);
    }

    @Test
    void aDeletedEntryIsNamed() {
        database.asIntruder("DELETE FROM chancery.register_entry WHERE index = 3");

        assertBroken(3, Fault.MISSING);
    }

    @Test
    void twoEntriesThatChangedPlacesAreNamed() {
        database.asIntruder(
                "UPDATE chancery.register_entry SET index = 100 WHERE index = 4",
                "UPDATE chancery.register_entry SET index = 4 WHERE index = 6",
                "UPDATE chancery.register_entry SET index = 6 WHERE index = 100");

        assertBroken(4, Fault.MISPLACED);
    }

    @Test
    void anEntryThatWasPutInIsNamed() {
        database.asIntruder(
                "SET session_replication_role = replica",
                "UPDATE chancery.register_entry SET index = index + 100 WHERE index >= 4",
                "UPDATE chancery.register_entry SET index = index - 99 WHERE index >= 100",
                "INSERT INTO chancery.register_entry"
                        + " SELECT 4, payload, nodes FROM chancery.register_entry WHERE index = 3");

        assertBroken(4, Fault.MISPLACED);
    }

    @Test
    void anEntryAfterTheEndIsNamed() {
        database.asIntruder(
                "INSERT INTO chancery.register_entry"
                        + " SELECT 13, payload, nodes FROM chancery.register_entry WHERE index = 3");

        assertBroken(13, Fault.END);
    }

    @Test
    void anEntryChangedTogetherWithItsHashDoesNotFitTheTree() {
        rewrite(4, new Entry.VoidNumber(log.clock.instant(), number(5), "forged"));

        assertBroken(5, Fault.TREE);
    }

    @Test
    void aWholeLogRewrittenFromAnEntryOnDoesNotFitTheSignedHead() {
        rebuildWith(4, new Entry.VoidNumber(log.clock.instant(), number(5), "forged"), 13);

        assertBroken(0, Fault.SIGNED_HEAD);
    }

    @Test
    void whatIsRewrittenAfterAHeadIsFoundByTheNext() {
        log.heads.signLatest();
        rebuildWith(11, new Entry.VoidNumber(log.clock.instant(), number(10), "forged"), 13);

        assertBroken(8, Fault.SIGNED_HEAD);
    }

    @Test
    void aNumberThatWasSkippedIsNamed() {
        log.transactions.runAsNode(() -> {
            BookNumber skipped = log.numbers.next(LIMA, Book.DEPARTURE, 2026);
            assertThat(skipped.value()).isEqualTo(12);
        });
        log.depart(LIMA);

        assertBroken(13, Fault.NUMBER);
    }

    @Test
    void aNumberThatWasGivenAndNeverEnteredIsFound() {
        log.transactions.runAsNode(() -> log.numbers.next(LIMA, Book.ARRIVAL, 2026));

        assertBroken(13, Fault.NUMBER_WITHOUT_ENTRY);
    }

    @Test
    void aCounterThatWasTurnedBackIsFound() {
        database.asIntruder("UPDATE chancery.register_counter SET last = 3");

        assertBroken(13, Fault.NUMBER_WITHOUT_ENTRY);
    }

    @Test
    void aTailThatWasCutOffIsNamed() {
        database.asIntruder("DELETE FROM chancery.register_entry WHERE index >= 11");

        assertBroken(11, Fault.MISSING);
    }

    @Test
    void aTailCutOffWithTheHeadMovedBackIsFoundByTheSignedHead() {
        log.heads.signLatest();
        rebuildWith(10, entry(10), 11);

        assertBroken(11, Fault.TRUNCATED);
    }

    @Test
    void aTailCutOffWithItsSignedHeadIsFoundByAWitness() {
        SignedTreeHead witnessed = log.heads.signLatest().orElseThrow();
        rebuildWith(10, entry(10), 11);
        database.asIntruder(
                "DELETE FROM chancery.signed_tree_head WHERE size = 13",
                "UPDATE chancery.register_counter SET last = 9");

        assertThat(log.verify()).isInstanceOf(Verdict.Sound.class);
        assertThat(log.verify(List.of(witnessed)))
                .isInstanceOfSatisfying(
                        Verdict.Broken.class,
                        broken -> {
                            assertThat(broken.index()).isEqualTo(11);
                            assertThat(broken.fault()).isEqualTo(Fault.TRUNCATED);
                        });
    }

    @Test
    void aHeadOfAKeyThatWasWithdrawnVouchesForNothingAndMustStillAgree() {
        log.withdrawKey();
        assertThat(log.verify())
                .isInstanceOfSatisfying(
                        Verdict.Sound.class, sound -> assertThat(sound.signedSize()).isZero());
        log.depart(UnitCode.of("SG/4"));
        log.heads.signLatest();
        assertThat(log.verify())
                .isInstanceOfSatisfying(
                        Verdict.Sound.class,
                        sound -> assertThat(sound.signedSize()).isEqualTo(sound.size()));
    }

    @Test
    void aHeadThatTheNodeDidNotSignIsFound() {
        database.asIntruder(
                "UPDATE chancery.signed_tree_head SET root = set_byte(root, 0, 255 - get_byte(root, 0))");

        assertBroken(0, Fault.SIGNATURE);
    }

    @Test
    void aHeadRowThatWasChangedIsFound() {
        database.asIntruder(
                "UPDATE chancery.register_head SET frontier = set_byte(frontier, 0, 0),"
                        + " log = gen_random_uuid()");

        assertThat(log.verify()).isInstanceOf(Verdict.Broken.class);
    }

    @Test
    void aReadingThatWasEffacedIsNamed() {
        database.asIntruder("DELETE FROM chancery.reading");

        assertBroken(8, Fault.EVIDENCE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "person = gen_random_uuid()",
                "dispatch = gen_random_uuid()",
                "at = at + interval '1 microsecond'",
                "unit = 'SG/4'",
                "label = 1"
            })
    void aReadingThatWasChangedIsNamed(String change) {
        database.asIntruder("UPDATE chancery.reading SET " + change);

        assertBroken(8, Fault.EVIDENCE);
    }

    @Test
    void aRefusalThatWasEffacedIsNamed() {
        database.asIntruder(
                "DELETE FROM chancery.quarantine_evidence", "DELETE FROM chancery.quarantine");

        assertBroken(9, Fault.EVIDENCE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"'\\x010204'", "'\\x0102'", "''"})
    void evidenceThatWasChangedIsNamed(String bytes) {
        database.asIntruder("UPDATE chancery.quarantine_evidence SET bytes = " + bytes);

        assertBroken(9, Fault.EVIDENCE);
    }

    @Test
    void ofALongRefusalTheBeginningThatIsKeptCounts() {
        byte[] arrived = new byte[Quarantine.EVIDENCE_LIMIT + 1];
        log.transactions.runAsNode(() -> log.quarantine.keep("bag", "seal.size", "", arrived));

        assertThat(log.verify()).isInstanceOf(Verdict.Sound.class);

        database.asIntruder("UPDATE chancery.quarantine_evidence SET bytes = ''");

        assertBroken(9, Fault.EVIDENCE);
    }

    private void assertBroken(long index, Fault fault) {
        assertThat(log.verify())
                .isInstanceOfSatisfying(
                        Verdict.Broken.class,
                        broken -> {
                            assertThat(broken.fault()).as(broken.toString()).isEqualTo(fault);
                            assertThat(broken.index()).as(broken.toString()).isEqualTo(index);
                        });
    }

    private BookNumber number(long value) {
        return new BookNumber(LIMA, Book.DEPARTURE, 2026, value);
    }

    private Entry entry(long index) {
        return log.transactions.asNode(() -> log.register.entry(index));
    }

    /** Changes one entry and the hash of its leaf, and nothing above. */
    private void rewrite(long index, Entry entry) {
        byte[] payload = EntryCodec.encode(index, entry);
        database.asIntruder(
                "UPDATE chancery.register_entry SET payload = '%s', nodes = '%s' WHERE index = %d"
                        .formatted(
                                hex(payload),
                                hex(Tree.leaf(ByteBuffer.wrap(payload)).bytes()),
                                index));
    }

    /** Writes a whole consistent log of {@code size} entries with one of them replaced. */
    private void rebuildWith(long index, Entry entry, long size) {
        CompactRange range = CompactRange.EMPTY;
        database.asIntruder(
                "DELETE FROM chancery.reading WHERE index >= " + size,
                "DELETE FROM chancery.register_entry WHERE index >= " + size);
        for (long i = 0; i < size; i++) {
            byte[] payload = EntryCodec.encode(i, i == index ? entry : entry(i));
            CompactRange.Grown grown = range.add(Tree.leaf(ByteBuffer.wrap(payload)));
            database.asIntruder(
                    "UPDATE chancery.register_entry SET payload = '%s', nodes = '%s'"
                                    .formatted(
                                            hex(payload), hex(CompactRange.join(grown.completed())))
                            + " WHERE index = "
                            + i);
            range = grown.range();
        }
        database.asIntruder(
                "UPDATE chancery.register_head SET size = %d, frontier = '%s'"
                        .formatted(size, hex(range.joined())));
    }

    private static String hex(byte[] bytes) {
        return "\\x" + HexFormat.of().formatHex(bytes);
    }
}
