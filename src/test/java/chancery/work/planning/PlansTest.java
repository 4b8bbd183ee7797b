package chancery.work.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chancery.Seed;
import chancery.correspondence.Post;
import chancery.door.cli.TestService;
import chancery.foundation.access.Role;
import chancery.kernel.Distribution;
import chancery.kernel.Label;
import chancery.kernel.PersonId;
import chancery.kernel.UnitCode;
import chancery.work.planning.execution.ApprovedPlan;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PlansTest {
    private static final UnitCode LIMA = UnitCode.of("AMBALDO LIMA");
    private static final UnitCode SG4 = UnitCode.of("SG/4");
    private static final Distribution RESTRICTED = Distribution.of(Label.RESTRICTED);

    private final Post lima = new Post(TestService.lima());
    private final Plans plans = lima.node().bean(Plans.class);
    private final PlanShelf shelf = lima.node().bean(PlanShelf.class);
    private final PersonId desk = lima.person("lima.desk");

    @Test
    void aPlanIsBegunAndWrittenByTheStaffOfItsPost() {
        PlanId id = begun(RESTRICTED);

        Plan written =
                plans.edit(
                        lima.person("lima.counsellor"),
                        id,
                        List.of(
                                new Change.Put(
                                        new Strand(
                                                SamplePlan.id(7), "CULTURAL", "Volet culturel"))));

        assertThat(written.sheet().strands()).hasSize(3);
        assertThat(written.amending()).isFalse();
        assertThat(plans.all(desk, written.year()))
                .singleElement()
                .satisfies(line -> assertThat(line.actions()).isEqualTo(2));
    }

    @Test
    void aPostHasOnePlanForAYear() {
        PlanId id = begun(RESTRICTED);
        int year = plans.open(desk, id).year();

        assertThatThrownBy(() -> plans.begin(desk, LIMA, SG4, RESTRICTED, SamplePlan.of(year)))
                .hasMessageStartingWith("plan.exists");
    }

    @Test
    void whoeverHasNoNeedToKnowSeesNeitherPlanNorLine() {
        PlanId secret = begun(RESTRICTED);
        Post.Newcomer uncleared = lima.add(LIMA.value(), Role.DESK_OFFICER, Distribution.UNMARKED);
        PersonId administrator = lima.person("lima.admin");

        for (PersonId stranger : List.of(uncleared.id(), administrator)) {
            assertThatThrownBy(() -> plans.open(stranger, secret))
                    .hasMessageStartingWith("plan.unknown");
            assertThatThrownBy(() -> plans.versions(stranger, secret))
                    .hasMessageStartingWith("plan.unknown");
            assertThatThrownBy(() -> plans.edit(stranger, secret, List.of()))
                    .hasMessageStartingWith("plan.unknown");
            for (String table :
                    List.of(
                            "plan_version",
                            "plan_objective",
                            "plan_action",
                            "plan_budget",
                            "plan_indicator")) {
                assertThat(rowsSeen(stranger, table, secret)).as(table).isZero();
            }
            assertThat(plans.all(stranger, null)).extracting(PlanLine::id).doesNotContain(secret);
        }
        assertThat(rowsSeen(desk, "plan_action", secret)).isEqualTo(2);
    }

    @Test
    void nobodyWritesThePlanOfAnotherPost() {
        PersonId clerk = lima.person("lima.clerk");
        PlanId id = begun(RESTRICTED);

        assertThatThrownBy(() -> plans.begin(clerk, LIMA, SG4, RESTRICTED, SamplePlan.of(2099)))
                .hasMessageStartingWith("plan.not-yours");
        assertThatThrownBy(() -> plans.edit(clerk, id, List.of()))
                .hasMessageStartingWith("plan.not-yours");
    }

    @Test
    void anApprovedPlanChangesOnlyByNumberedAmendments() {
        PlanId id = approved();
        Action session = plans.open(desk, id).sheet().actions().getFirst();
        LocalDate later = LocalDate.of(2100, 10, 12);

        Plan preparing =
                plans.edit(desk, id, List.of(new Change.Put(session.on(later, later.plusDays(9)))));
        assertThat(preparing.amending()).isTrue();
        assertThat(preparing.inForce().actions()).contains(session);
        assertThat(startOf(id)).isEqualTo(session.start());

        PlanVersion amendment = plans.amend(desk, id, "Reporté à la demande du ministère péruvien");
        assertThat(amendment.amendment()).isEqualTo(1);
        assertThat(amendment.version()).isEqualTo(2);
        assertThat(startOf(id)).isEqualTo(later);
        assertThat(plans.version(desk, id, 1).actions()).contains(session);
        assertThat(plans.versions(desk, id))
                .extracting(PlanVersion::approved)
                .containsExactly(false, true);
    }

    @Test
    void anAmendmentNeedsAReasonAndAChange() {
        PlanId id = approved();

        assertThatThrownBy(() -> plans.amend(desk, id, "  "))
                .hasMessageStartingWith("plan.reason-missing");
        assertThatThrownBy(() -> plans.amend(desk, id, "Pour rien"))
                .hasMessageStartingWith("plan.nothing-amended");
    }

    @Test
    void anApprovedLineIsGivenUpAndNotRemoved() {
        PlanId id = approved();

        assertThatThrownBy(
                        () -> plans.edit(desk, id, List.of(new Change.Remove(SamplePlan.SESSION))))
                .hasMessageStartingWith("plan.cancel-instead");
    }

    @Test
    void aFrozenVersionStandsEvenAgainstTheNode() {
        PlanId id = approved();

        assertThatThrownBy(() ->
                        lima.asNode(sql ->
                                sql.sql("update plan_version set reason = 'x' where plan = :id")
                                        .param("id", id.value())
                                        .update()))
                .hasMessageContaining("stands");
    }

    @Test
    void theDatabaseAndTheProgramAgreeHowAnActionStands() {
        long seed = Seed.ofThisRun();
        Random random = new Random(seed);
        LocalDate today = LocalDate.of(2026, 6, 15);
        for (int i = 0; i < 200; i++) {
            LocalDate start =
                    random.nextInt(8) == 0 ? null : today.plusDays(random.nextInt(-90, 90));
            LocalDate end =
                    start == null || random.nextInt(8) == 0
                            ? null
                            : start.plusDays(random.nextInt(60));
            int progress = random.nextInt(4) * 25 + random.nextInt(2) * 25;
            int bounded = Math.min(100, progress);
            boolean cancelled = random.nextInt(10) == 0;
            String stored =
                    lima.asNode(sql ->
                            sql.sql(
                                            "select action_standing(:start, :end, :progress, :cancelled, :today)")
                                    .param(
                                            "start",
                                            start == null ? null : Date.valueOf(start),
                                            java.sql.Types.DATE)
                                    .param(
                                            "end",
                                            end == null ? null : Date.valueOf(end),
                                            java.sql.Types.DATE)
                                    .param("progress", bounded)
                                    .param("cancelled", cancelled)
                                    .param("today", Date.valueOf(today))
                                    .query(String.class)
                                    .single());
            assertThat(stored)
                    .as("seed %d: %s to %s, %d", seed, start, end, bounded)
                    .isEqualTo(ActionStanding.on(today, start, end, bounded, cancelled).name());
        }
    }

    private PlanId begun(Distribution distribution) {
        return plans.begin(desk, LIMA, SG4, distribution, SamplePlan.of(PlanYears.CORE.next()));
    }

    private PlanId approved() {
        PlanId id = begun(RESTRICTED);
        ApprovedPlan.approve(lima, id, plans.open(desk, id).sheet());
        return id;
    }

    private LocalDate startOf(PlanId id) {
        return lima.asNode(sql ->
                sql.sql("select starts from plan_action where plan = :plan and id = :id")
                        .param("plan", id.value())
                        .param("id", SamplePlan.SESSION)
                        .query(LocalDate.class)
                        .single());
    }

    private long rowsSeen(PersonId who, String table, PlanId plan) {
        return lima.as(
                who,
                sql ->
                        sql.sql("select count(*) from " + table + " where plan = :plan")
                                .param("plan", plan.value())
                                .query(Long.class)
                                .single());
    }
}
