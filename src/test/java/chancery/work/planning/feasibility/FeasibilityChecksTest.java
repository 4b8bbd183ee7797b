package chancery.work.planning.feasibility;

import static org.assertj.core.api.Assertions.assertThat;

import chancery.correspondence.Post;
import chancery.door.cli.TestService;
import chancery.foundation.wording.Language;
import chancery.kernel.Country;
import chancery.kernel.Distribution;
import chancery.kernel.Label;
import chancery.kernel.PersonId;
import chancery.kernel.UnitCode;
import chancery.work.agenda.KeyDateContent;
import chancery.work.agenda.KeyDateKind;
import chancery.work.agenda.KeyDates;
import chancery.work.agenda.When;
import chancery.work.planning.Change;
import chancery.work.planning.PlanContent;
import chancery.work.planning.PlanId;
import chancery.work.planning.Plans;
import chancery.work.planning.SamplePlan;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** A whole node: the agenda's holidays and elections beside the plan of Lima. */
class FeasibilityChecksTest {
    private static final UnitCode LIMA = UnitCode.of("AMBALDO LIMA");

    private final Post lima = new Post(TestService.lima());
    private final PersonId desk = lima.person("lima.desk");

    @Test
    void theHolidaysAndElectionsOfTheHostCountryAreWarnedOf() {
        LocalDate election = LocalDate.of(2041, 3, 10);
        lima.node()
                .bean(KeyDates.class)
                .add(
                        desk,
                        LIMA,
                        KeyDateContent.of(
                                        KeyDateKind.ELECTION,
                                        "Élections générales",
                                        When.day(election))
                                .in(Country.of("PE")));
        PlanContent content =
                SamplePlan.of(2041)
                        .with(
                                new Change.Put(
                                        SamplePlan.action(
                                                SamplePlan.SESSION,
                                                SamplePlan.CONSULTATIONS,
                                                "Session",
                                                "2041-07-28",
                                                "2041-07-31")));
        PlanId plan =
                lima.node()
                        .bean(Plans.class)
                        .begin(
                                desk,
                                LIMA,
                                UnitCode.of("SG/4"),
                                Distribution.of(Label.RESTRICTED),
                                content);

        assertThat(lima.node().bean(FeasibilityChecks.class).of(desk, plan, Language.FR))
                .satisfiesExactlyInAnyOrder(
                        warning -> {
                            assertThat(warning.kind()).isEqualTo(Warning.Kind.ON_HOLIDAY);
                            assertThat(warning.line()).isEqualTo(SamplePlan.SESSION);
                            assertThat(warning.values())
                                    .containsEntry("day", LocalDate.of(2041, 7, 28));
                        },
                        warning -> {
                            assertThat(warning.kind()).isEqualTo(Warning.Kind.OVER_ELECTION);
                            assertThat(warning.line()).isEqualTo(SamplePlan.MISSION);
                            assertThat(warning.values())
                                    .containsEntry("name", "Élections générales");
                        });
    }
}
