package chancery.correspondence.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chancery.correspondence.Post;
import chancery.correspondence.keys.KeyRing;
import chancery.door.api.Api;
import chancery.door.cli.TestService;
import chancery.foundation.carriage.Arrivals;
import chancery.foundation.carriage.Envelope;
import chancery.foundation.carriage.NodeName;
import chancery.foundation.carriage.Section;
import chancery.foundation.register.Digest;
import chancery.foundation.register.Quarantine;
import chancery.foundation.register.Refusal;
import chancery.foundation.register.RegisterVerification;
import chancery.foundation.register.Verdict;
import chancery.foundation.sealing.Bytes;
import chancery.foundation.sealing.Receipt;
import chancery.foundation.sealing.Receipts;
import chancery.foundation.sealing.SealingRefusal;
import chancery.foundation.sealing.Suite;
import chancery.kernel.DispatchId;
import chancery.kernel.Precedence;
import chancery.kernel.UnitCode;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What comes over a link and is not what was sent: kept as evidence, and nothing else. */
class QuarantineTest {
    private static final Set<String> EVIDENCE =
            Set.of("register_entry", "register_head", "quarantine", "quarantine_evidence");

    private final Post lima = new Post(TestService.lima());
    private final Post ministry = new Post(TestService.ministry());
    private final Api desk = Api.as(lima.node(), "lima.desk");
    private final Api head = Api.as(lima.node(), "lima.head");

    @AfterEach
    void theLinkIsUpAgain() {
        lima.mendLink();
    }

    @Test
    void oneFlippedBitIsRefusedAndTheTrueOneStillArrives() {
        lima.cutLink();
        String id = signed(_ -> {});
        byte[] container = container(lima, id);
        byte[] end = container.clone();
        end[end.length - 1] ^= 1;
        assertThat(
                        refused(
                                        ministry,
                                        envelope(
                                                Sending.DISPATCH,
                                                Section.of(Sending.CONTAINER, end)))
                                .reason())
                .isEqualTo(SealingRefusal.Reason.DECRYPTION_FAILED.name());
        Random random = new Random(20_260_101);
        for (int i = 0; i < 12; i++) {
            byte[] flipped = container.clone();
            flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
            assertThat(
                            refused(
                                            ministry,
                                            envelope(
                                                    Sending.DISPATCH,
                                                    Section.of(Sending.CONTAINER, flipped)))
                                    .reason())
                    .isIn(reasons());
        }
        lima.mendLink();
        Api.as(ministry.node(), "sg4.officer").await(id);
    }

    @Test
    void aReplayUnderANewEnvelopeIsRefused() {
        String id = signed(_ -> {});
        Api.as(ministry.node(), "sg4.officer").await(id);
        Section again = Section.of(Sending.CONTAINER, container(lima, id));
        assertThat(refused(ministry, envelope(Sending.DISPATCH, again)).reason())
                .isEqualTo("REPLAY");
        assertThat(refused(lima, envelope(Sending.DISPATCH, again)).reason())
                .isIn("REPLAY", "NOT_ADDRESSED");
    }

    @Test
    void whatWasSealedForOthersIsNotOpenedByReaddressingItsEnvelope() {
        String id = signed(_ -> {});
        Post nairobi = new Post(TestService.nairobi());
        assertThat(
                        refused(
                                        nairobi,
                                        envelope(
                                                Sending.DISPATCH,
                                                Section.of(Sending.CONTAINER, container(lima, id))))
                                .reason())
                .isEqualTo(SealingRefusal.Reason.NOT_ADDRESSED.name());
    }

    @Test
    void aClearDispatchSentToOthersIsNotTakenInByThem() {
        String id = signed(draft -> draft.put("transmission", "CLEAR"));
        Post nairobi = new Post(TestService.nairobi());
        assertThat(
                        refused(
                                        nairobi,
                                        envelope(
                                                Sending.DISPATCH,
                                                Section.of(Sending.CONTAINER, container(lima, id))))
                                .reason())
                .isEqualTo(SealingRefusal.Reason.NOT_ADDRESSED.name());
    }

    @Test
    void aLabelRewrittenOnTheWayIsRefusedWhereverItStands() {
        lima.cutLink();
        String id = signed(draft -> draft.put("transmission", "CLEAR"));
        byte[] container = container(lima, id);
        int places = 0;
        for (int at = 2; at < container.length && places < 40; at++) {
            boolean number =
                    (container[at - 2] == 0x0a || container[at - 2] == 0x02)
                            && container[at - 1] == 1;
            if (number && container[at] == 1) {
                byte[] relabelled = container.clone();
                relabelled[at] = 0;
                assertThat(
                                refused(
                                                ministry,
                                                envelope(
                                                        Sending.DISPATCH,
                                                        Section.of(Sending.CONTAINER, relabelled)))
                                        .reason())
                        .as("at %d", at)
                        .isIn(reasons());
                places++;
            }
        }
        assertThat(places).isPositive();
    }

