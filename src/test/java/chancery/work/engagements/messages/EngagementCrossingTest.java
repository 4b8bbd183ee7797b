package chancery.work.engagements.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import chancery.correspondence.Post;
import chancery.correspondence.drafting.DraftContent;
import chancery.correspondence.drafting.Drafts;
import chancery.door.api.Api;
import chancery.door.cli.TestService;
import chancery.foundation.access.People;
import chancery.foundation.access.Person;
import chancery.foundation.access.Role;
import chancery.kernel.DispatchId;
import chancery.kernel.Distribution;
import chancery.kernel.Label;
import chancery.kernel.PersonId;
import chancery.kernel.Precedence;
import chancery.kernel.Ref;
import chancery.kernel.Transmission;
import chancery.kernel.UnitCode;
import chancery.work.engagements.Audience;
import chancery.work.engagements.Citation;
import chancery.work.engagements.Engagement;
import chancery.work.engagements.EngagementFilter;
import chancery.work.engagements.EngagementId;
import chancery.work.engagements.EngagementLine;
import chancery.work.engagements.EngagementLists;
import chancery.work.engagements.Engagements;
import chancery.work.engagements.Side;
import chancery.work.engagements.Visits;
import chancery.work.engagements.commitments.Commitment;
import chancery.work.engagements.commitments.CommitmentContent;
import chancery.work.engagements.commitments.CommitmentId;
import chancery.work.engagements.commitments.Commitments;
import chancery.work.engagements.commitments.Ledger;
import chancery.work.engagements.commitments.Outcome;
import chancery.work.engagements.papers.Reports;
import chancery.work.engagements.pictures.Picture;
import chancery.work.engagements.pictures.Pictures;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** A report and the engagement in it, from the post to its ministry. */
class EngagementCrossingTest {
    private static final UnitCode LIMA = UnitCode.of("AMBALDO LIMA");
    private static final UnitCode SG4 = UnitCode.of("SG/4");

    private final Post lima = new Post(TestService.lima());
    private final Post ministry = new Post(TestService.ministry());
    private final PersonId desk = lima.person("lima.desk");
    private final PersonId officer = ministry.person("sg4.officer");
    private final Engagements here = lima.node().bean(Engagements.class);
    private final Engagements there = ministry.node().bean(Engagements.class);

    private Person deskOfficer() {
        return lima.asNode(_ -> lima.node().bean(People.class).get(desk));
    }

    private EngagementId visit() {
        return here.add(
                desk, LIMA, Distribution.of(Label.RESTRICTED), Audience.UNIT, Visits.visit());
    }

    private CommitmentId promise(EngagementId at, Label label) {
        return lima.node()
                .bean(Commitments.class)
                .add(
                        desk,
                        LIMA,
                        new CommitmentContent(
                                Side.THEIRS,
                                "Rosa Quispe",
                                "",
                                "Nous enverrons le projet d’accord.",
                                Visits.DAY.plusDays(30),
                                Visits.visit().country(),
                                Visits.DAY,
                                new Citation("Visite", at.ref())),
                        new Commitments.Keeping(Distribution.of(label), Audience.UNIT, null));
    }

    private DispatchId reported(EngagementId id) {
        DispatchId draft = lima.node().bean(Reports.class).draft(deskOfficer(), id, SG4);
        sign(draft);
        return draft;
    }

    private void sign(DispatchId draft) {
        Api.as(lima.node(), "lima.head").sign(draft.toString());
        assertThat(outcome(lima, draft)).isNotEmpty();
    }

    private static String outcome(Post node, DispatchId dispatch) {
        await().atMost(Api.PATIENCE).until(() -> !outcomes(node, dispatch).isEmpty());
        return outcomes(node, dispatch).getFirst();
    }

    private static List<String> outcomes(Post node, DispatchId dispatch) {
        return node.asNode(sql ->
                sql.sql(
                                "select state || coalesce(' ' || problem, '') from annex_outcome where dispatch = :id")
                        .param("id", dispatch.value())
                        .query(String.class)
                        .list());
    }

    @Test
    void theReportBringsTheEngagementAndItsPromisesToTheMinistry() {
        EngagementId id = visit();
        CommitmentId open = promise(id, Label.RESTRICTED);
        CommitmentId secret = promise(id, Label.SECRET);
        DispatchId report = reported(id);

        assertThat(outcome(ministry, report)).isEqualTo("TAKEN");
        Engagement arrived = there.open(officer, id);
        assertThat(arrived.content()).isEqualTo(Visits.visit());
        assertThat(arrived.origin()).isEqualTo(Engagement.Origin.ARRIVED);
        assertThat(arrived.unit()).isEqualTo(LIMA);
        assertThat(arrived.distribution()).isEqualTo(Distribution.of(Label.RESTRICTED));
        assertThat(there.mayChange(officer, arrived)).isFalse();
        assertThatThrownBy(() -> there.change(officer, id, 0, Visits.meeting()))
                .hasMessageContaining("engagement.elsewhere");
        assertThat(
                        ministry.node()
                                .bean(EngagementLists.class)
                                .latest(
                                        officer,
                                        EngagementFilter.ALL.naming(
                                                new Ref("dispatch", report.value().toString())),
                                        10))
                .extracting(EngagementLine::id)
                .containsExactly(id);
        assertThat(ministry.node().bean(Ledger.class).naming(officer, id.ref()))
                .extracting(Commitment::id)
                .as("what is marked higher than the report stays at home")
                .containsExactly(open)
                .doesNotContain(secret);
    }

