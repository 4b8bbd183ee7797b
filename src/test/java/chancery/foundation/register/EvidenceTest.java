package chancery.foundation.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import chancery.foundation.storage.TestDatabase;
import chancery.kernel.DispatchId;
import chancery.kernel.Label;
import chancery.kernel.PersonId;
import chancery.kernel.UnitCode;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.dao.DataAccessException;

/** Who may see what was read and refused: the policies of the database decide. */
class EvidenceTest {
    @RegisterExtension static final TestDatabase database = TestDatabase.fresh();

    private static final UnitCode LIMA = UnitCode.of("AMBALDO LIMA");
    private static final PersonId OFFICER = PersonId.of(new UUID(1, 1));
    private static final PersonId HEAD = PersonId.of(new UUID(1, 2));
    private static final PersonId INSPECTOR = PersonId.of(new UUID(1, 3));
    private static final PersonId COMMUNICATIONS = PersonId.of(new UUID(1, 4));
    private static final PersonId ADMINISTRATOR = PersonId.of(new UUID(1, 5));

    private final SampleLog log = new SampleLog(database);

    @BeforeAll
    static void fillThePost() {
        SampleLog log = new SampleLog(database);
        log.transactions.runAsNode(() -> {
            log.jdbc
                    .sql(
                            "INSERT INTO node VALUES"
                                    + " ('lima', false, 'Lima', 'Lima', 'Lima', 'ليما')")
                    .update();
            for (String unit : List.of("AMBALDO LIMA", "AMBALDO NAIROBI")) {
                log.jdbc
                        .sql(
                                "INSERT INTO unit VALUES"
                                        + " (?, 'POST', 'lima', false, '', '', '', '')")
                        .param(unit)
                        .update();
            }
            join(log, OFFICER, "DESK_OFFICER");
            join(log, HEAD, "HEAD_OF_MISSION");
            join(log, INSPECTOR, "INSPECTOR");
            join(log, COMMUNICATIONS, "COMMUNICATIONS_OFFICER");
            join(log, ADMINISTRATOR, "ADMINISTRATOR");
        });
    }

    private static void join(SampleLog log, PersonId person, String role) {
        log.jdbc
                .sql(
                        "INSERT INTO person (id, login, name, unit, created_at)"
                                + " VALUES (?, lower(?), ?, 'AMBALDO LIMA', now())")
                .params(person.value(), role, role)
                .update();
        log.jdbc
                .sql("INSERT INTO membership VALUES (?, 'AMBALDO LIMA', ?)")
                .params(person.value(), role)
                .update();
    }

    @Test
    void aReadingIsSeenByItsReaderAndInspectors() {
        DispatchId dispatch = DispatchId.of(UUID.randomUUID());
        read(OFFICER, dispatch, Label.RESTRICTED);

        for (PersonId reader : List.of(OFFICER, INSPECTOR)) {
            assertThat(readersSeenBy(reader, dispatch)).containsExactly(OFFICER);
        }
        for (PersonId other : List.of(HEAD, COMMUNICATIONS, ADMINISTRATOR)) {
            assertThat(readersSeenBy(other, dispatch)).isEmpty();
        }
    }

    @Test
    void theLatestReadingComesFirst() {
        DispatchId dispatch = DispatchId.of(UUID.randomUUID());
        read(OFFICER, dispatch, Label.SECRET);
        read(HEAD, dispatch, Label.SECRET);
        read(OFFICER, dispatch, Label.SECRET);

        assertThat(readersSeenBy(INSPECTOR, dispatch)).containsExactly(OFFICER, HEAD, OFFICER);
        Reading latest =
                log.transactions
                        .as(INSPECTOR, () -> log.readings.before(Long.MAX_VALUE, 1))
                        .getFirst();
        assertThat(latest.dispatch()).isEqualTo(dispatch);
        assertThat(log.transactions.as(INSPECTOR, () -> log.readings.before(latest.index(), 1)))
                .singleElement()
                .extracting(Reading::person)
                .isEqualTo(HEAD);
    }

    @Test
    void whatIsUnmarkedLeavesNoTrace() {
        DispatchId dispatch = DispatchId.of(UUID.randomUUID());
        long before = log.transactions.asNode(log.register::size);
        read(OFFICER, dispatch, Label.UNMARKED);

        assertThat(readersSeenBy(INSPECTOR, dispatch)).isEmpty();
        assertThat(log.transactions.asNode(log.register::size)).isEqualTo(before);
    }