    @Test
    void aRelabelledOrUnknownEnvelopeIsRefused() {
        byte[] container = container(lima, signed(_ -> {}));
        assertThat(
                        refused(
                                        ministry,
                                        envelope(
                                                "GOSSIP", Section.of(Sending.CONTAINER, container)))
                                .reason())
                .isEqualTo("UNKNOWN_KIND");
        assertThat(
                        refused(
                                        ministry,
                                        envelope(
                                                Receipting.RECEIPTS,
                                                Section.of(Receipting.RECEIPTS, container)))
                                .reason())
                .isIn(reasons());
        assertThat(
                        refused(
                                        ministry,
                                        envelope(
                                                Receipting.RECEIPTS,
                                                Section.of(Sending.CONTAINER, container)))
                                .reason())
                .isEqualTo("NOT_ACCEPTABLE");
        assertThat(
                        refused(
                                        ministry,
                                        envelope(Sending.DISPATCH, Section.of("LETTER", container)))
                                .reason())
                .isEqualTo("NOT_ACCEPTABLE");
    }

    @Test
    void anAnnexThatIsMissingOrAnotherIsRefusedWithItsDispatch() {
        lima.cutLink();
        String id = desk.draft("Annexe à part", "SG/4");
        byte[] large = new byte[400_000];
        new Random(3).nextBytes(large);
        desk.attach(id, "plan.bin", large).expecting(201);
        head.sign(id);
        Section container = Section.of(Sending.CONTAINER, container(lima, id));
        assertThat(refused(ministry, envelope(Sending.DISPATCH, container)).reason())
                .isEqualTo("ANNEX_MISMATCH");
        assertThat(
                        refused(
                                        ministry,
                                        envelope(
                                                Sending.DISPATCH,
                                                container,
                                                Section.of(Sending.ANNEX + 0, large)))
                                .reason())
                .isIn(reasons());
        lima.mendLink();
        Api.as(ministry.node(), "sg4.officer").await(id);
    }

    @Test
    void receiptsOfAUnitThatWasNotAddressedProveNothing() {
        String id = signed(_ -> {});
        Api.as(ministry.node(), "sg4.officer").await(id);
        byte[] digest =
                lima.asNode(sql ->
                        sql.sql("select digest from sealed_dispatch where dispatch = :id")
                                .param("id", UUID.fromString(id))
                                .query(byte[].class)
                                .single());
        assertThat(refused(lima, receipts("DG1/2", id, digest)).reason())
                .isEqualTo("RECEIPT_MISMATCH");
        assertThat(desk.steps(id, "DG1/2")).isEmpty();
        assertThat(refused(lima, receipts("SG/4", id, new byte[64])).reason())
                .isEqualTo("RECEIPT_MISMATCH");
        assertThat(refused(lima, receipts("SG/4", UUID.randomUUID().toString(), digest)).reason())
                .isEqualTo("RECEIPT_MISMATCH");
    }

    @Test
    void oneFalseReceiptDoesNotTakeTheTrueOnesWithIt() {
        String id = signed(_ -> {});
        await().atMost(Api.PATIENCE)
                .untilAsserted(() -> assertThat(desk.steps(id, "SG/4")).contains("REGISTERED"));
        byte[] digest =
                lima.asNode(sql ->
                        sql.sql("select digest from sealed_dispatch where dispatch = :id")
                                .param("id", UUID.fromString(id))
                                .query(byte[].class)
                                .single());
        Envelope batch =
                receipts(
                        "SG/4",
                        receipt(UUID.randomUUID().toString(), digest, Receipt.Kind.READ),
                        receipt(id, digest, Receipt.Kind.READ),
                        receipt(id, new byte[64], Receipt.Kind.DELIVERED));
        Arrivals.Outcome outcome =
                lima.asNode(_ -> lima.node().bean(Arrivals.class).arrived(batch));
        assertThat(outcome).isEqualTo(Arrivals.Outcome.REGISTERED);
        assertThat(desk.steps(id, "SG/4")).endsWith("READ");
        Refusal kept =
                lima.asNode(_ ->
                        lima.node().bean(Quarantine.class).before(Long.MAX_VALUE, 1).getFirst());
        assertThat(kept.reason()).isEqualTo("RECEIPT_MISMATCH");
        assertThat(kept.detail()).startsWith("2 of 3: ");
        assertThat(kept.digest())
                .isEqualTo(Digest.sha512(batch.section(Receipting.RECEIPTS).bytes()));
        assertThat(lima.node().bean(RegisterVerification.class).verify((_, _) -> {}))
                .isInstanceOf(Verdict.Sound.class);
    }

    private Envelope receipts(String unit, String id, byte[] digest) {
        return receipts(unit, receipt(id, digest, Receipt.Kind.READ));
    }

