package chancery.foundation.carriage;

import static chancery.foundation.carriage.TestNetwork.LIMA;
import static chancery.foundation.carriage.TestNetwork.NAIROBI;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chancery.kernel.PersonId;
import chancery.kernel.Precedence;
import chancery.kernel.Problem;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;

/** Who sees what of the links, and who may give orders; the database decides. */
class LinksTest {
    private static final PersonId OFFICER = PersonId.of(UUID.randomUUID());
    private static final PersonId CLERK = PersonId.of(UUID.randomUUID());
    private static TestNode ministry;

    @BeforeAll
    static void open(@TempDir Path folder) {
        ministry = new TestNode(new TestNetwork(folder).hub());
        person(OFFICER, "COMMUNICATIONS_OFFICER");
        person(CLERK, "REGISTRY_CLERK");
        for (NodeName post : List.of(LIMA, NAIROBI)) {
            ministry.database
                    .transactions()
                    .runAsNode(() ->
                            ministry.tables.states().begin(post, Link.State.DOWN, Instant.now()));
        }
        ministry.submit(ministry.envelope(Precedence.FLASH, new byte[1_000], LIMA));
        ministry.submit(ministry.envelope(Precedence.ROUTINE, new byte[2_000], LIMA));
    }

    @AfterAll
    static void close() {
        ministry.close();
    }

    @Test
    void anOfficerSeesWhatWaits() {
        List<Link> links = ministry.database.transactions().as(OFFICER, ministry.links::all);

        Link.Queue lima = java.util.Objects.requireNonNull(links.getFirst().queue());
        Link.Queue nairobi = java.util.Objects.requireNonNull(links.get(1).queue());
        assertThat(links.getFirst().peer()).isEqualTo(LIMA);
        assertThat(lima.count()).isEqualTo(2);
        assertThat(lima.byPrecedence()).containsOnlyKeys(Precedence.FLASH, Precedence.ROUTINE);
        assertThat(lima.bytes()).isBetween(3_000L, 4_000L);
        assertThat(lima.oldest()).isNotNull();
        assertThat(nairobi).isEqualTo(new Link.Queue(Map.of(), null));
    }

    @Test
    void othersSeeHowLinksStandAndNothingOfWhatWaits() {
        List<Link> links = ministry.database.transactions().as(CLERK, ministry.links::all);

        assertThat(links).extracting(Link::peer).containsExactly(LIMA, NAIROBI);
        assertThat(links).extracting(Link::queue).containsOnlyNulls();
        assertThat(asks(CLERK, "SELECT count(envelope) FROM carriage_outgoing")).isZero();
    }

    @Test
    void nobodyReadsTheBytesOrTheAddressees() {
        for (PersonId person : List.of(OFFICER, CLERK)) {
            for (String sql :
                    List.of(
                            "SELECT count(bytes) FROM carriage_content",
                            "SELECT count(manifest) FROM carriage_outgoing",
                            "SELECT count(*) FROM carriage_part",
                            "SELECT count(*) FROM carriage_incoming",
                            "SELECT count(*) FROM carriage_arrived")) {
                assertThatThrownBy(() -> asks(person, sql))
                        .as(sql)
                        .isInstanceOf(DataAccessException.class)
                        .rootCause()
                        .hasMessageContaining("permission denied");
            }
        }
    }

    @Test
    void onlyAnOfficerGivesOrders() {
        ministry.database
                .transactions()
                .runAs(OFFICER, () -> ministry.links.minimize(NAIROBI, Precedence.IMMEDIATE));
        assertThat(
                        ministry.database
                                .transactions()
                                .as(CLERK, () -> ministry.links.minimized(NAIROBI)))
                .contains(Precedence.IMMEDIATE);

        assertThatThrownBy(() ->
                        ministry.database
                                .transactions()
                                .runAs(CLERK, () -> ministry.links.pause(NAIROBI)))
                .isInstanceOfSatisfying(
                        Problem.class, e -> assertThat(e.kind()).isEqualTo(Problem.Kind.FORBIDDEN));
        ministry.database
                .transactions()
                .runAs(OFFICER, () -> ministry.links.minimize(NAIROBI, null));
        assertThat(ministry.link(NAIROBI).minimize()).isNull();
        assertThat(ministry.link(NAIROBI).paused()).isFalse();
    }

    @Test
    void whatIsQueuedInATransactionThatIsUndoneIsNotQueued() {
        Envelope signed = ministry.envelope(Precedence.ROUTINE, new byte[10], NAIROBI);
        ministry.database.transactions().runAsNode(() -> ministry.carriage.submit(signed));
        assertThat(waiting(signed)).isEqualTo(1);
        ministry.database.asIntruder(
                "DELETE FROM chancery.carriage_outgoing WHERE envelope = '%s'"
                        .formatted(signed.id()));

        Envelope undone = ministry.envelope(Precedence.ROUTINE, new byte[10], NAIROBI);
        assertThatThrownBy(() ->
                        ministry.database
                                .transactions()
                                .runAsNode(() -> {
                                    ministry.carriage.submit(undone);
                                    throw new IllegalStateException("undone");
                                }))
                .hasMessage("undone");
        assertThat(waiting(undone)).isZero();
    }

    @Test
    void noPersonPutsAnythingIntoTheQueueThemself() {
        Envelope forged = ministry.envelope(Precedence.FLASH, new byte[10], NAIROBI);
        for (PersonId person : List.of(OFFICER, CLERK)) {
            assertThatThrownBy(() ->
                            ministry.database
                                    .transactions()
                                    .runAs(person, () -> ministry.carriage.submit(forged)))
                    .isInstanceOf(DataAccessException.class)
                    .rootCause()
                    .hasMessageContaining("permission denied");
        }
        assertThat(waiting(forged)).isZero();
    }

    @Test
    void anEnvelopeToNowhereOrToOneselfIsNotTaken() {
        for (String node : List.of("atlantis", "ministry")) {
            Envelope envelope =
                    ministry.envelope(Precedence.ROUTINE, new byte[10], NodeName.of(node));
            assertThatThrownBy(() -> ministry.submit(envelope))
                    .isInstanceOfSatisfying(
                            Problem.class,
                            e -> assertThat(e.code()).isEqualTo("carriage.destination"));
        }
    }

    private static long waiting(Envelope envelope) {
        return ministry.count(
                "SELECT count(*) FROM carriage_outgoing WHERE envelope = '%s'"
                        .formatted(envelope.id()));
    }

    private static long asks(PersonId person, String sql) {
        return ministry.database
                .transactions()
                .as(person, () -> ministry.database.jdbc().sql(sql).query(Long.class).single());
    }

    private static void person(PersonId id, String role) {
        ministry.database.asIntruder(
                """
                INSERT INTO chancery.node VALUES ('ministry', true, 'm', 'm', 'm', 'm')
                    ON CONFLICT DO NOTHING
                """,
                """
                INSERT INTO chancery.unit (code, kind, node, name_fr, name_en, name_es, name_ar)
                VALUES ('SG/4', 'MINISTRY_UNIT', 'ministry', 's', 's', 's', 's') ON CONFLICT DO NOTHING
                """,
                """
                INSERT INTO chancery.person (id, login, name, unit, created_at)
                VALUES ('%1$s', '%1$s', 'N', 'SG/4', now())
                """
                        .formatted(id),
                "INSERT INTO chancery.membership VALUES ('%s', 'SG/4', '%s')".formatted(id, role));
    }
}
