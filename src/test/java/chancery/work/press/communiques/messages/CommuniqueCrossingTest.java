package chancery.work.press.communiques.messages;

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
import chancery.foundation.wording.Language;
import chancery.kernel.DispatchId;
import chancery.kernel.Distribution;
import chancery.kernel.Label;
import chancery.kernel.PersonId;
import chancery.kernel.Precedence;
import chancery.kernel.Transmission;
import chancery.kernel.UnitCode;
import chancery.work.press.communiques.Announcements;
import chancery.work.press.communiques.Communique;
import chancery.work.press.communiques.CommuniqueAct;
import chancery.work.press.communiques.CommuniqueId;
import chancery.work.press.communiques.CommuniqueState;
import chancery.work.press.communiques.Communiques;
import chancery.work.press.communiques.Negotiation;
import chancery.work.press.communiques.Releasing;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Communiqués from the post to its ministry. */
class CommuniqueCrossingTest {
    private static final UnitCode LIMA = UnitCode.of("AMBALDO LIMA");
    private static final UnitCode SG4 = UnitCode.of("SG/4");

    private final Post lima = new Post(TestService.lima());
    private final Post ministry = new Post(TestService.ministry());
    private final PersonId desk = lima.person("lima.desk");
    private final PersonId officer = ministry.person("sg4.officer");
    private final Communiques here = lima.node().bean(Communiques.class);
    private final Communiques there = ministry.node().bean(Communiques.class);
    private final Negotiation negotiation = lima.node().bean(Negotiation.class);

    private CommuniqueId proposed() {
        CommuniqueId id =
                here.draft(desk, LIMA, Distribution.of(Label.RESTRICTED), Announcements.joint());
        negotiation.answer(desk, id, 0, Language.FR, Announcements.THEIRS);
        return id;
    }

    private DispatchId told(CommuniqueId id) {
        Person author = lima.asNode(_ -> lima.node().bean(People.class).get(desk));
        DispatchId draft = lima.node().bean(Telling.class).draft(author, id, SG4);
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
    void theMinistrySeesBothVersionsAndThenWhatWasReleased() {
        CommuniqueId id = proposed();
        assertThat(outcome(ministry, told(id))).isEqualTo("TAKEN");
        Communique arrived = there.open(officer, id);
        assertThat(arrived.here()).isFalse();
        assertThat(arrived.state()).isEqualTo(CommuniqueState.PROPOSED);
        assertThat(arrived.content().differences()).isEqualTo(2);
        assertThat(arrived.distribution()).isEqualTo(Distribution.of(Label.RESTRICTED));
        assertThat(there.mayWrite(officer, arrived)).isFalse();
        assertThatThrownBy(() ->
                        there.change(officer, id, 1, Distribution.UNMARKED, Announcements.alone()))
                .hasMessageContaining("communique.elsewhere");

        negotiation.agree(desk, id, 1, true);
        lima.node().bean(Releasing.class).release(lima.person("lima.head"), id, 2);
        DispatchId release = told(id);
        assertThat(outcome(ministry, release)).isEqualTo("TAKEN");
        Communique released = there.open(officer, id);
        assertThat(released.state()).isEqualTo(CommuniqueState.RELEASED);
        assertThat(released.content()).isEqualTo(Announcements.joint());
        assertThat(released.released()).isEqualTo(here.open(desk, id).released());
        assertThat(there.history(officer, id))
                .singleElement()
                .satisfies(former -> assertThat(former.content().hasTheirs()).isTrue());
    }

    @Test
    void theMinistryLearnsOfItOnlyWhereItNeedsTo() {
        CommuniqueId id = proposed();
        assertThat(outcome(ministry, told(id))).isEqualTo("TAKEN");
        PersonId other =
                ministry.add("DG1/2", Role.DEPARTMENT_OFFICER, Distribution.of(Label.SECRET)).id();
        assertThat(there.find(other, id)).isEmpty();
        assertThat(there.find(ministry.person("sg4.trainee"), id)).isEmpty();
        assertThat(there.find(officer, id)).isPresent();
    }

    @Test
    void nobodyTellsACommuniqueOfAnotherUnit() {
        CommuniqueId id = proposed();
        DispatchId draft =
                byHand(
                        CommuniqueAnnex.write(
                                new CommuniqueMessage(
                                        id,
                                        UnitCode.of("AMBALDO NAIROBI"),
                                        9,
                                        CommuniqueState.DRAFTED,
                                        CommuniqueAct.CHANGED,
                                        null,
                                        null,
                                        Announcements.alone())));
        sign(draft);
        assertThat(outcome(lima, draft)).isEqualTo("REFUSED communique-message.unit");
        assertThat(outcome(ministry, draft)).isEqualTo("REFUSED communique-message.unit");
        assertThat(here.open(desk, id).content().title()).isEqualTo(Announcements.joint().title());
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
        drafts.addAnnex(desk, id, "communique.json", CommuniqueAnnex.MEDIA_TYPE, annex);
        return id;
    }
}
