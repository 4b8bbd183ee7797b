package chancery.correspondence.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import chancery.correspondence.Desk;
import chancery.correspondence.Notice;
import chancery.correspondence.Notices;
import chancery.correspondence.Post;
import chancery.door.api.Api;
import chancery.door.cli.TestService;
import chancery.foundation.access.Delegations;
import chancery.foundation.register.RegisterVerification;
import chancery.foundation.register.Verdict;
import chancery.kernel.DispatchId;
import chancery.kernel.PersonId;
import chancery.kernel.Transactions;
import chancery.kernel.UnitCode;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From the first word of a dispatch to its last, over whole nodes. */
class DispatchLifeTest {
    private static final String LIMA = "AMBALDO LIMA";
    private static final int LARGEST = 20 * 1024 * 1024;

    private final Post lima = new Post(TestService.lima());
    private final Post ministry = new Post(TestService.ministry());
    private final Api desk = Api.as(lima.node(), "lima.desk");
    private final Api head = Api.as(lima.node(), "lima.head");
    private final Api officer = Api.as(ministry.node(), "sg4.officer");
    private final Api clerk = Api.as(ministry.node(), "sg4.clerk");

    @AfterEach
    void theLinkIsUpAgain() {
        lima.mendLink();
    }

    private String arrived(String subject) {
        String id = desk.draft(subject, "SG/4");
        head.sign(id);
        officer.await(id);
        return id;
    }

    private static String follow(Api api, String id, String kind) {
        return api.post(Api.path(id, "follow"), "{\"kind\":\"%s\"}".formatted(kind))
                .expecting(201)
                .text("id");
    }

    private static void readdress(Api api, String id, String unit) {
        api.put(
                        "/api/dispatches/" + id,
                        "{\"action\":[\"%s\"],\"subject\":\"Pour vous\",\"body\":\"Ci-joint.\",\"distribution\":\"RESTRICTED\"}"
                                .formatted(unit))
                .expecting(200);
    }

    @Test
    void aCorrectionAndACancellationArriveBoundToTheFirst() {
        String first = arrived("Première version");
        String correction = follow(desk, first, "CORRECTION");
        head.sign(correction);
        String cancellation = follow(desk, first, "CANCELLATION");
        head.sign(cancellation);

        for (String bound : List.of(correction, cancellation)) {
            assertThat(officer.await(bound).text("bindsTo")).isEqualTo(first);
        }
        assertThat(officer.read(correction).text("kind")).isEqualTo("CORRECTION");
        assertThat(officer.read(cancellation).text("kind")).isEqualTo("CANCELLATION");
        assertThat(Api.ids(officer.get(Api.path(first, "thread")).json()))
                .containsExactlyInAnyOrder(first, correction, cancellation);
        assertThat(officer.read(first).json().get("header").get("subject").asString())
                .isEqualTo("Première version");
    }

    @Test
    void aReaddressalTakesTheTextToAnotherUnit() {
        String first = arrived("À transmettre");
        String bySender = follow(desk, first, "READDRESSAL");
        readdress(desk, bySender, "DG7/6");
        head.sign(bySender);
        assertThat(Api.as(ministry.node(), "dg76.officer").await(bySender).text("bindsTo"))
                .isEqualTo(first);

        String byReceiver = follow(officer, first, "READDRESSAL");
        readdress(officer, byReceiver, "DG1/2");
        officer.sign(byReceiver);
        assertThat(Api.as(ministry.node(), "dg12.officer").await(byReceiver).text("bindsTo"))
                .isEqualTo(first);
    }

    @Test
    void whatAUnitOfTheSameNodeSentIsReaddressedByItsReceiverAndCorrectedByItsSenderAlone() {
        String first = officer.draft("Entre services", "DG7/6");
        officer.sign(first);
        Api receiver = Api.as(ministry.node(), "dg76.officer");
        String onward = follow(receiver, first, "READDRESSAL");
        readdress(receiver, onward, "DG1/2");
        receiver.sign(onward);
        assertThat(receiver.read(onward).json().get("header").get("from").asString())
                .isEqualTo("DG7/6");
        for (String kind : List.of("CORRECTION", "CANCELLATION")) {
            assertThat(
                            receiver.post(
                                            Api.path(first, "follow"),
                                            "{\"kind\":\"%s\"}".formatted(kind))
                                    .status())
                    .as(kind)
                    .isEqualTo(409);
        }
    }

