package chancery.work.engagements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chancery.correspondence.Post;
import chancery.door.cli.TestService;
import chancery.foundation.access.Role;
import chancery.foundation.register.Readings;
import chancery.kernel.Country;
import chancery.kernel.Distribution;
import chancery.kernel.Label;
import chancery.kernel.PersonId;
import chancery.kernel.UnitCode;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EngagementsTest {
    private static final UnitCode LIMA = UnitCode.of("AMBALDO LIMA");

    private final Post lima = new Post(TestService.lima());
    private final Engagements engagements = lima.node().bean(Engagements.class);
    private final EngagementLists lists = lima.node().bean(EngagementLists.class);
    private final PersonId desk = lima.person("lima.desk");
    private final PersonId head = lima.person("lima.head");

    private EngagementId add(Label label, Audience audience, EngagementContent content) {
        return engagements.add(desk, LIMA, Distribution.of(label), audience, content);
    }

    private PersonId elsewhere(Label label) {
        return lima.add("SG/4", Role.DEPARTMENT_OFFICER, Distribution.of(label)).id();
    }

    @Test
    void everyPartComesBackAsItWasWritten() {
        EngagementId id = add(Label.RESTRICTED, Audience.UNIT, Visits.visit());
        Engagement stored = engagements.open(head, id);
        assertThat(stored.content()).isEqualTo(Visits.visit());
        assertThat(stored.content().programme())
                .extracting(Slot::what)
                .containsExactly("Accueil", "Entretien", "Signature");
        assertThat(stored.content().gifts().getFirst().value()).hasToString("45.50");
        assertThat(stored.origin()).isEqualTo(Engagement.Origin.HERE);
        assertThat(stored.author()).isEqualTo(desk);
    }

    @Test
    void aChangeKeepsTheFormerVersion() {
        EngagementId id = add(Label.UNMARKED, Audience.UNIT, Visits.meeting());
        engagements.change(head, id, 0, Visits.visit());
        assertThat(engagements.open(desk, id).content()).isEqualTo(Visits.visit());
        assertThat(engagements.history(desk, id))
                .singleElement()
                .satisfies(former -> {
                    assertThat(former.content()).isEqualTo(Visits.meeting());
                    assertThat(former.changedBy()).isEqualTo(desk);
                });
        assertThatThrownBy(() -> engagements.change(desk, id, 0, Visits.meeting()))
                .hasMessageContaining("engagement.changed");
    }

    @Test
    void whatWasCalledOffStandsWithItsReason() {
        EngagementId id = add(Label.UNMARKED, Audience.UNIT, Visits.meeting());
        engagements.callOff(desk, id, 0, "Reporté par la partie péruvienne");
        Engagement off = engagements.open(desk, id);
        assertThat(off.calledOff()).isNotNull();
        assertThat(engagements.mayChange(desk, off)).isFalse();
        assertThatThrownBy(() -> engagements.change(desk, id, 1, Visits.visit()))
                .hasMessageContaining("engagement.called-off");
    }

    @Test
    void historyCannotBeWrittenRemovedOrSkipped() {
        EngagementId id = add(Label.UNMARKED, Audience.UNIT, Visits.meeting());
        for (String change :
                List.of(
                        "update engagement set title = 'X' where id = :id",
                        "update engagement set title = 'X', version = version - 1 where id = :id",
                        "update engagement set readers = '{}' where id = :id",
                        "update engagement set origin = 'ARRIVED', version = version + 1 where id = :id",
                        "delete from engagement where id = :id",
                        "insert into engagement_version select * from engagement where id = :id",
                        "delete from engagement_participant where engagement = :id")) {
            assertThatThrownBy(() ->
                            lima.asNode(sql -> sql.sql(change).param("id", id.value()).update()))
                    .as(change)
                    .isInstanceOf(org.springframework.dao.DataAccessException.class);
        }
    }

    @Test
    void otherUnitsSeeNothingUntilItIsForEverybody() {
        PersonId other = elsewhere(Label.TOP_SECRET);
        EngagementId id = add(Label.UNMARKED, Audience.UNIT, Visits.visit());
        EngagementFilter named = EngagementFilter.ALL.naming(Visits.MINISTER);
        assertThat(engagements.find(other, id)).isEmpty();
        assertThat(lists.latest(other, named, 500)).noneMatch(line -> line.id().equals(id));
        assertThat(rows(other, id)).isZero();
        assertThat(lists.latest(desk, named, 500)).anyMatch(line -> line.id().equals(id));

        engagements.change(desk, id, 0, Distribution.UNMARKED, Audience.EVERYBODY, Visits.visit());
        assertThat(engagements.find(other, id)).isPresent();
        assertThat(rows(other, id)).isEqualTo(3);

        engagements.change(desk, id, 1, Distribution.UNMARKED, Audience.UNIT, Visits.visit());
        assertThat(engagements.find(other, id)).isEmpty();
        assertThat(engagements.history(other, id)).isEmpty();
    }

    @Test
    void whoIsNotClearedSeesNothingAndWritesNothing() {
        EngagementId id = add(Label.SECRET, Audience.EVERYBODY, Visits.visit());
        PersonId low =
                lima.add(LIMA.value(), Role.DESK_OFFICER, Distribution.of(Label.RESTRICTED)).id();
        assertThat(engagements.find(low, id)).isEmpty();
        assertThat(rows(low, id)).isZero();
        assertThat(lists.count(low, EngagementFilter.ALL.naming(Visits.MINISTER)))
                .isLessThan(lists.count(desk, EngagementFilter.ALL.naming(Visits.MINISTER)));
        assertThatThrownBy(() ->
                        engagements.add(
                                low,
                                LIMA,
                                Distribution.of(Label.SECRET),
                                Audience.UNIT,
                                Visits.meeting()))
                .hasMessageContaining("engagement.clearance");
    }

    @Test
    void onlyTheStaffOfTheUnitWrites() {
        PersonId other = elsewhere(Label.SECRET);
        assertThatThrownBy(() ->
                        engagements.add(
                                other,
                                LIMA,
                                Distribution.UNMARKED,
                                Audience.UNIT,
                                Visits.meeting()))
                .hasMessageContaining("engagement.unit");
        EngagementId id = add(Label.UNMARKED, Audience.EVERYBODY, Visits.meeting());
        assertThatThrownBy(() -> engagements.change(other, id, 0, Visits.visit()))
                .hasMessageContaining("engagement.unit");
        assertThat(
                        lima.<Integer>as(
                                other,
                                sql ->
                                        sql.sql(
                                                        "update engagement set version = 1, changed_by = current_person() where id = :id")
                                                .param("id", id.value())
                                                .update()))
                .isZero();
    }

    @Test
    void openingAboveUnmarkedLeavesOneTraceADay() {
        EngagementId id = add(Label.RESTRICTED, Audience.UNIT, Visits.meeting());
        engagements.open(head, id);
        engagements.open(head, id);
        engagements.find(desk, id);
        assertThat(
                        lima.<Long>asNode(_ ->
                                lima.node().bean(Readings.class).openings(1_000).stream()
                                        .filter(opening -> opening.thing().equals(id.ref()))
                                        .count()))
                .isEqualTo(1);
    }

    @Test
    void theyAreFoundByCountryWordsDaysAndWhomTheyName() {
        EngagementId id = add(Label.UNMARKED, Audience.UNIT, Visits.visit());
        assertThat(found(EngagementFilter.ALL.in(Country.of("PE")))).contains(id);
        assertThat(found(EngagementFilter.ALL.in(Country.of("KE")))).doesNotContain(id);
        assertThat(found(EngagementFilter.ALL.saying("quispe"))).contains(id);
        assertThat(found(EngagementFilter.ALL.saying("100%"))).doesNotContain(id);
        assertThat(found(EngagementFilter.ALL.between(Visits.DAY.plusDays(1), null))).contains(id);
        assertThat(found(EngagementFilter.ALL.between(Visits.DAY.plusDays(2), null)))
                .doesNotContain(id);
        assertThat(found(EngagementFilter.ALL.naming(Visits.MINISTER))).contains(id);
        assertThat(lists.see(desk, Set.of(id)).values())
                .extracting(EngagementLine::with)
                .containsExactly("Rosa Quispe");
        assertThat(
                        lists.met(
                                desk,
                                List.of(Participant.of(Side.THEIRS, "ROSA QUISPE", "")),
                                EngagementId.fresh(),
                                Visits.DAY.plusDays(10),
                                500))
                .anyMatch(line -> line.id().equals(id));
    }

    private List<EngagementId> found(EngagementFilter filter) {
        return lists.latest(desk, filter, 500).stream().map(EngagementLine::id).toList();
    }

    private int rows(PersonId reader, EngagementId id) {
        return lima.as(
                reader,
                sql ->
                        sql.sql(
                                        """
                                        select (select count(*) from engagement_participant where engagement = :id)::int
                                             + (select count(*) from engagement_picture where engagement = :id)::int
                                             + (select count(*) from engagement_sent where engagement = :id)::int
                                        """)
                                .param("id", id.value())
                                .query(Integer.class)
                                .single());
    }
}
