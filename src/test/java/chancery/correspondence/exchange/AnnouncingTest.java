package chancery.correspondence.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chancery.correspondence.DispatchArrived;
import chancery.correspondence.DispatchSigned;
import chancery.correspondence.Post;
import chancery.correspondence.annexes.RegisteredAnnex;
import chancery.correspondence.annexes.RegisteredAnnexes;
import chancery.door.api.Api;
import chancery.door.cli.TestService;
import chancery.door.cli.TestService.TestNode;
import chancery.kernel.DispatchId;
import chancery.kernel.Label;
import chancery.kernel.Transactions;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationListener;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the floors above hear of, and find when they missed it. */
class AnnouncingTest {
    private static final String TYPE = "application/octet-stream";

    private final Post lima = new Post(TestService.lima());
    private final Post ministry = new Post(TestService.ministry());
    private final Api desk = Api.as(lima.node(), "lima.desk");
    private final Api head = Api.as(lima.node(), "lima.head");

    /** A listener as a room above is one: it begins its own transaction at once. */
    private static Queue<Object> heardOn(TestNode node) {
        Queue<Object> heard = new ConcurrentLinkedQueue<>();
        ApplicationListener<PayloadApplicationEvent<?>> listener =
                event -> {
                    DispatchId id =
                            switch (event.getPayload()) {
                                case DispatchSigned(var signed) -> signed;
                                case DispatchArrived(var arrived) -> arrived;
                                default -> null;
                            };
                    if (id != null && stands(node, id)) {
                        heard.add(event.getPayload());
                    }
                };
        node.context().addApplicationListener(listener);
        return heard;
    }

    private static boolean stands(TestNode node, DispatchId id) {
        return node.bean(Transactions.class)
                .asNode(() ->
                        node.bean(JdbcClient.class)
                                .sql(
                                        "select exists (select 1 from registration where dispatch = :id)")
                                .param("id", id.value())
                                .query(Boolean.class)
                                .single());
    }

    @Test
    void theFloorsAboveHearOfASignatureHereAndOfTheArrivalThere() {
        Queue<Object> here = heardOn(lima.node());
        Queue<Object> there = heardOn(ministry.node());
        String id = desk.draft("À entendre", "SG/4");
        head.sign(id);
        DispatchId dispatch = DispatchId.parse(id);
        await().atMost(Api.PATIENCE)
                .untilAsserted(() -> {
                    assertThat(here).contains(new DispatchSigned(dispatch));
                    assertThat(there).contains(new DispatchArrived(dispatch));
                });
        assertThat(here).doesNotContain(new DispatchArrived(dispatch));
        assertThat(there).doesNotContain(new DispatchSigned(dispatch));
    }

    @Test
    void aSignatureThatFailsIsNotAnnounced() {
        Queue<Object> here = heardOn(lima.node());
        String refused = desk.draft("Sans texte", "SG/4", draft -> draft.put("body", ""));
        head.post(Api.path(refused, "sign"), "{}").expecting(422);
        String id = desk.draft("Avec texte", "SG/4");
        head.sign(id);
        await().atMost(Api.PATIENCE)
                .until(() -> here.contains(new DispatchSigned(DispatchId.parse(id))));
        assertThat(here).doesNotContain(new DispatchSigned(DispatchId.parse(refused)));
    }

    @Test
    void annexesAreFoundOnBothNodesWithWhatDecidesWhoMayKnowOfThem() {
        String id = desk.draft("Avec annexes", "SG/4");
        desk.attach(id, "un.bin", bytes("un")).expecting(201);
        desk.attach(id, "deux.bin", bytes("deux")).expecting(201);
        DispatchId dispatch = DispatchId.parse(id);
        assertThat(annexes(lima).of(dispatch, TYPE)).isEmpty();
        String number = head.sign(id);
        Api.as(ministry.node(), "sg4.officer").await(id);
        for (Post node : List.of(lima, ministry)) {
            List<RegisteredAnnex> found =
                    annexes(node).of(dispatch, TYPE.toUpperCase(java.util.Locale.ROOT));
            assertThat(found)
                    .extracting(RegisteredAnnex::name)
                    .containsExactly("un.bin", "deux.bin");
            RegisteredAnnex first = found.getFirst();
            assertThat(first.bytes()).isEqualTo(bytes("un"));
            assertThat(first.from().value()).isEqualTo("AMBALDO LIMA");
            assertThat(first.number()).isEqualTo(number);
            assertThat(first.distribution().label()).isEqualTo(Label.RESTRICTED);
        }
        RegisteredAnnex left = annexes(lima).of(dispatch, TYPE).getFirst();
        RegisteredAnnex came = annexes(ministry).of(dispatch, TYPE).getFirst();
        assertThat(left.origin()).isEqualTo(RegisteredAnnex.Origin.HERE);
        assertThat(left.readers()).contains("unit:AMBALDO LIMA");
        assertThat(came.origin()).isEqualTo(RegisteredAnnex.Origin.ARRIVED);
        assertThat(came.readers()).contains("unit:SG/4");
    }

    @Test
    void aSweepFindsEveryDispatchOnceInTheOrderOfTheRegister() {
        List<DispatchId> signed = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            String id = desk.draft("À balayer " + i, "SG/4");
            desk.attach(id, "a.bin", bytes("a")).expecting(201);
            desk.attach(id, "b.bin", bytes("b")).expecting(201);
            head.sign(id);
            signed.add(DispatchId.parse(id));
        }
        List<DispatchId> swept = new ArrayList<>();
        long position = -1;
        for (List<RegisteredAnnex> next = annexes(lima).next(TYPE, position);
                !next.isEmpty();
                next = annexes(lima).next(TYPE, position)) {
            assertThat(next)
                    .extracting(RegisteredAnnex::dispatch)
                    .containsOnly(next.getFirst().dispatch());
            assertThat(next.getFirst().position()).isGreaterThan(position);
            position = next.getFirst().position();
            swept.add(next.getFirst().dispatch());
        }
        assertThat(swept).doesNotHaveDuplicates().containsSubsequence(signed);
        assertThat(annexes(lima).next("application/of-nobody", -1)).isEmpty();
    }

    @Test
    void whatIsHeldForTheArchiveAloneIsNoSourceForOtherRooms() {
        Post nairobi = new Post(TestService.nairobi());
        Queue<Object> there = heardOn(ministry.node());
        String id = desk.draft("Pour Nairobi", "AMBALDO NAIROBI");
        desk.attach(id, "a.bin", bytes("a")).expecting(201);
        head.sign(id);
        Api.as(nairobi.node(), "nairobi.desk").await(id);
        await().atMost(Api.PATIENCE).until(() -> held(UUID.fromString(id)));
        String after = desk.draft("Puis au ministère", "SG/4");
        head.sign(after);
        await().atMost(Api.PATIENCE)
                .until(() -> there.contains(new DispatchArrived(DispatchId.parse(after))));
        assertThat(there).doesNotContain(new DispatchArrived(DispatchId.parse(id)));
        assertThat(annexes(ministry).of(DispatchId.parse(id), TYPE)).isEmpty();
    }

    private boolean held(UUID id) {
        return ministry.asNode(sql ->
                sql.sql("select exists (select 1 from dispatch where id = :id)")
                        .param("id", id)
                        .query(Boolean.class)
                        .single());
    }

    private static RegisteredAnnexes annexes(Post node) {
        return node.node().bean(RegisteredAnnexes.class);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
