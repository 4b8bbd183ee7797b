package chancery.work.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chancery.Seed;
import chancery.kernel.Problem;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlanContentTest {
    private final PlanContent plan = SamplePlan.of(2026);

    @Test
    void anEditGivesANewContentAndLeavesTheOldOne() {
        Action moved =
                SamplePlan.action(
                        SamplePlan.MISSION,
                        SamplePlan.TRADE,
                        "Mission",
                        "2026-04-01",
                        "2026-04-05");

        PlanContent after = plan.with(new Change.Put(moved));

        assertThat(after.actions()).contains(moved).hasSize(2);
        assertThat(plan).isEqualTo(SamplePlan.of(2026));
    }

    @Test
    void aLineIsPutAfterTheOneThatItFollows() {
        Strand culture = new Strand(SamplePlan.id(3), "CULTURAL", "Volet culturel");

        assertThat(plan.with(new Change.Put(culture, SamplePlan.POLITICAL, null)).strands())
                .extracting(Strand::code)
                .containsExactly("POLITICAL", "CULTURAL", "ECONOMIC");
    }

    @Test
    void anActionThatMovesTakesItsIndicatorsAlong() {
        PlanContent after =
                plan.with(new Change.Move(SamplePlan.MISSION, SamplePlan.CONSULTATIONS, null));

        assertThat(after.actionsOf(after.objectives().getFirst()))
                .extracting(Action::id)
                .containsExactly(SamplePlan.MISSION, SamplePlan.SESSION);
        assertThat(after.indicators().getFirst().objective()).isEqualTo(SamplePlan.CONSULTATIONS);
        assertThat(after.indicators().getFirst().action()).isEqualTo(SamplePlan.MISSION);
    }

    @Test
    void whatStandsUnderALineGoesWithIt() {
        PlanContent after = plan.with(new Change.Remove(SamplePlan.ECONOMIC));

        assertThat(after.elements())
                .extracting(Element::id)
                .containsExactly(
                        SamplePlan.POLITICAL, SamplePlan.CONSULTATIONS, SamplePlan.SESSION);
    }

    @Test
    void anIndicatorOutlivesTheActionThatItMeasured() {
        PlanContent after = plan.with(new Change.Remove(SamplePlan.MISSION));

        assertThat(after.indicators()).hasSize(1);
        assertThat(after.indicators().getFirst().action()).isNull();
    }

    @Test
    void aLineThatSomebodyElseChangedIsNotOverwritten() {
        Action mine = plan.actions().getFirst();
        String seen = PlanJson.fingerprint(mine);
        PlanContent theirs = plan.with(new Change.Put(mine.givenUp()));

        assertThatThrownBy(() -> theirs.with(new Change.Put(mine, null, seen)))
                .hasMessageStartingWith("plan.line-newer");
        assertThat(plan.with(new Change.Put(mine.givenUp(), null, seen))).isEqualTo(theirs);
    }

    @Test
    void aLineWithoutItsParentIsRefused() {
        Action loose =
                SamplePlan.action(
                        SamplePlan.id(99), SamplePlan.id(98), "Lost", "2026-01-01", "2026-01-02");

        assertThatThrownBy(() -> plan.with(new Change.Put(loose)))
                .hasMessageStartingWith("plan.parent-unknown");
    }

    @Test
    void anActionCannotEndBeforeItStarts() {
        assertThatThrownBy(() ->
                        SamplePlan.action(
                                SamplePlan.id(40),
                                SamplePlan.TRADE,
                                "Back",
                                "2026-05-02",
                                "2026-05-01"))
                .hasMessageStartingWith("plan.action-dates");
    }

    @Test
    void aQualitativeIndicatorTakesNoNumber() {
        assertThatThrownBy(() ->
                        new Indicator(
                                SamplePlan.id(41),
                                SamplePlan.TRADE,
                                null,
                                "Confiance",
                                Measure.QUALITATIVE,
                                "",
                                true,
                                false,
                                new Indicator.Baseline(BigDecimal.ONE, "", null, ""),
                                List.of()))
                .hasMessageStartingWith("plan.qualitative-number");
    }

    @Test
    void equalPlansAreEqualBytesHoweverTheirNumbersWereTyped() {
        BudgetLine typed = new BudgetLine("", new BigDecimal("4.000E+3"), "eur");
        BudgetLine same = new BudgetLine("", new BigDecimal("4000.00"), "EUR");

        assertThat(PlanJson.write(typed)).isEqualTo(PlanJson.write(same)).contains("4000");
    }

    @Test
    void aPlanComesBackFromItsJsonAsItWas() {
        String json = PlanJson.write(plan);

        PlanContent back = PlanJson.read(json, PlanContent.class);

        assertThat(back).isEqualTo(plan);
        assertThat(PlanJson.digest(back)).isEqualTo(PlanJson.digest(plan));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{}",
                "{\"year\":2026}",
                "{\"actions\":[],\"currency\":\"EUR\",\"indicators\":[],\"objectives\":[],\"strands\":[],\"title\":\"x\",\"year\":2026,\"more\":1}",
                "{\"actions\":[],\"actions\":[],\"currency\":\"EUR\",\"indicators\":[],\"objectives\":[],\"strands\":[],\"title\":\"x\",\"year\":2026}",
                "{\"actions\":[],\"currency\":\"EUR\",\"indicators\":[],\"objectives\":[],\"strands\":[],\"title\":\"x\",\"year\":2026} {}",
                "{\"actions\":[null],\"currency\":\"EUR\",\"indicators\":[],\"objectives\":[],\"strands\":[],\"title\":\"x\",\"year\":2026}",
                "{\"actions\":[],\"currency\":\"EUR\",\"indicators\":[],\"objectives\":[],\"strands\":[],\"title\":null,\"year\":2026}"
            })
    void whatIsNotExactlyAPlanIsRefused(String json) {
        assertThatThrownBy(() -> PlanJson.read(json, PlanContent.class))
                .isInstanceOf(Problem.class);
    }

    @Test
    void anythingBrokenIsRefusedAndNeverFails() {
        long seed = Seed.ofThisRun();
        Random random = new Random(seed);
        String json = PlanJson.write(plan);
        for (int round = 0; round < 2_000; round++) {
            char[] broken = json.toCharArray();
            for (int i = random.nextInt(1, 4); i > 0; i--) {
                broken[random.nextInt(broken.length)] =
                        "{}[],:\"\\0x\u0000 é".charAt(random.nextInt(13));
            }
            try {
                PlanJson.read(new String(broken), PlanContent.class);
            } catch (Problem refused) {
                assertThat(refused.code()).startsWith("plan.");
            } catch (RuntimeException e) {
                throw new AssertionError("seed " + seed + ", round " + round, e);
            }
        }
    }

    @Test
    void howeverItIsEditedItStaysWhole() {
        long seed = Seed.ofThisRun();
        Random random = new Random(seed);
        PlanContent content = plan;
        for (int round = 0; round < 500; round++) {
            try {
                content = content.with(anyChange(content, random));
            } catch (Problem refused) {
                assertThat(refused.code()).startsWith("plan.");
            } catch (RuntimeException e) {
                throw new AssertionError("seed " + seed + ", round " + round, e);
            }
        }
        assertThat(PlanJson.read(PlanJson.write(content), PlanContent.class))
                .as("seed %d", seed)
                .isEqualTo(content);
    }

    @Test
    void twoVersionsDifferLineByLine() {
        PlanContent after =
                plan.with(new Change.Put(plan.actions().getFirst().givenUp()))
                        .with(new Change.Remove(SamplePlan.COMPANIES))
                        .with(
                                new Change.Put(
                                        new Strand(
                                                SamplePlan.id(3), "CULTURAL", "Volet culturel")));

        assertThat(Difference.between(plan, after))
                .hasSize(3)
                .hasOnlyElementsOfTypes(
                        Difference.Added.class, Difference.Changed.class, Difference.Removed.class);
        assertThat(Difference.between(plan, plan)).isEmpty();
    }

    private static Change anyChange(PlanContent content, Random random) {
        List<Element> lines = new ArrayList<>(content.elements().toList());
        UUID any =
                lines.isEmpty() ? SamplePlan.id(1) : lines.get(random.nextInt(lines.size())).id();
        UUID other =
                lines.isEmpty() ? SamplePlan.id(1) : lines.get(random.nextInt(lines.size())).id();
        UUID fresh = new UUID(random.nextLong(), random.nextLong());
        return switch (random.nextInt(6)) {
            case 0 ->
                    new Change.Put(
                            new Strand(fresh, "OTHER", "Volet"),
                            random.nextBoolean() ? any : null,
                            null);
            case 1 -> new Change.Put(new Objective(fresh, any, "Objectif", "", "", "", null, null));
            case 2 ->
                    new Change.Put(
                            SamplePlan.action(fresh, any, "Action", "2026-01-01", "2026-02-01"));
            case 3 ->
                    new Change.Move(
                            any,
                            random.nextBoolean() ? other : null,
                            random.nextBoolean() ? other : null);
            case 4 ->
                    random.nextInt(4) == 0
                            ? new Change.Remove(any)
                            : new Change.Retitle("Plan", "USD");
            default ->
                    new Change.Put(
                            lines.isEmpty()
                                    ? new Strand(fresh, "OTHER", "Volet")
                                    : lines.get(random.nextInt(lines.size())).withId(fresh));
        };
    }
}