    @Test
    void clearGoesUpToRestrictedAndNoHigher() {
        for (String label : List.of("UNMARKED", "RESTRICTED")) {
            String id =
                    desk.draft(
                            "En clair",
                            "SG/4",
                            draft -> draft.put("transmission", "CLEAR").put("distribution", label));
            head.sign(id);
            assertThat(officer.await(id).json().get("header").get("transmission").asString())
                    .isEqualTo("CLEAR");
        }
        String id =
                desk.draft(
                        "En clair",
                        "SG/4",
                        draft ->
                                draft.put("transmission", "CLEAR")
                                        .put("distribution", "CONFIDENTIAL"));
        Api.Answer refused = head.post(Api.path(id, "sign"), "{}").expecting(422);
        assertThat(refused.text("code")).isEqualTo("sign.clear-label");
        assertThat(refused.text("field")).isEqualTo("transmission");
    }

    @Test
    void aDispatchToTheSameNodeArrivesAndIsReceiptedLikeAnyOther() {
        String id = officer.draft("Sur place", "DG7/6");
        officer.sign(id);
        Api addressee = Api.as(ministry.node(), "dg76.officer");
        assertThat(
                        addressee
                                .read(id)
                                .expecting(200)
                                .json()
                                .get("arrivals")
                                .get(0)
                                .get("unit")
                                .asString())
                .isEqualTo("DG7/6");
        await().atMost(Api.PATIENCE)
                .untilAsserted(() ->
                        assertThat(officer.steps(id, "DG7/6"))
                                .containsExactly(
                                        "QUEUED", "CARRIED", "DELIVERED", "REGISTERED", "READ"));
    }

    @Test
    void whatOnePostWritesToAnotherIsHeldForTheArchiveAndReadByNobodyAtTheMinistry() {
        Post nairobi = new Post(TestService.nairobi());
        String id = desk.draft("De poste à poste", "AMBALDO NAIROBI");
        head.sign(id);
        Api.as(nairobi.node(), "nairobi.desk").await(id);
        await().atMost(Api.PATIENCE).until(() -> ministryHolds(id));
        assertThat(
                        ministry.<Integer>asNode(sql ->
                                sql.sql("select cardinality(readers) from dispatch where id = :id")
                                        .param("id", UUID.fromString(id))
                                        .query(Integer.class)
                                        .single()))
                .isZero();
        assertThat(
                        ministry.<Boolean>asNode(sql ->
                                sql.sql(
                                                """
                                                select exists (select 1 from registration r join register_entry e on e.index = r.position
                                                        where r.dispatch = :id and position(uuid_send(:id) in e.payload) > 0)
                                                """)
                                        .param("id", UUID.fromString(id))
                                        .query(Boolean.class)
                                        .single()))
                .as("in the log")
                .isTrue();
        for (String login :
                List.of(
                        "sg4.head",
                        "sg4.officer",
                        "dg76.officer",
                        "ministry.comms",
                        "ministry.inspector")) {
            assertThat(Api.as(ministry.node(), login).read(id).status()).as(login).isEqualTo(404);
        }
        await().atMost(Api.PATIENCE)
                .untilAsserted(() ->
                        assertThat(desk.steps(id, "AMBALDO NAIROBI"))
                                .endsWith("REGISTERED", "READ"));
    }

    private boolean ministryHolds(String id) {
        return ministry.asNode(sql ->
                sql.sql("select exists (select 1 from dispatch where id = :id)")
                        .param("id", UUID.fromString(id))
                        .query(Boolean.class)
                        .single());
    }

