package chancery.work.planning.feasibility;

import static org.assertj.core.api.Assertions.assertThat;

import chancery.foundation.wording.Language;
import chancery.foundation.wording.Words;
import chancery.work.planning.Action;
import chancery.work.planning.ActionKind;
import chancery.work.planning.BudgetLine;
import chancery.work.planning.Change;
import chancery.work.planning.Indicator;
import chancery.work.planning.Measure;
import chancery.work.planning.Objective;
import chancery.work.planning.PlanContent;
import chancery.work.planning.SamplePlan;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FeasibilityTest {
    private static final LocalDate NEW_YEAR = LocalDate.of(2026, 1, 1);
    private static final Surroundings NOTHING = Surroundings.on(NEW_YEAR);
    private static final PlanContent SOUND = SamplePlan.of(2026);

    @Test
    void aSoundPlanIsLeftAlone() {
        assertThat(Feasibility.of(SOUND, NOTHING)).isEmpty();
    }

    @Test
    void anActionEndsBeforeItsObjectiveIsDue() {
        PlanContent late =
                SOUND.with(
                        new Change.Put(
                                mission("2027-01-05", "2027-01-09", "Conseiller économique")));

        assertThat(Feasibility.of(late, NOTHING))
                .extracting(Warning::kind)
                .containsExactlyInAnyOrder(Warning.Kind.AFTER_OBJECTIVE, Warning.Kind.OUTSIDE_YEAR);
        assertThat(Feasibility.of(late, NOTHING))
                .extracting(Warning::line)
                .containsOnly(SamplePlan.MISSION);
    }

    @Test
    void threeShortActionsOfOneOwnerOnOneDayAreTooMany() {
        PlanContent two =
                SOUND.with(
                        new Change.Put(
                                other(41, "2026-03-10", "2026-03-12", "conseiller ÉCONOMIQUE")));
        PlanContent three =
                two.with(
                        new Change.Put(
                                other(42, "2026-03-12", "2026-03-12", "Conseiller économique")));
        PlanContent long3 =
                two.with(
                        new Change.Put(
                                other(42, "2026-01-12", "2026-12-12", "Conseiller économique")));
        PlanContent elsewhere =
                two.with(new Change.Put(other(42, "2026-03-12", "2026-03-12", "Attaché culturel")));

        assertThat(Feasibility.of(two, NOTHING)).isEmpty();
        assertThat(Feasibility.of(long3, NOTHING)).isEmpty();
        assertThat(Feasibility.of(elsewhere, NOTHING)).isEmpty();
        assertThat(Feasibility.of(three, NOTHING))
                .singleElement()
                .satisfies(warning -> {
                    assertThat(warning.kind()).isEqualTo(Warning.Kind.OWNER_BUSY);
                    assertThat(warning.line()).isEqualTo(SamplePlan.id(42));
                    assertThat(warning.values())
                            .containsEntry("count", 3)
                            .containsEntry("day", LocalDate.of(2026, 3, 12));
                });
    }

    @Test
    void aHolidayMattersWhereAnActionBeginsOrEndsAndAnElectionThroughout() {
        HostDay within = new HostDay("Semaine", LocalDate.of(2026, 3, 11));
        HostDay last = new HostDay("Fête", LocalDate.of(2026, 3, 13));

        assertThat(Feasibility.of(SOUND, around(List.of(within), List.of()))).isEmpty();
        assertThat(Feasibility.of(SOUND, around(List.of(within, last), List.of())))
                .extracting(Warning::kind)
                .containsExactly(Warning.Kind.ON_HOLIDAY);
        assertThat(Feasibility.of(SOUND, around(List.of(), List.of(within))))
                .extracting(Warning::kind)
                .containsExactly(Warning.Kind.OVER_ELECTION);
    }

    @Test
    void whatIsOverOrGivenUpIsNotWarnedOf() {
        HostDay last = new HostDay("Fête", LocalDate.of(2026, 3, 13));
        Surroundings after =
                new Surroundings(List.of(last), List.of(), null, LocalDate.of(2026, 3, 14));
        Action mission = mission("2027-01-05", "2027-01-09", "").givenUp();
        List<Warning> left = Feasibility.of(SOUND.with(new Change.Put(mission)), NOTHING);

        assertThat(Feasibility.of(SOUND, after)).isEmpty();
        assertThat(left)
                .singleElement()
                .satisfies(warning -> {
                    assertThat(warning.kind()).isEqualTo(Warning.Kind.NO_ACTION);
                    assertThat(warning.line()).isEqualTo(SamplePlan.TRADE);
                });
    }

    @Test
    void theSumIsComparedWithTheContractInItsCurrencyAlone() {
        assertThat(Feasibility.of(SOUND, within("8000", "EUR"))).isEmpty();
        assertThat(Feasibility.of(SOUND, within("7999.99", "EUR")))
                .singleElement()
                .satisfies(warning -> {
                    assertThat(warning.kind()).isEqualTo(Warning.Kind.OVER_BUDGET);
                    assertThat(warning.line()).isNull();
                });
        assertThat(Feasibility.of(SOUND, within("1", "USD")))
                .extracting(Warning::kind)
                .containsExactly(Warning.Kind.OTHER_CURRENCY);
    }

    @Test
    void anIndicatorSaysWhereItStartsAndWhatItShouldReach() {
        PlanContent mute =
                SOUND.with(
                        new Change.Put(
                                new Indicator(
                                        SamplePlan.COMPANIES,
                                        SamplePlan.TRADE,
                                        null,
                                        "Sociétés participantes",
                                        Measure.UNIT,
                                        "sociétés",
                                        true,
                                        true,
                                        new Indicator.Baseline(null, "inconnue", 2025, ""),
                                        List.of())));

        assertThat(Feasibility.of(mute, NOTHING))
                .extracting(Warning::kind)
                .containsExactly(Warning.Kind.NO_BASELINE, Warning.Kind.NO_TARGET);
    }

    @Test
    void anActionHasDaysAndSomebodyWhoAnswersForIt() {
        PlanContent vague = SOUND.with(new Change.Put(mission(null, null, "")));

        assertThat(Feasibility.of(vague, NOTHING))
                .extracting(Warning::kind)
                .containsExactlyInAnyOrder(Warning.Kind.NO_DATES, Warning.Kind.NO_OWNER);
    }

    @Test
    void everyWarningHasItsTextInEveryLanguage() {
        Words words = Words.load();

        for (Warning.Kind kind : Warning.Kind.values()) {
            for (Language language : Language.values()) {
                assertThat(words.has(language, new Warning(null, kind, java.util.Map.of()).key()))
                        .as("%s in %s", kind, language)
                        .isTrue();
            }
        }
    }

    @Test
    void anObjectiveWithoutActionIsFound() {
        PlanContent more =
                SOUND.with(
                        new Change.Put(
                                new Objective(
                                        SamplePlan.id(13),
                                        SamplePlan.POLITICAL,
                                        "Accord de siège",
                                        "",
                                        "",
                                        "",
                                        null,
                                        null)));

        assertThat(Feasibility.of(more, NOTHING))
                .extracting(Warning::line)
                .containsExactly(SamplePlan.id(13));
    }

    private static Surroundings around(List<HostDay> holidays, List<HostDay> elections) {
        return new Surroundings(holidays, elections, null, NEW_YEAR);
    }

    private static Surroundings within(String amount, String currency) {
        return new Surroundings(
                List.of(),
                List.of(),
                new BudgetLine("", new BigDecimal(amount), currency),
                NEW_YEAR);
    }

    private static Action other(int id, String from, String to, String owner) {
        return line(SamplePlan.id(id), from, to, owner, new ArrayList<>());
    }

    private static Action mission(@Nullable String from, @Nullable String to, String owner) {
        return line(SamplePlan.MISSION, from, to, owner, SOUND.actions().getLast().budget());
    }

    private static Action line(
            UUID id,
            @Nullable String from,
            @Nullable String to,
            String owner,
            List<BudgetLine> budget) {
        return new Action(
                id,
                SamplePlan.TRADE,
                "Mission",
                ActionKind.MISSION,
                from == null ? null : LocalDate.parse(from),
                to == null ? null : LocalDate.parse(to),
                "",
                owner,
                null,
                List.of(),
                "",
                "",
                budget,
                false,
                false);
    }
}
