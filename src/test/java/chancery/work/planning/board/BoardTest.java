package chancery.work.planning.board;

import static org.assertj.core.api.Assertions.assertThat;

import chancery.correspondence.Post;
import chancery.door.cli.TestService;
import chancery.foundation.access.Role;
import chancery.kernel.DispatchId;
import chancery.kernel.Distribution;
import chancery.kernel.Label;
import chancery.kernel.PersonId;
import chancery.kernel.UnitCode;
import chancery.work.planning.Change;
import chancery.work.planning.Indicator;
import chancery.work.planning.Measure;
import chancery.work.planning.PlanContent;
import chancery.work.planning.PlanId;
import chancery.work.planning.PlanYears;
import chancery.work.planning.SamplePlan;
import chancery.work.planning.execution.Actual;
import chancery.work.planning.execution.ApprovedPlan;
import chancery.work.planning.execution.ExecutionRecord;
import chancery.work.planning.execution.ExecutionShelf;
import chancery.work.planning.execution.Progress;
import chancery.work.planning.posts.PostProfile;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class BoardTest {
    private static final UnitCode LIMA = UnitCode.of("AMBALDO LIMA");
    private static final UnitCode NAIROBI = UnitCode.of("AMBALDO NAIROBI");
    private static final Distribution RESTRICTED = Distribution.of(Label.RESTRICTED);
    private static final Distribution SECRET = Distribution.of(Label.SECRET);

    private final Post ministry = new Post(TestService.ministry());
    private final Board board = ministry.node().bean(Board.class);
    private final Rolls rolls = ministry.node().bean(Rolls.class);
    private final PersonId head = ministry.person("sg4.head");
    private final int year = PlanYears.BOARD.next();

    @Test
    void actionsAreCountedByPostStrandAndRegion() {
        PlanId lima = arrived(LIMA, RESTRICTED, SamplePlan.of(year));
        arrived(NAIROBI, RESTRICTED, SamplePlan.of(year));
        report(lima, 100, "Mission tenue");

        Consolidation seen = board.of(head, year, BoardFilter.ALL);

        assertThat(seen.posts()).extracting(PostLine::post).containsExactly(LIMA, NAIROBI);
        assertThat(seen.all()).isEqualTo(new Tally(3, 0, 0, 0, 1, 0, 100));
        assertThat(seen.all().percent()).isEqualTo(25);
        assertThat(seen.strands())
                .containsEntry("POLITICAL", new Tally(2, 0, 0, 0, 0, 0, 0))
                .containsEntry("ECONOMIC", new Tally(1, 0, 0, 0, 1, 0, 100));
        assertThat(seen.regions())
                .containsEntry("AMERICAS", new Tally(1, 0, 0, 0, 1, 0, 100))
                .containsEntry("AFRICA", new Tally(2, 0, 0, 0, 0, 0, 0));
        assertThat(seen.budget().sums())
                .containsOnly(java.util.Map.entry("EUR", new BigDecimal("16000")));
        assertThat(seen.posts().getFirst().profile())
                .extracting(PostProfile::country)
                .isEqualTo("PE");
        assertThat(board.objectives(head, lima))
                .extracting(line -> line.tally().done())
                .containsExactly(0, 1);
    }

    @Test
    void theBoardIsNarrowedByStrandRegionAndPost() {
        arrived(LIMA, RESTRICTED, SamplePlan.of(year));
        arrived(NAIROBI, RESTRICTED, SamplePlan.of(year));

        assertThat(board.of(head, year, new BoardFilter(null, "AFRICA", null)).posts())
                .extracting(PostLine::post)
                .containsExactly(NAIROBI);
        assertThat(board.of(head, year, new BoardFilter(null, null, LIMA)).posts())
                .extracting(PostLine::post)
                .containsExactly(LIMA);
        Consolidation political = board.of(head, year, new BoardFilter("POLITICAL", null, null));
        assertThat(political.all().standing()).isEqualTo(2);
        assertThat(political.budget().sums())
                .containsOnly(java.util.Map.entry("EUR", new BigDecimal("8000")));
    }

    @Test
    void whatIsGivenUpIsCountedApartAndItsMoneyIsFree() {
        PlanContent one = SamplePlan.of(year);
        arrived(LIMA, RESTRICTED, one.with(new Change.Put(one.actions().getLast().givenUp())));

        Consolidation seen = board.of(head, year, BoardFilter.ALL);

        assertThat(seen.all()).isEqualTo(new Tally(1, 0, 0, 0, 0, 1, 0));
        assertThat(seen.budget().sums())
                .containsOnly(java.util.Map.entry("EUR", new BigDecimal("4000")));
    }

    @Test
    void aPlanThatMayNotBeSeenIsInNoRowAndInNoSum() {
        PersonId cleared = ministry.add("SG/4", Role.PLANNING_OFFICER, SECRET).id();
        PersonId uncleared = ministry.add("SG/4", Role.PLANNING_OFFICER, RESTRICTED).id();
        PlanId lima = arrived(LIMA, RESTRICTED, SamplePlan.of(year));
        report(lima, 40, "En route");
        Consolidation before = board.of(uncleared, year, BoardFilter.ALL);
        List<Roll> rolled = rolls.of(uncleared, year, BoardFilter.ALL);
        List<Narrative> told = board.narratives(uncleared, year, BoardFilter.ALL);

        PlanId hidden = arrived(NAIROBI, SECRET, SamplePlan.of(year));
        report(hidden, 70, "Sans bruit");
        measure(hidden, "9");

        assertThat(board.of(uncleared, year, BoardFilter.ALL)).isEqualTo(before);
        assertThat(rolls.of(uncleared, year, BoardFilter.ALL)).isEqualTo(rolled);
        assertThat(board.narratives(uncleared, year, BoardFilter.ALL)).isEqualTo(told);
        assertThat(board.objectives(uncleared, hidden)).isEmpty();
        assertThat(board.of(cleared, year, BoardFilter.ALL).all().standing())
                .isEqualTo(before.all().standing() + 2);
        assertThat(rolls.of(cleared, year, BoardFilter.ALL).getFirst().shares()).hasSize(2);
        assertThat(board.narratives(cleared, year, BoardFilter.ALL))
                .extracting(Narrative::note)
                .containsExactlyInAnyOrder("En route", "Sans bruit");
    }

    @Test
    void likeIsAddedToLike() {
        PlanId lima = arrived(LIMA, RESTRICTED, SamplePlan.of(year));
        arrived(
                NAIROBI,
                RESTRICTED,
                with(indicator("societes  PARTICIPANTES", Measure.UNIT, "Sociétés", true)));
        measure(lima, "5");
        measure(lima, "7.5");

        assertThat(rolls.of(head, year, BoardFilter.ALL))
                .singleElement()
                .satisfies(roll -> {
                    assertThat(roll.added()).isTrue();
                    assertThat(roll.target()).hasValue(new Roll.Sum(new BigDecimal("24"), 2));
                    assertThat(roll.actual()).hasValue(new Roll.Sum(new BigDecimal("7.5"), 1));
                });
    }

    @Test
    void whatCannotBeAddedStandsSideBySide() {
        arrived(LIMA, RESTRICTED, SamplePlan.of(year));
        for (Indicator other :
                List.of(
                        indicator("Sociétés participantes", Measure.PERCENTAGE, "sociétés", true),
                        indicator("Sociétés participantes", Measure.NOMINAL, "sociétés", true),
                        indicator("Sociétés participantes", Measure.UNIT, "sociétés", false))) {
            int another = PlanYears.BOARD.next();
            arrived(LIMA, RESTRICTED, SamplePlan.of(another));
            arrived(NAIROBI, RESTRICTED, with(another, other));

            assertThat(rolls.of(head, another, BoardFilter.ALL))
                    .as("%s", other)
                    .singleElement()
                    .satisfies(roll -> {
                        assertThat(roll.added()).isFalse();
                        assertThat(roll.shares()).hasSize(2);
                        assertThat(roll.target()).isEmpty();
                    });
        }
        int another = PlanYears.BOARD.next();
        arrived(LIMA, RESTRICTED, SamplePlan.of(another));
        arrived(
                NAIROBI,
                RESTRICTED,
                with(another, indicator("Sociétés participantes", Measure.UNIT, "stands", true)));
        assertThat(rolls.of(head, another, BoardFilter.ALL)).hasSize(2);
    }

    private PlanId arrived(UnitCode unit, Distribution distribution, PlanContent content) {
        return ApprovedPlan.arrived(ministry, unit, distribution, content);
    }

    private PlanContent with(Indicator indicator) {
        return with(year, indicator);
    }

    private static PlanContent with(int year, Indicator indicator) {
        return SamplePlan.of(year).with(new Change.Put(indicator));
    }

    private static Indicator indicator(
            String title, Measure measure, String unit, boolean aggregate) {
        return new Indicator(
                SamplePlan.COMPANIES,
                SamplePlan.TRADE,
                null,
                title,
                measure,
                unit,
                true,
                aggregate,
                null,
                List.of(
                        new Indicator.Target(
                                LocalDate.of(2026, 1, 1),
                                LocalDate.of(2026, 12, 31),
                                new BigDecimal("12"),
                                "")));
    }

    private void report(PlanId plan, int percent, String note) {
        Progress entry =
                new Progress(
                        UUID.randomUUID(),
                        SamplePlan.MISSION,
                        percent,
                        note,
                        "",
                        LocalDate.of(2026, 3, 1),
                        "Essai",
                        Instant.now(),
                        List.of());
        take(plan, new ExecutionRecord(List.of(entry), List.of()));
    }

    private void measure(PlanId plan, String value) {
        Actual entry =
                new Actual(
                        UUID.randomUUID(),
                        SamplePlan.COMPANIES,
                        LocalDate.of(2026, 1, 1),
                        LocalDate.of(2026, 3, 31),
                        new BigDecimal(value),
                        "",
                        "",
                        "Essai",
                        Instant.now(),
                        List.of());
        take(plan, new ExecutionRecord(List.of(), List.of(entry)));
    }

    private void take(PlanId plan, ExecutionRecord entries) {
        ministry.asNode(_ -> {
            ministry.node()
                    .bean(ExecutionShelf.class)
                    .take(plan, entries, DispatchId.of(UUID.randomUUID()), Instant.now());
            return true;
        });
    }
}
