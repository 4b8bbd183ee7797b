package chancery.correspondence.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chancery.correspondence.Post;
import chancery.door.api.Api;
import chancery.door.cli.ChanceryCommand;
import chancery.door.cli.TestService;
import chancery.foundation.carriage.Arrivals;
import chancery.foundation.carriage.Envelope;
import chancery.foundation.carriage.NodeName;
import chancery.foundation.carriage.Section;
import chancery.foundation.register.Quarantine;
import chancery.foundation.register.RegisterVerification;
import chancery.foundation.register.TreeHeads;
import chancery.foundation.register.Verdict;
import chancery.foundation.sealing.MimeBody;
import chancery.foundation.sealing.SealedHeader;
import chancery.foundation.sealing.Sealer;
import chancery.foundation.sealing.SealingRefusal.Reason;
import chancery.foundation.sealing.SignedDirectory;
import chancery.foundation.sealing.Suite;
import chancery.foundation.sealing.UnitAuthority;
import chancery.foundation.sealing.UnitCertificate;
import chancery.foundation.sealing.UnitCertificate.Use;
import chancery.foundation.sealing.UnitKeys;
import chancery.kernel.DispatchId;
import chancery.kernel.Distribution;
import chancery.kernel.Precedence;
import chancery.kernel.Transmission;
import chancery.kernel.UnitCode;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** Keys are renewed and revoked in a service that runs, by the commands and over the links. */
class KeyLifeTest {
    private static final UnitCode NAIROBI = UnitCode.of("AMBALDO NAIROBI");

    private final Post ministry = new Post(TestService.ministry());
    private final Post nairobi = new Post(TestService.nairobi());
    private final Path authority = ministry.node().home().resolveSibling("authority");

    @Test
    void keysAreRenewedEverywhereAndAStolenOneIsRefusedFromThenOn() throws Exception {
        UnitKeys stolen = keys(nairobi);
        nairobi.node().bean(TreeHeads.class).signLatest();
        long version = directory(ministry).version();

        run("renew", "--signing", "--data", nairobi);
        awaitRequest();
        run("certify", "--authority", authority, "--data", ministry);
        awaitDirectory(ministry, directory -> directory.version() == version + 1);
        awaitDirectory(nairobi, directory -> directory.version() == version + 1);
        await().atMost(Api.PATIENCE)
                .untilAsserted(
                        () -> assertThat(keys(nairobi).keys()).hasSize(2 * stolen.keys().size()));
        assertThat(nairobi.node().home().resolve("keys/pending.keys")).doesNotExist();
        bothWays();

        UnitCertificate old = signing(stolen);
        run("revoke", NAIROBI, "--key", old.keyId(), "--authority", authority, "--data", ministry);
        awaitDirectory(ministry, directory -> directory.isRevoked(old));
        awaitDirectory(nairobi, directory -> directory.isRevoked(old));
        assertThat(forged(stolen)).isEqualTo(Reason.REVOKED.name());
        bothWays();
        assertThat(nairobi.node().home().resolve("keys/revocations.crl")).isRegularFile();
        assertThat(
                        new NodeIdentity("nairobi", nairobi.node().home().resolve("keys"), "")
                                .directory()
                                .isRevoked(old))
                .as("after a restart too")
                .isTrue();
        for (Post node : List.of(ministry, nairobi)) {
            assertThat(node.node().bean(RegisterVerification.class).verify((_, _) -> {}))
                    .isInstanceOf(Verdict.Sound.class);
        }
    }

    @Test
    void whatAnotherAuthoritySaysIsKeptAsEvidenceAndChangesNothing() {
        UnitAuthority other =
                UnitAuthority.create(UnitCode.of("REPUBLIC OF ALDORIA"), InstantSource.system());
        long version = directory(ministry).version();
        byte[] directory = other.publish(version + 5, List.of(), List.of(), List.of());
        assertThat(arrived(KeyNews.DIRECTORY, directory)).isEqualTo(Reason.UNKNOWN_SENDER.name());
        assertThat(arrived(KeyNews.REVOCATIONS, other.revocationList()))
                .isIn(Reason.BAD_SIGNATURE.name(), Reason.UNKNOWN_SENDER.name());
        assertThat(arrived(KeyNews.REQUEST, directory)).isEqualTo(Reason.BAD_STRUCTURE.name());
        assertThat(directory(ministry).version()).isEqualTo(version);
    }

    @Test
    void theSameDirectoryAgainChangesNothing() {
        byte[] known = directory(ministry).encoded();
        assertThat(outcome(KeyNews.DIRECTORY, known)).isEqualTo(Arrivals.Outcome.REGISTERED);
        assertThat(directory(ministry).encoded()).isEqualTo(known);
    }

