package chancery.correspondence.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import chancery.correspondence.Post;
import chancery.correspondence.keys.KeyRing;
import chancery.door.api.Api;
import chancery.door.cli.TestService;
import chancery.foundation.carriage.Arrivals;
import chancery.foundation.carriage.Envelope;
import chancery.foundation.carriage.NodeName;
import chancery.foundation.carriage.Section;
import chancery.foundation.register.Quarantine;
import chancery.foundation.sealing.MimeBody;
import chancery.foundation.sealing.SealedDispatch;
import chancery.foundation.sealing.SealedHeader;
import chancery.foundation.sealing.Sealer;
import chancery.foundation.sealing.Suite;
import chancery.kernel.DispatchId;
import chancery.kernel.Distribution;
import chancery.kernel.Label;
import chancery.kernel.Precedence;
import chancery.kernel.Transmission;
import chancery.kernel.UnitCode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may correct, cancel and readdress: at the sender, and again at the receiver. */
class BindingsTest {
    private final Post lima = new Post(TestService.lima());
    private final Post ministry = new Post(TestService.ministry());
    private final Api desk = Api.as(lima.node(), "lima.desk");
    private final Api head = Api.as(lima.node(), "lima.head");
    private final Api officer = Api.as(ministry.node(), "sg4.officer");

    @AfterEach
    void theLinkIsUpAgain() {
        lima.mendLink();
    }

    @ParameterizedTest
    @CsvSource({
        "ministry, DG7/6, CORRECTION",
        "ministry, DG7/6, CANCELLATION",
        "nairobi, AMBALDO NAIROBI, CORRECTION",
        "nairobi, AMBALDO NAIROBI, CANCELLATION",
        "nairobi, AMBALDO NAIROBI, READDRESSAL"
    })
    void whatAnotherUnitChangesIsRefusedByItsReceiver(String node, String unit, String kind) {
        String first = fromTheMinistry();
        Post forger = node.equals("nairobi") ? new Post(TestService.nairobi()) : ministry;
        assertThat(
                        arrive(
                                lima,
                                sealed(
                                        forger,
                                        unit,
                                        "AMBALDO LIMA",
                                        kind,
                                        DispatchId.parse(first))))
                .isEqualTo(Arrivals.Outcome.QUARANTINED);
        assertThat(lastReason(lima)).isEqualTo("BOUND_TO_ANOTHERS");
    }

    @Test
    void whatIsOfNoKnownKindOrBoundToNothingIsRefused() {
        assertThat(arrive(lima, sealed(ministry, "SG/4", "AMBALDO LIMA", "CANCELLATION", null)))
                .isEqualTo(Arrivals.Outcome.QUARANTINED);
        assertThat(lastReason(lima)).isEqualTo("BOUND_TO_ANOTHERS");
        assertThat(arrive(lima, sealed(ministry, "SG/4", "AMBALDO LIMA", "ERASURE", null)))
                .isEqualTo(Arrivals.Outcome.QUARANTINED);
        assertThat(lastReason(lima)).isEqualTo("NOT_ACCEPTABLE");
    }

    @Test
    void aUnitOfTheNodeThatWasAddressedMayReaddress() {
        String first = fromTheMinistry();
        DispatchId onward = DispatchId.of(UUID.randomUUID());
        assertThat(
                        arrive(
                                lima,
                                sealed(
                                        ministry,
                                        onward,
                                        "DG1/2",
                                        "AMBALDO LIMA",
                                        "READDRESSAL",
                                        DispatchId.parse(first))))
                .isEqualTo(Arrivals.Outcome.REGISTERED);
        assertThat(desk.read(onward.toString()).expecting(200).text("bindsTo")).isEqualTo(first);
    }