    @Test
    void nobodyCanPutAReadingOnSomebodyElse() {
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() ->
                        log.transactions.runAs(
                                OFFICER,
                                () ->
                                        log.readings.record(
                                                DispatchId.of(UUID.randomUUID()),
                                                HEAD,
                                                LIMA,
                                                Label.SECRET)))
                .havingRootCause()
                .withMessageContaining("their own readings only");
    }

    @Test
    void aRefusalIsSeenByCommunicationsAndItsBytesByInspectorsOnly() {
        byte[] arrived = {1, 2, 3};
        Refusal refusal =
                log.transactions.asNode(
                        () -> log.quarantine.keep("lima", "seal.flipped", "signature", arrived));

        assertThat(refusal.digest()).isEqualTo(Digest.sha512(arrived));
        for (PersonId officer : List.of(COMMUNICATIONS, INSPECTOR)) {
            assertThat(refusalsSeenBy(officer)).contains(refusal);
        }
        for (PersonId other : List.of(OFFICER, HEAD, ADMINISTRATOR)) {
            assertThat(refusalsSeenBy(other)).isEmpty();
        }
        assertThat(log.transactions.as(INSPECTOR, () -> log.quarantine.evidence(refusal.id())))
                .hasValue(arrived);
        assertThat(log.transactions.as(COMMUNICATIONS, () -> log.quarantine.evidence(refusal.id())))
                .isEmpty();
    }

    @Test
    void ofAVeryLongArrivalTheBeginningIsKeptAndTheWholeDigested() {
        byte[] arrived = new byte[Quarantine.EVIDENCE_LIMIT + 1];
        Arrays.fill(arrived, (byte) 7);
        Refusal refusal =
                log.transactions.asNode(
                        () -> log.quarantine.keep("bag", "seal.size", "too long", arrived));

        assertThat(refusal.size()).isEqualTo(arrived.length);
        assertThat(refusal.digest()).isEqualTo(Digest.sha512(arrived));
        assertThat(log.transactions.asNode(() -> log.quarantine.evidence(refusal.id())))
                .hasValueSatisfying(kept -> assertThat(kept).hasSize(Quarantine.EVIDENCE_LIMIT));
    }

    @Test
    void nobodyTakesOrChangesANumberByThemself() {
        log.depart(LIMA);
        for (PersonId person : List.of(HEAD, OFFICER, COMMUNICATIONS, ADMINISTRATOR, INSPECTOR)) {
            for (String sql :
                    List.of(
                            "UPDATE register_counter SET last = last + 1",
                            "UPDATE register_counter SET last = 1",
                            "INSERT INTO register_counter VALUES ('AMBALDO LIMA', 'ARRIVAL', 2031, 7)",
                            "DELETE FROM register_counter")) {
                assertThatExceptionOfType(DataAccessException.class)
                        .as(sql)
                        .isThrownBy(() ->
                                log.transactions.runAs(person, () -> log.jdbc.sql(sql).update()))
                        .havingRootCause()
                        .withMessageContaining("permission denied");
            }
        }
    }

    @Test
    void entriesAreForInspectorsAndTheSizeForAllStaff() {
        read(OFFICER, DispatchId.of(UUID.randomUUID()), Label.SECRET);

        assertThat(entriesSeenBy(INSPECTOR)).isPositive();
        for (PersonId other : List.of(OFFICER, HEAD, COMMUNICATIONS, ADMINISTRATOR)) {
            assertThat(entriesSeenBy(other)).isZero();
            assertThat(log.transactions.as(other, log.register::size)).isPositive();
        }
    }

    private void read(PersonId reader, DispatchId dispatch, Label label) {
        log.transactions.runAs(reader, () -> log.readings.record(dispatch, reader, LIMA, label));
    }

    private List<PersonId> readersSeenBy(PersonId viewer, DispatchId dispatch) {
        return log.transactions.as(viewer, () -> log.readings.of(dispatch)).stream()
                .map(Reading::person)
                .toList();
    }

    private List<Refusal> refusalsSeenBy(PersonId viewer) {
        return log.transactions.as(viewer, () -> log.quarantine.before(Long.MAX_VALUE, 10));
    }

    private long entriesSeenBy(PersonId viewer) {
        return log.transactions.as(
                viewer,
                () ->
                        log.jdbc
                                .sql("SELECT count(*) FROM register_entry")
                                .query(Long.class)
                                .single());
    }
}