    @Test
    void anArchiveKeepsItsKeysAndOthersLoseTheirsAfterTheGrace() {
        UnitAuthority own = UnitAuthority.create(UnitCode.of("ROOT"), InstantSource.system());
        UnitKeys archive = own.issue(UnitCode.of("ARCHIVE"));
        UnitKeys post = own.issue(NAIROBI);
        Instant end = Instant.now().plus(UnitAuthority.OPENING_VALIDITY);
        List<UnitKeys> held = List.of(archive, post);
        SignedDirectory directory = directory(ministry);

        assertThat(KeyTending.kept(held, directory, end.plus(KeyTending.GRACE).minusSeconds(60)))
                .isEqualTo(held);
        List<UnitKeys> kept =
                KeyTending.kept(held, directory, end.plus(KeyTending.GRACE).plusSeconds(60));
        assertThat(kept.getFirst()).isEqualTo(archive);
        assertThat(kept.getLast().certificates())
                .hasSize(Suite.values().length)
                .allMatch(certificate -> certificate.use() == Use.SIGNING);
    }

    @Test
    void whatEndsSoonIsSaidOfTheNodesOwnUnits() {
        assertThat(KeyTerms.of(directory(nairobi), "nairobi"))
                .hasSize(2)
                .allMatch(term -> term.unit().equals(NAIROBI))
                .allMatch(term -> term.end().isAfter(Instant.now().plus(KeyTerms.WARNING)));
        assertThat(nairobi.node().bean(KeyTerms.class).endingSoon()).isEmpty();
    }

    private void bothWays() {
        String there = Api.as(nairobi.node(), "nairobi.desk").draft("Vers le ministère", "SG/4");
        Api.as(nairobi.node(), "nairobi.head").sign(there);
        Api.as(ministry.node(), "sg4.officer").await(there);
        String back = Api.as(ministry.node(), "sg4.officer").draft("Vers Nairobi", NAIROBI.value());
        Api.as(ministry.node(), "sg4.officer").sign(back);
        Api.as(nairobi.node(), "nairobi.desk").await(back);
    }

    /** What becomes at the ministry of a dispatch that a thief of these keys signs. */
    private String forged(UnitKeys stolen) {
        byte[] container =
                Sealer.seal(
                                new SealedHeader(
                                        SealedHeader.VERSION,
                                        Suite.HYBRID_1,
                                        DispatchId.of(UUID.randomUUID()),
                                        NAIROBI,
                                        1,
                                        List.of(UnitCode.of("SG/4")),
                                        List.of(),
                                        Transmission.ENCRYPTED,
                                        Distribution.UNMARKED,
                                        Precedence.ROUTINE,
                                        "9999/2026",
                                        List.of(),
                                        Instant.now(),
                                        null,
                                        "DISPATCH",
                                        null),
                                new MimeBody("", "", "fr", null, "Faux", "", "<p>x</p>", List.of())
                                        .encode(),
                                List.of(),
                                stolen,
                                directory(nairobi))
                        .container()
                        .toArray();
        return arrived("DISPATCH", container);
    }

    /** Why the ministry does not accept it. */
    private String arrived(String kind, byte[] content) {
        assertThat(outcome(kind, content)).isEqualTo(Arrivals.Outcome.QUARANTINED);
        return ministry.asNode(_ ->
                ministry.node()
                        .bean(Quarantine.class)
                        .before(Long.MAX_VALUE, 1)
                        .getFirst()
                        .reason());
    }

    private Arrivals.Outcome outcome(String kind, byte[] content) {
        UUID id = UUID.randomUUID();
        String section = kind.equals("DISPATCH") ? "container" : "content";
        return ministry.asNode(_ ->
                ministry.node()
                        .bean(Arrivals.class)
                        .arrived(
                                new Envelope(
                                        id,
                                        id,
                                        NodeName.of("nairobi"),
                                        new TreeSet<>(Set.of(NodeName.of("ministry"))),
                                        Precedence.ROUTINE,
                                        kind,
                                        List.of(Section.of(section, content)))));
    }

    private void awaitRequest() {
        await().atMost(Api.PATIENCE)
                .until(() ->
                        ministry
                                .asNode(_ -> ministry.node().bean(KeyRequests.class).waiting())
                                .stream()
                                .anyMatch(request -> request.unit().equals(NAIROBI)));
    }

    private static void awaitDirectory(Post node, Predicate<SignedDirectory> until) {
        await().atMost(Api.PATIENCE).until(() -> until.test(directory(node)));
    }

    private static SignedDirectory directory(Post node) {
        return node.node().bean(KeyRing.class).directory();
    }

    private static UnitKeys keys(Post node) {
        return node.node().bean(KeyRing.class).signer(NAIROBI);
    }

    private static UnitCertificate signing(UnitKeys keys) {
        return keys.certificates().stream()
                .filter(each -> each.use() == Use.SIGNING && each.suite() == Suite.HYBRID_1)
                .findFirst()
                .orElseThrow();
    }

    private static void run(Object... words) {
        String[] arguments = new String[words.length + 1];
        arguments[0] = "keys";
        for (int i = 0; i < words.length; i++) {
            arguments[i + 1] =
                    words[i] instanceof Post node
                            ? node.node().home().toString()
                            : words[i].toString();
        }
        assertThat(ChanceryCommand.run(arguments)).isZero();
    }
}
