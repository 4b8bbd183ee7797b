package chancery.work.press.communiques;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chancery.correspondence.Post;
import chancery.door.cli.TestService;
import chancery.foundation.access.Role;
import chancery.foundation.register.Entry;
import chancery.foundation.register.Holdings;
import chancery.foundation.register.Readings;
import chancery.foundation.register.Register;
import chancery.foundation.register.RegisterVerification;
import chancery.foundation.register.Verdict;
import chancery.foundation.wording.Language;
import chancery.kernel.Distribution;
import chancery.kernel.Label;
import chancery.kernel.PersonId;
import chancery.kernel.Ref;
import chancery.kernel.TimelineSource;
import chancery.kernel.UnitCode;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CommuniquesTest {
    private static final UnitCode LIMA = UnitCode.of("AMBALDO LIMA");

    private final Post lima = new Post(TestService.lima());
    private final Communiques communiques = lima.node().bean(Communiques.class);
    private final CommuniqueLists lists = lima.node().bean(CommuniqueLists.class);
    private final Negotiation negotiation = lima.node().bean(Negotiation.class);
    private final Releasing releasing = lima.node().bean(Releasing.class);
    private final PersonId desk = lima.person("lima.desk");
    private final PersonId head = lima.person("lima.head");

    private CommuniqueId draft(Label label, CommuniqueContent content) {
        return communiques.draft(desk, LIMA, Distribution.of(label), content);
    }

    private CommuniqueId agreed() {
        CommuniqueId id = draft(Label.RESTRICTED, Announcements.joint());
        negotiation.propose(desk, id, 0);
        negotiation.answer(desk, id, 1, Language.FR, Announcements.THEIRS);
        negotiation.agree(desk, id, 2, true);
        return id;
    }

    private Communique now(CommuniqueId id) {
        return communiques.find(desk, id).orElseThrow();
    }

    private Communique.Released released(CommuniqueId id) {
        return Objects.requireNonNull(now(id).released());
    }

    private PersonId elsewhere(Label label) {
        return lima.add("SG/4", Role.DEPARTMENT_OFFICER, Distribution.of(label)).id();
    }

    @Test
    void theWayFromADraftToThePublicIsKeptStepByStep() {
        CommuniqueId id = agreed();
        assertThatThrownBy(() -> releasing.release(desk, id, 3))
                .hasMessageContaining("communique.release-right");
        releasing.release(head, id, 3);

        Communique released = now(id);
        assertThat(released.state()).isEqualTo(CommuniqueState.RELEASED);
        assertThat(released.content()).isEqualTo(Announcements.joint());
        assertThat(released.distribution()).isEqualTo(Distribution.UNMARKED);
        assertThat(released(id).digest()).isEqualTo(CommuniqueJson.digest(Announcements.joint()));
        assertThat(communiques.history(desk, id))
                .extracting(Communique::act)
                .containsExactly(
                        CommuniqueAct.AGREED,
                        CommuniqueAct.ANSWERED,
                        CommuniqueAct.PROPOSED,
                        CommuniqueAct.DRAFTED);
        assertThat(communiques.history(desk, id).getFirst().content().differences()).isEqualTo(2);
        assertThat(inRegister(id)).isTrue();
    }

    private boolean inRegister(CommuniqueId id) {
        return lima.asNode(sql -> {
            Register register = new Register(sql);
            for (long index = register.size() - 1; index >= 0; index--) {
                if (register.entry(index) instanceof Entry.Frozen(_, Ref thing, var digest)
                        && thing.equals(id.ref())) {
                    return digest.equals(CommuniqueJson.digest(Announcements.joint()));
                }
            }
            return false;
        });
    }

    @Test
    void whatIsReleasedStandsAndIsCorrectedByANewOne() {
        CommuniqueId id = agreed();
        releasing.release(head, id, 3);
        assertThatThrownBy(() ->
                        communiques.change(
                                head, id, 4, Distribution.UNMARKED, Announcements.joint()))
                .hasMessageContaining("communique.stands");
        assertThatThrownBy(() -> negotiation.withdraw(head, id, 4, "Erreur"))
                .hasMessageContaining("communique.stands");
        CommuniqueId correction = releasing.correct(desk, id);
        assertThat(now(correction).corrects()).isEqualTo(id);
        assertThat(now(correction).content()).isEqualTo(Announcements.joint());
        assertThat(lists.latest(desk, CommuniqueFilter.ALL.about(id.ref()), 5))
                .extracting(CommuniqueLine::id)
                .containsExactly(correction);
        assertThatThrownBy(() -> releasing.correct(desk, correction))
                .hasMessageContaining("communique.unreleased");
    }

    @Test
    void neitherHistoryNorWhatIsReleasedCanBeWrittenByHand() {
        CommuniqueId id = agreed();
        releasing.release(head, id, 3);
        for (String change :
                List.of(
                        "update communique set title = 'X' where id = :id",
                        "update communique set title = 'X', version = version + 1 where id = :id",
                        "update communique set readers = '{}' where id = :id",
                        "delete from communique where id = :id",
                        "delete from communique_version where id = :id",
                        "insert into communique_version select * from communique where id = :id")) {
            assertThatThrownBy(() ->
                            lima.asNode(sql -> sql.sql(change).param("id", id.value()).update()))
                    .as(change)
                    .isInstanceOf(org.springframework.dao.DataAccessException.class);
        }
    }

    @Test
    void aPersonReleasesNothingPastTheRegister() {
        CommuniqueId id = agreed();
        assertThatThrownBy(() ->
                        lima.as(
                                head,
                                sql ->
                                        sql.sql(
                                                        "update communique set state = 'RELEASED', act = 'RELEASED', version = version + 1, changed_by = current_person() where id = :id")
                                                .param("id", id.value())
                                                .update()))
                .isInstanceOf(org.springframework.dao.DataAccessException.class);
        assertThat(now(id).state()).isEqualTo(CommuniqueState.AGREED);
    }

    @Test
    void aStepThatIsNotDueIsRefused() {
        CommuniqueId joint = draft(Label.UNMARKED, Announcements.joint());
        assertThatThrownBy(() -> negotiation.agree(desk, joint, 0, false))
                .hasMessageContaining("communique.unproposed");
        assertThatThrownBy(() -> negotiation.reopen(desk, joint, 0))
                .hasMessageContaining("communique.unagreed");
        assertThatThrownBy(() -> releasing.release(head, joint, 0))
                .hasMessageContaining("communique.unagreed");
        negotiation.answer(desk, joint, 0, Language.FR, Announcements.THEIRS);
        assertThat(now(joint).state()).isEqualTo(CommuniqueState.PROPOSED);
        assertThatThrownBy(() -> negotiation.agree(desk, joint, 1, false))
                .hasMessageContaining("communique.differs");
        assertThatThrownBy(() -> negotiation.answer(desk, joint, 1, Language.ES, "Texto"))
                .hasMessageContaining("communique.language");
        assertThatThrownBy(() -> negotiation.propose(desk, joint, 0))
                .hasMessageContaining("communique.changed");

        CommuniqueId alone = draft(Label.UNMARKED, Announcements.alone());
        assertThatThrownBy(() -> negotiation.propose(desk, alone, 0))
                .hasMessageContaining("communique.alone");
        releasing.release(head, alone, 0);
        assertThat(now(alone).state()).isEqualTo(CommuniqueState.RELEASED);
    }

    @Test
    void paragraphsOfTheOtherSideAreTakenOneByOneUntilNothingDiffers() {
        CommuniqueId id = draft(Label.UNMARKED, Announcements.joint());
        negotiation.answer(desk, id, 0, Language.FR, Announcements.THEIRS);
        negotiation.take(desk, id, 1, Language.FR, 1);
        assertThat(now(id).content().differences()).isEqualTo(1);
        negotiation.take(desk, id, 2, Language.FR, 2);
        assertThat(now(id).content().texts().getFirst().ours()).isEqualTo(Announcements.THEIRS);
        negotiation.agree(desk, id, 3, false);
        negotiation.reopen(desk, id, 4);
        assertThat(now(id).state()).isEqualTo(CommuniqueState.PROPOSED);
        assertThatThrownBy(() -> negotiation.take(desk, id, 5, Language.FR, 9))
                .hasMessageContaining("communique.row");
    }

    @Test
    void withoutTextInEveryLanguageNothingIsProposed() {
        CommuniqueContent joint = Announcements.joint();
        CommuniqueId id =
                draft(Label.UNMARKED, joint.with(new Wording(Language.AR, "بيان", "", "")));
        assertThatThrownBy(() -> negotiation.propose(desk, id, 0))
                .hasMessageContaining("communique.unwritten");
    }

    @Test
    void otherUnitsSeeNothingUntilItIsReleased() {
        PersonId other = elsewhere(Label.TOP_SECRET);
        CommuniqueId id = agreed();
        assertThat(communiques.find(other, id)).isEmpty();
        assertThat(communiques.history(other, id)).isEmpty();
        assertThat(lists.latest(other, CommuniqueFilter.ALL.about(Announcements.VISIT), 500))
                .noneMatch(line -> line.id().equals(id));
        assertThat(lists.count(other, CommuniqueFilter.ALL.saying("mémorandum sur la pêche")))
                .isLessThan(
                        lists.count(desk, CommuniqueFilter.ALL.saying("mémorandum sur la pêche")));
        releasing.release(head, id, 3);
        assertThat(communiques.find(other, id)).isPresent();
        assertThat(communiques.history(other, id)).as("drafts stay with their unit").isEmpty();
        assertThatThrownBy(() -> negotiation.withdraw(other, id, 4, "Erreur"))
                .hasMessageContaining("communique.unit");
    }

    @Test
    void whoIsNotClearedSeesAndWritesNothing() {
        PersonId low =
                lima.add(LIMA.value(), Role.DESK_OFFICER, Distribution.of(Label.RESTRICTED)).id();
        CommuniqueId id = draft(Label.SECRET, Announcements.joint());
        assertThat(communiques.find(low, id)).isEmpty();
        assertThat(lists.see(low, List.of(id))).isEmpty();
        assertThatThrownBy(() ->
                        communiques.draft(
                                low, LIMA, Distribution.of(Label.SECRET), Announcements.alone()))
                .hasMessageContaining("communique.clearance");
        PersonId clerk =
                lima.add(LIMA.value(), Role.REGISTRY_CLERK, Distribution.of(Label.SECRET)).id();
        assertThatThrownBy(() ->
                        communiques.draft(
                                clerk, LIMA, Distribution.UNMARKED, Announcements.alone()))
                .hasMessageContaining("communique.unit");
    }

    @Test
    void openingAboveUnmarkedLeavesOneTraceADay() {
        CommuniqueId id = draft(Label.RESTRICTED, Announcements.joint());
        communiques.open(head, id);
        communiques.open(head, id);
        assertThat(
                        lima.<Long>asNode(_ ->
                                lima.node().bean(Readings.class).openings(1_000).stream()
                                        .filter(opening -> opening.thing().equals(id.ref()))
                                        .count()))
                .isEqualTo(1);
    }

    @Test
    void itStandsOnTheTimelineOfItsCountryAndItsEngagement() {
        CommuniqueId id = draft(Label.UNMARKED, Announcements.joint());
        TimelineSource timeline = lima.node().bean(CommuniquesOnTimeline.class);
        for (Ref thing : List.of(Announcements.VISIT, new Ref("country", "PE"))) {
            assertThat(timeline.about(desk, thing))
                    .filteredOn(event -> event.ref().equals(id.ref()))
                    .singleElement()
                    .satisfies(event -> assertThat(event.day()).isEqualTo(Announcements.DAY));
        }
        assertThat(timeline.about(desk, new Ref("country", "nowhere"))).isEmpty();
    }

    @Test
    void aReleasedTextThatWasChangedBehindTheNodesBackIsFound() {
        CommuniqueId id = agreed();
        releasing.release(head, id, 3);
        Entry.Frozen logged = new Entry.Frozen(released(id).at(), id.ref(), released(id).digest());
        Entry.Frozen other =
                new Entry.Frozen(
                        released(id).at(), id.ref(), CommuniqueJson.digest(Announcements.alone()));
        assertThat(misfit(logged)).isEmpty();
        assertThat(misfit(other)).get().extracting(Holdings.Misfit::index).isEqualTo(7L);
    }

    @Test
    void aTextThatCountsAsReleasedAndThatNobodyReleasedIsFound() {
        CommuniqueId id = agreed();
        lima.node()
                .database()
                .asIntruder(
                        "set session_replication_role = replica",
                        """
                        update chancery.communique set state = 'RELEASED', act = 'RELEASED', released_at = now(),
                               digest = sha512(convert_to(content, 'UTF8')) where id = '%s'
                        """
                                .formatted(id));
        try {
            assertThat(lima.node().bean(RegisterVerification.class).verify((_, _) -> {}))
                    .isInstanceOfSatisfying(
                            Verdict.Broken.class,
                            broken ->
                                    assertThat(broken.expected())
                                            .isEqualTo(
                                                    "no row %s in table communique".formatted(id)));
        } finally {
            lima.node()
                    .database()
                    .asIntruder(
                            "set session_replication_role = replica",
                            """
                            update chancery.communique set state = 'AGREED', act = 'AGREED', released_at = null, digest = null
                             where id = '%s'
                            """
                                    .formatted(id));
        }
    }

    private Optional<Holdings.Misfit> misfit(Entry entry) {
        return lima.asNode(sql ->
                new ReleasedTexts(sql).inspect().compare(List.of(new Holdings.Logged(7, entry))));
    }
}
