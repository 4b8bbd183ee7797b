package chancery.work.agreements.messages;

import static chancery.work.agreements.SampleAgreement.step;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import chancery.correspondence.Post;
import chancery.correspondence.drafting.DraftContent;
import chancery.correspondence.drafting.Drafts;
import chancery.door.api.Api;
import chancery.door.cli.TestService;
import chancery.foundation.access.Role;
import chancery.kernel.DispatchId;
import chancery.kernel.Distribution;
import chancery.kernel.Label;
import chancery.kernel.PersonId;
import chancery.kernel.Precedence;
import chancery.kernel.Transmission;
import chancery.kernel.UnitCode;
import chancery.work.agreements.Agreement;
import chancery.work.agreements.AgreementId;
import chancery.work.agreements.AgreementTexts;
import chancery.work.agreements.AgreementVersion;
import chancery.work.agreements.Agreements;
import chancery.work.agreements.SampleAgreement;
import chancery.work.agreements.content.AgreementKind;
import chancery.work.agreements.content.LegalText;
import chancery.work.agreements.content.Step;
import chancery.work.agreements.procedure.Procedure;
import chancery.work.agreements.procedure.ProcedureStep;
import chancery.work.agreements.procedure.Procedures;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Agreements of a post, as its ministry comes to know them. */
class AgreementCrossingTest {
    private static final UnitCode LIMA = UnitCode.of("AMBALDO LIMA");
    private static final UnitCode SG4 = UnitCode.of("SG/4");
    private static final Distribution RESTRICTED = Distribution.of(Label.RESTRICTED);

    private final Post lima = new Post(TestService.lima());
    private final Post ministry = new Post(TestService.ministry());
    private final PersonId desk = lima.person("lima.desk");
    private final PersonId officer = ministry.person("sg4.officer");
    private final Agreements here = lima.node().bean(Agreements.class);
    private final Agreements there = ministry.node().bean(Agreements.class);
    private final Sharing sharing = lima.node().bean(Sharing.class);

    private AgreementId begun() {
        return here.begin(
                desk, LIMA, RESTRICTED, SampleAgreement.titled("Accord " + UUID.randomUUID()));
    }

    private DispatchId sent(AgreementId id) {
        DispatchId draft = sharing.send(desk, id, SG4);
        Api.as(lima.node(), "lima.head").sign(draft.toString());
        return draft;
    }

    private static String outcome(Post node, DispatchId dispatch) {
        await().atMost(Api.PATIENCE).until(() -> !outcomes(node, dispatch).isEmpty());
        return outcomes(node, dispatch).getFirst();
    }

    private static List<String> outcomes(Post node, DispatchId dispatch) {
        return node.asNode(sql ->
                sql.sql(
                                "select state || ' ' || coalesce(problem, '') from annex_outcome where dispatch = :id")
                        .param("id", dispatch.value())
                        .query(String.class)
                        .list());
    }

    @Test
    void aSignedDispatchBringsTheAgreementWithItsTextsToItsReaders() {
        AgreementId id = begun();
        here.change(desk, id, null, (_, _) -> step(Step.SIGNED, null, "2020-03-01"));
        byte[] bytes = "Article premier".getBytes(StandardCharsets.UTF_8);
        LegalText text =
                lima.node()
                        .bean(AgreementTexts.class)
                        .keep(desk, id, "accord.txt", "text/plain", "fr", true, bytes);
        DispatchId dispatch = sent(id);

        assertThat(outcome(lima, dispatch)).isEqualTo("TAKEN ");
        assertThat(outcome(ministry, dispatch)).isEqualTo("TAKEN ");
        Agreement arrived = there.open(officer, id);
        assertThat(arrived.here()).isFalse();
        assertThat(arrived.unit()).isEqualTo(LIMA);
        assertThat(arrived.distribution()).isEqualTo(RESTRICTED);
        assertThat(arrived.record()).isEqualTo(here.open(desk, id).record());
        assertThat(
                        ministry.node()
                                .bean(AgreementTexts.class)
                                .content(officer, id, text.sha512())
                                .bytes())
                .isEqualTo(bytes);
        assertThatThrownBy(() ->
                        there.change(
                                officer, id, null, (_, _) -> step(Step.SIGNED, null, "2020-04-01")))
                .hasMessageStartingWith("agreement.not-yours");
    }