    @Test
    void aDelegationSignsWithinItsDatesOnly() {
        Delegations delegations = lima.node().bean(Delegations.class);
        PersonId giver = lima.person("lima.head");
        PersonId holder = lima.person("lima.counsellor");
        Api counsellor = Api.as(lima.node(), "lima.counsellor");
        Instant now = Instant.now();
        UnitCode unit = UnitCode.of(LIMA);
        String id = desk.draft("Par délégation", "SG/4");

        delegations.give(
                giver, holder, unit, now.plus(Duration.ofHours(1)), now.plus(Duration.ofHours(2)));
        assertThatThrownBy(() ->
                        delegations.give(
                                giver,
                                holder,
                                unit,
                                now.minus(Duration.ofHours(2)),
                                now.minus(Duration.ofHours(1))))
                .hasMessageContaining("delegation.order");
        UUID revoked = delegations.give(giver, holder, unit, now.minus(Duration.ofHours(1)), null);
        delegations.revoke(giver, revoked);
        assertThat(counsellor.post(Api.path(id, "sign"), "{}").status()).isIn(403, 404);

        UUID running =
                delegations.give(
                        giver,
                        holder,
                        unit,
                        now.minus(Duration.ofHours(1)),
                        now.plus(Duration.ofHours(1)));
        assertThat(counsellor.sign(id)).isNotEmpty();
        delegations.revoke(giver, running);
        assertThat(counsellor.post(Api.path(desk.draft("Après", "SG/4"), "sign"), "{}").status())
                .isIn(403, 404);
    }

    @Test
    void anAnnexOfTwentyMegabytesArrivesAndOneByteMoreIsRefused() {
        byte[] largest = new byte[LARGEST];
        new Random(20).nextBytes(largest);
        String id = desk.draft("Grande annexe", "SG/4");
        desk.attach(id, "grand.bin", largest).expecting(201);
        Api.Answer refused = desk.attach(id, "trop.bin", new byte[LARGEST + 1]).expecting(413);
        assertThat(refused.text("code")).isEqualTo("annex.large");
        head.sign(id);
        String annex = officer.await(id).json().get("annexes").get(0).get("id").asString();
        assertThat(officer.bytes(Api.path(id, "annexes/" + annex))).isEqualTo(largest);
    }

    @Test
    void aFileFarTooLargeIsAnsweredAndNotCutOff() {
        String id = desk.draft("Trop grande annexe", "SG/4");
        assertThat(desk.attach(id, "trop.bin", new byte[2 * LARGEST]).status()).isEqualTo(413);
    }

    @Test
    void whatIsNotReceiptedInTimeIsToldUntilTheReceiptComes() {
        lima.cutLink();
        String id = desk.draft("Éclair", "SG/4", draft -> draft.put("precedence", "FLASH"));
        head.sign(id);
        NonDelivery impatient = withinNoTime();
        impatient.noticeOverdue();
        impatient.noticeOverdue();
        for (String login : List.of("lima.desk", "lima.head")) {
            assertThat(undelivered(login, id)).as(login).containsExactly("SG/4");
        }
        assertThat(desk.steps(id, "SG/4")).containsExactly("QUEUED", "UNDELIVERED");

        lima.mendLink();
        officer.await(id);
        await().atMost(Api.PATIENCE)
                .untilAsserted(() -> assertThat(undelivered("lima.desk", id)).isEmpty());
        assertThat(undelivered("lima.head", id)).isEmpty();
        assertThat(desk.steps(id, "SG/4")).contains("DELIVERED", "REGISTERED");
        impatient.noticeOverdue();
        assertThat(undelivered("lima.desk", id)).isEmpty();
    }

    /** Where only a FLASH is late, and at once, so that other tests are told nothing. */
    private NonDelivery withinNoTime() {
        Duration never = Duration.ofDays(1000);
        return new NonDelivery(
                lima.node().bean(JdbcClient.class),
                lima.node().bean(Transactions.class),
                lima.node().bean(Notices.class),
                lima.node().bean(Trail.class),
                new DeliveryTimes(Duration.ZERO, never, never, never, never),
                InstantSource.system());
    }

    private List<String> undelivered(String login, String id) {
        return lima.node().bean(Desk.class).today(lima.person(login)).notices().stream()
                .filter(notice -> notice.kind() == Notice.Kind.UNDELIVERED)
                .filter(notice -> notice.dispatch().id().equals(DispatchId.parse(id)))
                .map(Notice::unit)
                .toList();
    }