    @Test
    void photographsCrossWithItAsFarAsTheyFit() throws IOException {
        EngagementId id = visit();
        Pictures pictures = lima.node().bean(Pictures.class);
        byte[] small = picture(24);
        pictures.keep(desk, id, "callao.png", "À Callao", small);
        byte[] large = Arrays.copyOf(picture(25), Reports.LARGEST);
        pictures.keep(desk, id, "large.png", "", large);
        byte[] last = picture(26);
        pictures.keep(desk, id, "quai.png", "", last);

        assertThat(outcome(ministry, reported(id))).isEqualTo("TAKEN");
        Pictures arrived = ministry.node().bean(Pictures.class);
        List<Picture> seen = arrived.of(officer, id);
        assertThat(seen).extracting(Picture::name).containsOnly("callao.png", "quai.png");
        Picture first =
                seen.stream()
                        .filter(each -> each.name().equals("callao.png"))
                        .findFirst()
                        .orElseThrow();
        assertThat(first.caption()).isEqualTo("À Callao");
        assertThat(arrived.content(officer, id, first.sha512()).bytes()).isEqualTo(small);
        assertThat(arrived.of(ministry.person("sg4.trainee"), id)).isEmpty();
    }

    private static byte[] picture(int size) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(size, size, BufferedImage.TYPE_INT_RGB), "png", bytes);
        return bytes.toByteArray();
    }

    @Test
    void theMinistryLearnsOfItOnlyWhereItNeedsTo() {
        EngagementId id = visit();
        assertThat(outcome(ministry, reported(id))).isEqualTo("TAKEN");
        PersonId other =
                ministry.add("DG1/2", Role.DEPARTMENT_OFFICER, Distribution.of(Label.SECRET)).id();
        assertThat(there.find(other, id)).isEmpty();
        assertThat(there.find(ministry.person("sg4.trainee"), id)).isEmpty();
        assertThat(there.find(officer, id)).isPresent();
    }

    @Test
    void aNewerVersionTakesThePlaceOfTheOlderAndKeepsIt() {
        EngagementId id = visit();
        CommitmentId promised = promise(id, Label.RESTRICTED);
        assertThat(outcome(ministry, reported(id))).isEqualTo("TAKEN");
        here.change(desk, id, 0, Visits.visit().noted("Le projet est arrivé.", 14));
        lima.node()
                .bean(Commitments.class)
                .decide(
                        desk,
                        promised,
                        0,
                        new Outcome.Decided(
                                Outcome.Verdict.KEPT, Visits.DAY.plusDays(20), "Reçu", null));

        assertThat(outcome(ministry, reported(id))).isEqualTo("TAKEN");
        assertThat(there.open(officer, id).content().note()).isEqualTo("Le projet est arrivé.");
        assertThat(there.history(officer, id))
                .singleElement()
                .satisfies(former -> assertThat(former.content()).isEqualTo(Visits.visit()));
        assertThat(ministry.node().bean(Commitments.class).open(officer, promised).outcome())
                .isInstanceOf(Outcome.Decided.class);
    }

    @Test
    void nobodyTellsAnEngagementOfAnotherUnit() {
        EngagementId id = visit();
        EngagementMessage forged =
                new EngagementMessage(
                        id,
                        UnitCode.of("AMBALDO NAIROBI"),
                        9,
                        Visits.meeting(),
                        List.of(),
                        List.of());
        DispatchId draft = byHand(EngagementAnnex.write(forged));
        sign(draft);
        assertThat(outcome(lima, draft)).isEqualTo("REFUSED engagement-message.unit");
        assertThat(outcome(ministry, draft)).isEqualTo("REFUSED engagement-message.unit");
        assertThat(here.open(desk, id).content()).isEqualTo(Visits.visit());
    }

    private DispatchId byHand(byte[] annex) {
        Drafts drafts = lima.node().bean(Drafts.class);
        DispatchId id =
                drafts.write(
                        desk,
                        new DraftContent(
                                LIMA,
                                "",
                                LocalDate.of(2026, 11, 22),
                                List.of(SG4),
                                List.of(),
                                Transmission.ENCRYPTED,
                                Distribution.of(Label.RESTRICTED),
                                Precedence.ROUTINE,
                                List.of(),
                                "À la main",
                                "<p>Voici.</p>",
                                "fr",
                                null));
        drafts.addAnnex(desk, id, "engagement.json", EngagementAnnex.MEDIA_TYPE, annex);
        return id;
    }
}