    @Test
    void aNewerVersionTakesThePlaceOfTheOlderWhichStaysKnown() {
        AgreementId id = begun();
        outcome(ministry, sent(id));
        here.change(desk, id, null, (_, _) -> step(Step.SIGNED, null, "2020-03-01"));
        assertThat(outcome(ministry, sent(id))).isEqualTo("TAKEN ");
        assertThat(there.open(officer, id).record().steps()).hasSize(1);
        assertThat(there.versions(officer, id))
                .extracting(AgreementVersion::version)
                .containsExactly(2, 1);
        assertThat(outcome(ministry, sent(id))).isEqualTo("REFUSED agreement.older");
        assertThat(there.open(officer, id).version()).isEqualTo(2);
    }

    @Test
    void whoeverMayNotReadTheDispatchSeesNothingOfTheAgreement() {
        AgreementId id = begun();
        outcome(ministry, sent(id));
        Post.Newcomer other =
                ministry.add("DG7/6", Role.DEPARTMENT_OFFICER, Distribution.of(Label.SECRET));
        Post.Newcomer uncleared =
                ministry.add("SG/4", Role.DEPARTMENT_OFFICER, Distribution.UNMARKED);
        for (PersonId stranger : List.of(other.id(), uncleared.id())) {
            assertThatThrownBy(() -> there.open(stranger, id))
                    .hasMessageStartingWith("agreement.unknown");
        }
    }

    @Test
    void whoeverIsGrantedTheDispatchMaySeeTheAgreement() {
        AgreementId id = begun();
        DispatchId dispatch = sent(id);
        outcome(ministry, dispatch);
        Post.Newcomer other =
                ministry.add("DG7/6", Role.DEPARTMENT_OFFICER, Distribution.of(Label.SECRET));
        ministry.asNode(sql ->
                sql.sql("update dispatch set readers = readers || :key where id = :id")
                        .param("key", new String[] {"person:" + other.id()})
                        .param("id", dispatch.value())
                        .update());
        assertThat(there.open(other.id(), id).id()).isEqualTo(id);
    }

    @Test
    void nobodyTellsOfAnAgreementThatAnotherUnitKeeps() {
        AgreementId id = begun();
        outcome(ministry, sent(id));
        AgreementMessage forged =
                new AgreementMessage.Told(
                        id.value(), SG4, "fr", 99, "Une main", SampleAgreement.titled("Faux"));
        DispatchId dispatch = byHand(ministry, ministry.person("sg4.officer"), SG4, LIMA, forged);
        Api.as(ministry.node(), "sg4.head").sign(dispatch.toString());
        assertThat(outcome(ministry, dispatch)).isEqualTo("REFUSED agreement.not-keeper");
        assertThat(outcome(lima, dispatch)).isEqualTo("REFUSED agreement.not-keeper");
        assertThat(here.open(desk, id).version()).isEqualTo(1);
    }

    @Test
    void theMinistrysProceduresReachThePostsAndAPostDefinesNone() {
        Procedures defined = ministry.node().bean(Procedures.class);
        PersonId head = ministry.person("sg4.head");
        Procedure own =
                new Procedure(
                        AgreementKind.PROTOCOL,
                        List.of(
                                new ProcedureStep(Step.SIGNED, 0, "Cabinet"),
                                new ProcedureStep(Step.PARLIAMENT, 45, "Chambre")));
        defined.define(head, own);
        DispatchId dispatch = ministry.node().bean(Sharing.class).sendProcedures(head, SG4);
        Api.as(ministry.node(), "sg4.head").sign(dispatch.toString());
        assertThat(outcome(lima, dispatch)).isEqualTo("TAKEN ");
        assertThat(lima.node().bean(Procedures.class).of(desk, AgreementKind.PROTOCOL))
                .isEqualTo(own);

        DispatchId forged =
                byHand(
                        lima,
                        desk,
                        LIMA,
                        SG4,
                        new AgreementMessage.Defined(List.of(own), "Une main"));
        Api.as(lima.node(), "lima.head").sign(forged.toString());
        assertThat(outcome(ministry, forged)).isEqualTo("REFUSED agreement.not-ministry");
    }

    private static DispatchId byHand(
            Post node, PersonId author, UnitCode from, UnitCode to, AgreementMessage message) {
        Drafts drafts = node.node().bean(Drafts.class);
        DispatchId id =
                drafts.write(
                        author,
                        new DraftContent(
                                from,
                                "",
                                LocalDate.of(2026, 11, 22),
                                List.of(to),
                                List.of(),
                                Transmission.ENCRYPTED,
                                RESTRICTED,
                                Precedence.ROUTINE,
                                List.of(),
                                "À la main",
                                "<p>Voici.</p>",
                                "fr",
                                null));
        drafts.addAnnex(
                author, id, "m.json", AgreementAnnex.MEDIA_TYPE, AgreementAnnex.write(message));
        return id;
    }
}