    @Test
    void aCancellationThatOvertakesItsFirstBelongsToItOnlyWhenItsUnitIsTheSame() {
        lima.cutLink();
        String first = desk.draft("Dépassée", "SG/4");
        head.sign(first);
        String own = follow(desk, first, "CANCELLATION");
        head.sign(own);
        DispatchId forged = DispatchId.of(UUID.randomUUID());
        assertThat(
                        arrive(
                                ministry,
                                sealed(
                                        new Post(TestService.nairobi()),
                                        forged,
                                        "AMBALDO NAIROBI",
                                        "SG/4",
                                        "CANCELLATION",
                                        DispatchId.parse(first))))
                .isEqualTo(Arrivals.Outcome.REGISTERED);
        lima.mendLink();
        officer.await(first);
        officer.await(own);
        assertThat(Api.ids(officer.get(Api.path(first, "thread")).json()))
                .containsExactlyInAnyOrder(first, own);
        assertThat(Api.ids(officer.get(Api.path(forged.toString(), "thread")).json()))
                .containsExactly(forged.toString());
    }

    @ParameterizedTest
    @CsvSource({"CORRECTION", "CANCELLATION"})
    void whoBindsADraftPastTheProgramIsNotSigned(String kind) {
        String first = fromTheMinistry();
        String draft = desk.draft("Annule et remplace", "SG/4");
        bind(draft, kind, first);
        assertThat(head.post(Api.path(draft, "sign"), "{}").expecting(409).text("code"))
                .isEqualTo("draft.bound-not-yours");
        bind(draft, kind, UUID.randomUUID().toString());
        assertThat(head.post(Api.path(draft, "sign"), "{}").expecting(409).text("code"))
                .isEqualTo("draft.bound-not-registered");
    }

    private void bind(String draft, String kind, String first) {
        int bound =
                lima.asNode(sql ->
                        sql.sql(
                                        "update dispatch set kind = :kind, binds_to = :first where id = :id")
                                .param("kind", kind)
                                .param("first", UUID.fromString(first))
                                .param("id", UUID.fromString(draft))
                                .update());
        assertThat(bound).isEqualTo(1);
    }

    private String fromTheMinistry() {
        String id = officer.draft("Du ministère", "AMBALDO LIMA");
        officer.sign(id);
        desk.await(id);
        return id;
    }

    private static String follow(Api api, String id, String kind) {
        return api.post(Api.path(id, "follow"), "{\"kind\":\"%s\"}".formatted(kind))
                .expecting(201)
                .text("id");
    }

    private static Arrivals.Outcome arrive(Post at, SealedDispatch sealed) {
        UUID envelope = UUID.randomUUID();
        return at.asNode(_ ->
                at.node()
                        .bean(Arrivals.class)
                        .arrived(
                                new Envelope(
                                        envelope,
                                        envelope,
                                        NodeName.of("nairobi"),
                                        new TreeSet<>(Set.of(NodeName.of(at.node().name()))),
                                        Precedence.ROUTINE,
                                        Sending.DISPATCH,
                                        List.of(
                                                Section.of(
                                                        Sending.CONTAINER,
                                                        sealed.container().toArray())))));
    }

    private static SealedDispatch sealed(
            Post signer, String from, String to, String kind, @Nullable DispatchId first) {
        return sealed(signer, DispatchId.of(UUID.randomUUID()), from, to, kind, first);
    }

    /** Sealed with the true keys of a unit, as a program of that unit's node could. */
    private static SealedDispatch sealed(
            Post signer,
            DispatchId id,
            String from,
            String to,
            String kind,
            @Nullable DispatchId first) {
        KeyRing keys = signer.node().bean(KeyRing.class);
        UnitCode unit = UnitCode.of(from);
        SealedHeader header =
                new SealedHeader(
                        SealedHeader.VERSION,
                        Suite.HYBRID_1,
                        id,
                        unit,
                        1,
                        List.of(UnitCode.of(to)),
                        List.of(),
                        Transmission.ENCRYPTED,
                        Distribution.of(Label.RESTRICTED),
                        Precedence.ROUTINE,
                        "9999/2026",
                        List.of(),
                        Instant.now().truncatedTo(ChronoUnit.MILLIS),
                        null,
                        kind,
                        first);
        MimeBody body =
                new MimeBody(
                        "",
                        "2026-11-22",
                        "fr",
                        null,
                        "Annulation",
                        "X",
                        "<p>Annulé.</p>",
                        List.of());
        return Sealer.seal(header, body.encode(), List.of(), keys.signer(unit), keys.directory());
    }

    private static String lastReason(Post at) {
        return at.asNode(_ ->
                at.node().bean(Quarantine.class).before(Long.MAX_VALUE, 1).getFirst().reason());
    }
}