    private static Receipt receipt(String id, byte[] digest, Receipt.Kind kind) {
        return new Receipt(
                DispatchId.parse(id),
                Bytes.of(digest),
                kind,
                InstantSource.system().instant(),
                null);
    }

    private Envelope receipts(String unit, Receipt... receipts) {
        byte[] batch =
                Receipts.sign(
                        ministry.node().bean(KeyRing.class).signer(UnitCode.of(unit)),
                        Suite.HYBRID_2,
                        List.of(receipts),
                        InstantSource.system());
        return envelope(Receipting.RECEIPTS, Section.of(Receipting.RECEIPTS, batch));
    }

    @Test
    void theInspectorReadsTheEvidenceAndOthersDoNot() {
        Refusal refusal =
                refused(ministry, envelope("GOSSIP", Section.of("A", new byte[] {1, 2, 3})));
        assertThat(evidence("ministry.inspector", refusal)).hasValue(new byte[] {1, 2, 3});
        for (String other : List.of("ministry.comms", "ministry.admin", "sg4.head", "sg4.clerk")) {
            assertThat(evidence(other, refusal)).as(other).isEmpty();
        }
        assertThat(listed("ministry.comms")).contains(refusal.id());
        assertThat(listed("sg4.head")).isEmpty();
    }

    private Optional<byte[]> evidence(String login, Refusal refusal) {
        return ministry.as(
                ministry.person(login),
                _ -> ministry.node().bean(Quarantine.class).evidence(refusal.id()));
    }

    private List<UUID> listed(String login) {
        return ministry
                .as(
                        ministry.person(login),
                        _ -> ministry.node().bean(Quarantine.class).before(Long.MAX_VALUE, 1000))
                .stream()
                .map(Refusal::id)
                .toList();
    }

    private String signed(Consumer<tools.jackson.databind.node.ObjectNode> change) {
        String id = desk.draft("Pour la quarantaine", "SG/4", change);
        head.sign(id);
        return id;
    }

    private static byte[] container(Post node, String id) {
        return node.asNode(sql ->
                sql.sql("select container from sealed_dispatch where dispatch = :id")
                        .param("id", UUID.fromString(id))
                        .query(byte[].class)
                        .single());
    }

    private static Envelope envelope(String kind, Section... sections) {
        UUID id = UUID.randomUUID();
        return new Envelope(
                id,
                id,
                NodeName.of("lima"),
                new TreeSet<>(Set.of(NodeName.of("ministry"))),
                Precedence.ROUTINE,
                kind,
                Arrays.asList(sections));
    }

    private static Set<String> reasons() {
        return Stream.of(SealingRefusal.Reason.values())
                .map(Enum::name)
                .collect(Collectors.toSet());
    }

    /** Hands it over as carriage does; it must leave its evidence and nothing else. */
    private static Refusal refused(Post node, Envelope envelope) {
        byte[] first = envelope.sections().getFirst().bytes();
        Refusal refusal =
                node.asNode(sql -> {
                    Map<String, Long> before = rows(sql);
                    assertThat(node.node().bean(Arrivals.class).arrived(envelope))
                            .isEqualTo(Arrivals.Outcome.QUARANTINED);
                    Map<String, Long> after = rows(sql);
                    assertThat(after).isEqualTo(before);
                    return node.node().bean(Quarantine.class).before(Long.MAX_VALUE, 1).getFirst();
                });
        assertThat(refusal.link()).isEqualTo("lima");
        assertThat(refusal.size()).isEqualTo(first.length);
        assertThat(refusal.digest()).isEqualTo(Digest.sha512(first));
        Optional<byte[]> evidence =
                node.asNode(_ -> node.node().bean(Quarantine.class).evidence(refusal.id()));
        assertThat(evidence).hasValue(first);
        assertThat(node.node().bean(RegisterVerification.class).verify((_, _) -> {}))
                .isInstanceOf(Verdict.Sound.class);
        return refusal;
    }

    /**
     * How many rows the running transaction has written into each table that a refusal must not
     * touch; what others commit meanwhile does not count.
     */
    private static Map<String, Long> rows(JdbcClient sql) {
        Map<String, Long> rows = new TreeMap<>();
        List<String> tables =
                sql.sql(
                                """
                                select relname from pg_class where relnamespace = 'chancery'::regnamespace and relkind = 'r'
                                   and has_table_privilege('chancery_node', oid, 'SELECT') and relname not like 'carriage%'
                                """)
                        .query(String.class)
                        .list();
        for (String table : tables) {
            if (!EVIDENCE.contains(table)) {
                rows.put(
                        table,
                        sql.sql(
                                        "select count(*) from chancery.%s t where pg_xact_status(t.xmin::text::xid8) = 'in progress'"
                                                .formatted(table))
                                .query(Long.class)
                                .single());
            }
        }
        assertThat(rows)
                .containsKeys(
                        "dispatch",
                        "arrival",
                        "annex",
                        "trail",
                        "opened_dispatch",
                        "register_counter");
        return rows;
    }
}
