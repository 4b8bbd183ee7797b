package chancery.correspondence.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import chancery.Seed;
import chancery.correspondence.Post;
import chancery.door.api.Api;
import chancery.door.cli.TestService;
import chancery.foundation.carriage.Arrivals;
import chancery.foundation.carriage.Envelope;
import chancery.foundation.carriage.NodeName;
import chancery.foundation.carriage.Section;
import chancery.foundation.register.Digest;
import chancery.foundation.register.Quarantine;
import chancery.foundation.register.Register;
import chancery.foundation.register.RegisterVerification;
import chancery.foundation.register.SignedTreeHead;
import chancery.foundation.register.TreeHead;
import chancery.foundation.register.TreeHeads;
import chancery.foundation.register.Verdict;
import chancery.foundation.register.WitnessedHeads;
import chancery.kernel.Precedence;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The ministry remembers what a post showed of its log. */
class WitnessingTest {
    private static final Digest ANOTHER = Digest.sha256(new byte[] {7});

    private final Post lima = new Post(TestService.lima());
    private final Post ministry = new Post(TestService.ministry());

    @Test
    void aLogThatGrewIsWitnessedAgainAndAgain() {
        SignedTreeHead first = shown();
        SignedTreeHead second = shown();
        assertThat(second.head().size()).isGreaterThan(first.head().size());
        List<SignedTreeHead> kept = witnessed();
        assertThat(kept).contains(first, second);
        assertThat(lima.node().bean(RegisterVerification.class).verify((_, _) -> {}, kept))
                .isInstanceOf(Verdict.Sound.class);
    }

    @Test
    void verificationFindsALogThatIsNotTheOneThatWasShown() {
        TreeHead honest = shown().head();
        SignedTreeHead forged =
                signed(new TreeHead(honest.log(), honest.size(), honest.at(), ANOTHER));
        assertThat(
                        lima.node()
                                .bean(RegisterVerification.class)
                                .verify((_, _) -> {}, List.of(forged)))
                .isInstanceOfSatisfying(
                        Verdict.Broken.class,
                        broken -> assertThat(broken.fault()).isEqualTo(Verdict.Fault.SIGNED_HEAD));
        SignedTreeHead longer =
                signed(new TreeHead(honest.log(), honest.size() + 1_000_000, honest.at(), ANOTHER));
        assertThat(
                        lima.node()
                                .bean(RegisterVerification.class)
                                .verify((_, _) -> {}, List.of(longer)))
                .isInstanceOfSatisfying(
                        Verdict.Broken.class,
                        broken -> assertThat(broken.fault()).isEqualTo(Verdict.Fault.TRUNCATED));
    }

    @Test
    void aRewrittenLogCannotBeShown() {
        TreeHead before = shown().head();
        Instant later = before.at().plusSeconds(60);
        long more = before.size() + 5;
        List<Digest> proof =
                lima.asNode(
                        _ -> lima.node().bean(Register.class).consistencyProof(1, before.size()));
        refused(new TreeHead(before.log(), before.size(), later, ANOTHER), before.size(), proof);
        refused(new TreeHead(before.log(), more, later, ANOTHER), before.size(), proof);
        refused(new TreeHead(before.log(), more, later, ANOTHER), before.size(), List.of());
        refused(new TreeHead(UUID.randomUUID(), more, later, ANOTHER), 0, List.of());
        if (before.size() > 1) {
            refused(new TreeHead(before.log(), before.size() - 1, later, ANOTHER), 0, List.of());
        }
        assertThat(witnessed()).extracting(head -> head.head().root()).doesNotContain(ANOTHER);
    }

    private void refused(TreeHead head, long continues, List<Digest> proof) {
        assertThat(arrive("lima", new HeadClaim(head, continues, proof), signed(head).signature()))
                .isEqualTo(Arrivals.Outcome.QUARANTINED);
        assertThat(lastReason()).isEqualTo("HEAD_FORKED");
    }

    @Test
    void aHeadThatTheNodeDidNotSignIsRefused() {
        TreeHead head = shown().head();
        HeadClaim claim = new HeadClaim(head, 0, List.of());
        assertThat(arrive("nairobi", claim, signed(head).signature()))
                .isEqualTo(Arrivals.Outcome.QUARANTINED);
        assertThat(lastReason()).isEqualTo("HEAD_SIGNATURE");
        assertThat(arrive("lima", claim, new byte[] {1, 2, 3}))
                .isEqualTo(Arrivals.Outcome.QUARANTINED);
        assertThat(lastReason()).isEqualTo("HEAD_SIGNATURE");
    }

    @Test
    void aClaimHasOneFormAndNoOther() throws NotAccepted {
        TreeHead head = new TreeHead(UUID.randomUUID(), 7, Instant.EPOCH, ANOTHER);
        HeadClaim claim = new HeadClaim(head, 3, List.of(ANOTHER, ANOTHER));
        assertThat(HeadClaim.decode(claim.encoded())).isEqualTo(claim);
        long seed = Seed.ofThisRun();
        Random random = new Random(seed);
        for (int round = 0; round < 2_000; round++) {
            byte[] bytes = Arrays.copyOf(claim.encoded(), random.nextInt(300));
            if (bytes.length > 0) {
                bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
            }
            try {
                HeadClaim read = HeadClaim.decode(bytes);
                assertThat(read.encoded()).as("seed %d, round %d", seed, round).isEqualTo(bytes);
            } catch (NotAccepted refusal) {
                assertThat(refusal.reason()).isEqualTo("NOT_ACCEPTABLE");
            }
        }
        assertThatExceptionOfType(NotAccepted.class)
                .isThrownBy(() -> HeadClaim.decode(new byte[100_000 * 32]));
    }

    /** Something is entered at the post, its head signed, sent, and kept at the ministry. */
    private SignedTreeHead shown() {
        Api.as(lima.node(), "lima.head")
                .sign(Api.as(lima.node(), "lima.desk").draft("À témoin", "SG/4"));
        SignedTreeHead head = lima.node().bean(TreeHeads.class).signLatest().orElseThrow();
        Witnessing witnessing = lima.node().bean(Witnessing.class);
        await().atMost(Api.PATIENCE)
                .until(() -> {
                    witnessing.send();
                    return witnessed().stream()
                            .anyMatch(kept -> kept.head().size() >= head.head().size());
                });
        return witnessed().getLast();
    }

    private List<SignedTreeHead> witnessed() {
        return ministry.asNode(_ -> ministry.node().bean(WitnessedHeads.class).of("lima"));
    }

    private SignedTreeHead signed(TreeHead head) {
        return new SignedTreeHead(head, lima.node().bean(HeadSigning.class).sign(head));
    }

    private Arrivals.Outcome arrive(String origin, HeadClaim claim, byte[] signature) {
        UUID id = UUID.randomUUID();
        Envelope envelope =
                new Envelope(
                        id,
                        id,
                        NodeName.of(origin),
                        new TreeSet<>(Set.of(NodeName.of("ministry"))),
                        Precedence.DEFERRED,
                        Witnessing.HEAD,
                        List.of(
                                Section.of(Witnessing.CLAIM, claim.encoded()),
                                Section.of(Witnessing.SIGNATURE, signature)));
        return ministry.asNode(_ -> ministry.node().bean(Arrivals.class).arrived(envelope));
    }

    private String lastReason() {
        return ministry.asNode(_ ->
                ministry.node()
                        .bean(Quarantine.class)
                        .before(Long.MAX_VALUE, 1)
                        .getFirst()
                        .reason());
    }
}