    @Test
    void manyWhoSignAtOnceGetNumbersWithoutGapOrDouble() throws Exception {
        List<Callable<String>> signatures = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            String id = desk.draft("Ensemble " + i, "SG/4");
            signatures.add(() -> head.sign(id));
        }
        List<Integer> numbers =
                atOnce(8, signatures).stream().map(DispatchLifeTest::value).sorted().toList();
        for (int i = 0; i < numbers.size(); i++) {
            assertThat(numbers.get(i)).isEqualTo(numbers.getFirst() + i);
        }
        assertThat(lima.node().bean(RegisterVerification.class).verify((_, _) -> {}))
                .isInstanceOf(Verdict.Sound.class);
    }

    @Test
    void unitsThatWriteToEachOtherAtOnceDoNotBlockEachOther() throws Exception {
        Api other = Api.as(ministry.node(), "dg76.officer");
        List<Callable<String>> signatures = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            String there = officer.draft("Aller " + i, "DG7/6");
            String back = other.draft("Retour " + i, "SG/4");
            signatures.add(() -> officer.sign(there));
            signatures.add(() -> other.sign(back));
        }
        assertThat(atOnce(8, signatures)).hasSize(24);
        assertThat(ministry.node().bean(RegisterVerification.class).verify((_, _) -> {}))
                .isInstanceOf(Verdict.Sound.class);
    }

    private static List<String> atOnce(int threads, List<Callable<String>> work) throws Exception {
        try (var pool = Executors.newFixedThreadPool(threads)) {
            List<String> results = new ArrayList<>();
            for (Future<String> each : pool.invokeAll(work)) {
                results.add(each.get());
            }
            return results;
        }
    }

    private static int value(String number) {
        return Integer.parseInt(number.substring(0, number.indexOf('/')));
    }

    @Test
    void aStaleVersionIsRefusedAndNothingTypedIsLost() {
        String id = desk.draft("Version", "SG/4");
        int version = desk.read(id).json().get("version").asInt();
        String text = "{\"version\":%d,\"action\":[\"SG/4\"],\"subject\":\"%s\",\"body\":\"%s\"}";
        desk.put("/api/dispatches/" + id, text.formatted(version, "Premier", "Un")).expecting(200);
        Api.Answer refused =
                head.put("/api/dispatches/" + id, text.formatted(version, "Second", "Deux"))
                        .expecting(409);
        assertThat(refused.text("code")).isEqualTo("draft.newer");
        assertThat(desk.read(id).json().get("header").get("subject").asString())
                .isEqualTo("Premier");
        head.put("/api/dispatches/" + id, text.formatted(version + 1, "Second", "Deux"))
                .expecting(200);
        assertThat(desk.read(id).text("body")).contains("Deux");
    }

    @Test
    void anAttributionToAUnitLetsItsPeopleSeeAndOweIt() {
        String id = arrived("À attribuer");
        Api other = Api.as(ministry.node(), "dg12.officer");
        other.read(id).expecting(404);
        clerk.post(Api.path(id, "attribute"), "{\"unit\":\"DG1/2\",\"due\":\"2030-02-01\"}")
                .expecting(200);
        assertThat(
                        other.read(id)
                                .expecting(200)
                                .json()
                                .get("arrivals")
                                .get(0)
                                .get("state")
                                .asString())
                .isEqualTo("ATTRIBUTED");
        assertThat(ministry.node().bean(Desk.class).today(ministry.person("dg12.officer")).owed())
                .anyMatch(line -> line.id().equals(DispatchId.parse(id)));
        Api.as(ministry.node(), "dci2.officer").read(id).expecting(404);
        Api.as(ministry.node(), "sg4.trainee").read(id).expecting(404);

        String answer = other.post(Api.path(id, "answer"), "{}").expecting(201).text("id");
        other.put(
                        "/api/dispatches/" + answer,
                        "{\"action\":[\"%s\"],\"subject\":\"Réponse\",\"body\":\"Voici.\",\"distribution\":\"RESTRICTED\",\"references\":[{\"id\":\"%s\"}]}"
                                .formatted(LIMA, id))
                .expecting(200);
        other.sign(answer);
        assertThat(clerk.read(id).json().get("arrivals").get(0).get("state").asString())
                .isEqualTo("ANSWERED");
        assertThat(clerk.post(Api.path(id, "attribute"), "{\"unit\":\"DG1/2\"}").status())
                .isEqualTo(409);
    }

    @Test
    void aGrantIsGivenByAHeadWithAReasonToSomebodyCleared() {
        String id = arrived("À confier");
        Api named = Api.as(ministry.node(), "dci2.officer");
        named.read(id).expecting(404);
        String grant = "{\"person\":\"%s\",\"reason\":\"%s\"}";
        clerk.post(Api.path(id, "grant"), grant.formatted("dci2.officer", "Communiqué"))
                .expecting(403);
        Api giver = Api.as(ministry.node(), "sg4.head");
        giver.post(Api.path(id, "grant"), grant.formatted("dci2.officer", " ")).expecting(422);
        giver.post(Api.path(id, "grant"), grant.formatted("sg4.trainee", "Stage")).expecting(422);
        giver.post(Api.path(id, "grant"), grant.formatted("dci2.officer", "Communiqué"))
                .expecting(204);
        named.read(id).expecting(200);
    }

    @Test
    void whatIsFiledIsClosed() {
        String id = arrived("À classer");
        Api.as(ministry.node(), "sg4.officer").read(id).expecting(200);
        assertThat(
                        clerk.post(Api.path(id, "file"), "{}")
                                .expecting(200)
                                .json()
                                .get("arrivals")
                                .get(0)
                                .get("state")
                                .asString())
                .isEqualTo("FILED");
        clerk.post(Api.path(id, "file"), "{}").expecting(409);
        clerk.post(Api.path(id, "attribute"), "{\"unit\":\"DG1/2\"}").expecting(409);
    }

    @Test
    void aReturnNeedsACommentAndGivesTheDraftBack() {
        String id = desk.draft("À revoir", "SG/4");
        desk.post(Api.path(id, "submit"), "{\"approvers\":[\"lima.counsellor\"]}").expecting(200);
        Api counsellor = Api.as(lima.node(), "lima.counsellor");
        assertThat(
                        counsellor
                                .post(Api.path(id, "return"), "{\"comment\":\"  \"}")
                                .expecting(422)
                                .text("code"))
                .isEqualTo("circuit.comment-missing");
        desk.put("/api/dispatches/" + id, "{\"subject\":\"x\"}").expecting(409);
        counsellor
                .post(Api.path(id, "return"), "{\"comment\":\"Préciser la date\"}")
                .expecting(200);
        assertThat(desk.read(id).text("state")).isEqualTo("RETURNED");
        assertThat(desk.read(id).json().get("circuit").toString()).contains("Préciser la date");
        desk.put(
                        "/api/dispatches/" + id,
                        "{\"subject\":\"Revu\",\"action\":[\"SG/4\"],\"body\":\"Le 4 août.\"}")
                .expecting(200);
    }

    @Test
    void booksOfBothNodesHaveNoGap() {
        arrived("Dernière");
        for (String book : List.of("departures", "arrivals")) {
            Api reader = book.equals("departures") ? head : Api.as(ministry.node(), "sg4.head");
            String unit = book.equals("departures") ? "AMBALDO%20LIMA" : "SG/4";
            List<Integer> numbers = new ArrayList<>();
            reader.get("/api/register/" + book + "?unit=" + unit)
                    .expecting(200)
                    .json()
                    .get("entries")
                    .forEach(line ->
                            numbers.add(
                                    value(
                                            line.get(
                                                            book.equals("departures")
                                                                    ? "number"
                                                                    : "arrivalNumber")
                                                    .asString())));
            assertThat(numbers)
                    .as(book)
                    .isSortedAccordingTo(Comparator.naturalOrder())
                    .doesNotHaveDuplicates();
            assertThat(numbers.getLast()).as(book).isEqualTo(numbers.size());
        }
    }
}
