package chancery.work.planning.execution;

import static org.assertj.core.api.Assertions.assertThat;

import chancery.correspondence.Post;
import chancery.door.cli.TestService;
import chancery.foundation.access.People;
import chancery.foundation.access.Person;
import chancery.foundation.access.Role;
import chancery.kernel.Distribution;
import chancery.kernel.Label;
import chancery.kernel.PersonId;
import chancery.kernel.UnitCode;
import chancery.work.planning.ActionStanding;
import chancery.work.planning.PlanId;
import chancery.work.planning.PlanYears;
import chancery.work.planning.Plans;
import chancery.work.planning.SamplePlan;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MyActionsTest {
    private static final UnitCode LIMA = UnitCode.of("AMBALDO LIMA");
    private static final Distribution RESTRICTED = Distribution.of(Label.RESTRICTED);
    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);
    private static final int ALL = 10_000;

    private final Post lima = new Post(TestService.lima());
    private final MyActions actions = lima.node().bean(MyActions.class);
    private final Execution execution = lima.node().bean(Execution.class);
    private final PersonId desk = lima.person("lima.desk");

    @Test
    void everybodyIsShownTheirOwnUntilItIsDone() {
        PlanId plan =
                ApprovedPlan.at(
                        lima,
                        desk,
                        LIMA,
                        RESTRICTED,
                        RunningPlan.around(TODAY, PlanYears.RUNNING.next()));

        assertThat(mine("lima.desk", plan)).containsExactly(SamplePlan.MISSION);
        assertThat(mine("lima.counsellor", plan))
                .containsExactly(SamplePlan.SESSION, SamplePlan.MISSION);
        assertThat(mine("lima.head", plan)).containsExactly(SamplePlan.SESSION, SamplePlan.MISSION);
        for (String stranger : List.of("lima.clerk", "lima.comms", "lima.admin")) {
            assertThat(mine(stranger, plan)).as(stranger).isEmpty();
        }
        assertThat(actions.due(person("lima.head"), TODAY, 1).first()).hasSize(1);
        assertThat(actions.due(person("lima.head"), TODAY, 1).all()).isGreaterThan(1);

        execution.report(
                desk,
                plan,
                SamplePlan.MISSION,
                new Progress.Report(100, "Tenue", "", TODAY),
                List.of());
        assertThat(mine("lima.desk", plan)).isEmpty();
    }

    @Test
    void whatIsFarOffOrNotYetSubmittedCanWait() {
        int year = PlanYears.RUNNING.next();
        PlanId draft =
                lima.node()
                        .bean(Plans.class)
                        .begin(
                                desk,
                                LIMA,
                                UnitCode.of("SG/4"),
                                RESTRICTED,
                                RunningPlan.around(TODAY, year));
        assertThat(mine("lima.head", draft)).isEmpty();

        ApprovedPlan.approve(lima, draft, RunningPlan.around(TODAY.plusDays(60), year));
        assertThat(mine("lima.head", draft)).isEmpty();

        // 35 of 60 days gone and nothing done
        ApprovedPlan.approve(lima, draft, RunningPlan.around(TODAY.plusDays(14), year));
        assertThat(due("lima.head", draft))
                .extracting(ActionDue::action, ActionDue::standing)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                SamplePlan.SESSION, ActionStanding.AT_RISK));
    }

    @Test
    void whoMayNotReadThePlanIsToldNothingOfIt() {
        PlanId plan =
                ApprovedPlan.at(
                        lima,
                        lima.person("lima.head"),
                        LIMA,
                        Distribution.of(Label.TOP_SECRET),
                        RunningPlan.around(TODAY, PlanYears.RUNNING.next()));
        assertThat(mine("lima.counsellor", plan)).isEmpty();
        assertThat(mine("lima.head", plan)).hasSize(2);
        Post.Newcomer uncleared = lima.add(LIMA.value(), Role.COUNSELLOR, Distribution.UNMARKED);
        assertThat(mine(uncleared.login(), plan)).isEmpty();
        var told = actions.due(person(uncleared.login()), TODAY, ALL);
        assertThat(told.all()).isEqualTo(told.first().size());
    }

    private List<UUID> mine(String login, PlanId plan) {
        return due(login, plan).stream().map(ActionDue::action).toList();
    }

    private List<ActionDue> due(String login, PlanId plan) {
        return actions.due(person(login), TODAY, ALL).first().stream()
                .filter(action -> action.plan().equals(plan))
                .toList();
    }

    private Person person(String login) {
        return lima.asNode(_ -> lima.node().bean(People.class).withLogin(login).orElseThrow());
    }
}
