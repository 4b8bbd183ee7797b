package chancery.work.agenda.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chancery.foundation.storage.TestDatabase;
import chancery.kernel.Country;
import chancery.kernel.Distribution;
import chancery.kernel.Label;
import chancery.kernel.PersonId;
import chancery.kernel.Ref;
import chancery.kernel.UnitCode;
import chancery.work.agenda.Agenda;
import chancery.work.agenda.Audience;
import chancery.work.agenda.KeyDateContent;
import chancery.work.agenda.KeyDateId;
import chancery.work.agenda.KeyDateKind;
import chancery.work.agenda.KeyDates;
import chancery.work.agenda.Recurrence;
import chancery.work.agenda.When;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SuggestionsTest {
    private static final UnitCode LIMA = UnitCode.of("AMBALDO LIMA");
    private static final LocalDate ELECTION_DAY = LocalDate.of(2026, 4, 12);
    private static final KeyDateContent ELECTION =
            KeyDateContent.of(KeyDateKind.ELECTION, "Élections générales", When.day(ELECTION_DAY))
                    .in(Country.of("PE"));

    private final TestDatabase database = TestDatabase.fresh();
    private final Agenda agenda = new Agenda(database);
    private final KeyDates keyDates = agenda.keyDates();
    private final Derivation derivation =
            new Derivation(
                    agenda.sql(), keyDates, agenda.transactions(), agenda.clock(), ZoneOffset.UTC);
    private final Rules rules =
            new Rules(agenda.sql(), agenda.transactions(), derivation, agenda.clock());
    private final Suggestions suggestions =
            new Suggestions(agenda.sql(), agenda.transactions(), agenda.clock());
    private final PersonId officer = officer(LIMA, Label.SECRET);

    SuggestionsTest() {
        agenda.onChange(derivation::on);
    }

    @AfterEach
    void theDatabaseIsDropped() {
        database.close();
    }

    private PersonId officer(UnitCode unit, Label label) {
        return agenda.person(unit.value(), "DESK_OFFICER", Distribution.of(label));
    }

    private static RuleContent rule(@Nullable String country, int days, Side side) {
        return new RuleContent(
                KeyDateKind.ELECTION,
                country == null ? null : Country.of(country),
                days,
                side,
                new ProposedAction("Note d'analyse", "POLITICAL", "note", 5, ""));
    }

    private UUID ninetyDaysBefore() {
        return rules.add(officer, LIMA, rule("PE", 90, Side.BEFORE));
    }

    @Test
    void aRuleProposesItsActionNinetyDaysBefore() {
        keyDates.add(officer, LIMA, ELECTION);
        ninetyDaysBefore();
        assertThat(suggestions.open(officer, LIMA, 2026))
                .singleElement()
                .satisfies(suggestion -> {
                    assertThat(suggestion.first()).isEqualTo(LocalDate.of(2026, 1, 12));
                    assertThat(suggestion.last()).isEqualTo(LocalDate.of(2026, 1, 16));
                    assertThat(suggestion.occurrence()).isEqualTo(ELECTION_DAY);
                    assertThat(suggestion.keyDateTitle()).isEqualTo("Élections générales");
                });
        assertThat(suggestions.open(officer, LIMA, 2027)).isEmpty();
    }

    @Test
    void aKeyDateThatComesAfterTheRuleIsSeenAtOnce() {
        ninetyDaysBefore();
        keyDates.add(officer, LIMA, ELECTION);
        assertThat(suggestions.open(officer)).hasSize(1);
    }

    @Test
    void eachIsProposedOnceHoweverOftenItIsDerived() {
        keyDates.add(officer, LIMA, ELECTION);
        ninetyDaysBefore();
        derivation.derive();
        derivation.derive();
        assertThat(suggestions.open(officer)).hasSize(1);
    }

    @Test
    void aRecurringDateIsProposedForEachTimeWithinTheHorizon() {
        keyDates.add(
                officer, LIMA, ELECTION.recurring(Recurrence.of("FREQ=MONTHLY;BYMONTHDAY=12")));
        rules.add(officer, LIMA, rule(null, 0, Side.BEFORE));
        assertThat(suggestions.open(officer))
                .extracting(Suggestion::occurrence)
                .startsWith(ELECTION_DAY, LocalDate.of(2026, 5, 12))
                .hasSize(11)
                .allMatch(day ->
                        !day.isAfter(LocalDate.of(2026, 1, 10).plusDays(Derivation.HORIZON)));
    }

    @Test
    void whatIsLateIsProposedUntilTheDayHasCome() {
        agenda.itIs("2026-03-30T09:00:00Z");
        keyDates.add(officer, LIMA, ELECTION);
        ninetyDaysBefore();
        assertThat(suggestions.open(officer)).hasSize(1);
        agenda.itIs("2026-04-13T09:00:00Z");
        derivation.derive();
        assertThat(suggestions.open(officer)).isEmpty();
    }

    @Test
    void whatFollowsAnEventIsProposedAfterItsLastDay() {
        keyDates.add(
                officer,
                LIMA,
                ELECTION.at(new When.AllDay(ELECTION_DAY, ELECTION_DAY.plusDays(1))));
        rules.add(officer, LIMA, rule("PE", 10, Side.AFTER));
        assertThat(suggestions.open(officer))
                .singleElement()
                .extracting(Suggestion::first)
                .isEqualTo(LocalDate.of(2026, 4, 23));
    }

    @Test
    void otherCountriesAndKindsAreLeftAlone() {
        keyDates.add(officer, LIMA, ELECTION.in(Country.of("KE")));
        keyDates.add(
                officer,
                LIMA,
                KeyDateContent.of(KeyDateKind.SUMMIT, "Sommet", When.day(ELECTION_DAY))
                        .in(Country.of("PE")));
        ninetyDaysBefore();
        assertThat(suggestions.open(officer)).isEmpty();
    }

    @Test
    void whenTheDayMovesTheSuggestionMovesWithIt() {
        KeyDateId id = keyDates.add(officer, LIMA, ELECTION);
        ninetyDaysBefore();
        keyDates.change(officer, id, 0, ELECTION.at(When.day(ELECTION_DAY.plusDays(7))));
        assertThat(suggestions.open(officer))
                .singleElement()
                .extracting(Suggestion::occurrence)
                .isEqualTo(ELECTION_DAY.plusDays(7));
        keyDates.change(officer, id, 1, ELECTION);
        assertThat(suggestions.open(officer))
                .singleElement()
                .extracting(Suggestion::occurrence)
                .isEqualTo(ELECTION_DAY);
    }

    @Test
    void aRuleThatIsSwitchedOffTakesItsOpenSuggestionsAlong() {
        keyDates.add(officer, LIMA, ELECTION);
        UUID rule = ninetyDaysBefore();
        rules.setActive(officer, rule, false);
        assertThat(suggestions.open(officer)).isEmpty();
        rules.setActive(officer, rule, true);
        assertThat(suggestions.open(officer)).hasSize(1);
    }

    @Test
    void whatAPersonDecidedStands() {
        KeyDateId id = keyDates.add(officer, LIMA, ELECTION);
        ninetyDaysBefore();
        UUID suggestion = suggestions.open(officer).getFirst().id();
        Ref action = new Ref("action", "42");
        suggestions.take(officer, suggestion, action);
        keyDates.end(officer, id, 0, "Annulées");
        Suggestion taken = suggestions.get(officer, suggestion);
        assertThat(taken.state()).isEqualTo(Suggestion.State.TAKEN);
        assertThat(taken.decision())
                .isEqualTo(new Suggestion.Decision(officer, agenda.clock().instant(), action, ""));
        assertThatThrownBy(() -> suggestions.dismiss(officer, suggestion, "trop tard"))
                .hasMessageContaining("suggestion.decided");
    }

    @Test
    void aDismissalGivesItsReason() {
        keyDates.add(officer, LIMA, ELECTION);
        ninetyDaysBefore();
        UUID suggestion = suggestions.open(officer).getFirst().id();
        assertThatThrownBy(() -> suggestions.dismiss(officer, suggestion, " "))
                .hasMessageContaining("suggestion.reason");
        suggestions.dismiss(officer, suggestion, "Déjà au plan");
        derivation.derive();
        assertThat(suggestions.open(officer)).isEmpty();
        assertThat(suggestions.get(officer, suggestion).decision())
                .extracting(Suggestion.Decision::reason)
                .isEqualTo("Déjà au plan");
    }

    @Test
    void whoMayNotSeeTheKeyDateSeesNoSuggestion() {
        PersonId trainee = officer(LIMA, Label.UNMARKED);
        keyDates.add(officer, LIMA, ELECTION.marked(Distribution.of(Label.SECRET)));
        ninetyDaysBefore();
        UUID suggestion = suggestions.open(officer).getFirst().id();
        assertThat(suggestions.open(trainee)).isEmpty();
        assertThatThrownBy(() -> suggestions.take(trainee, suggestion, new Ref("action", "1")))
                .hasMessageContaining("suggestion.unknown");
    }

    @Test
    void aUnitsRuleLooksAtNothingThatItsStaffMayNotSee() {
        UnitCode nairobi = UnitCode.of("AMBALDO NAIROBI");
        PersonId other = officer(nairobi, Label.SECRET);
        rules.add(other, nairobi, rule("PE", 90, Side.BEFORE));
        keyDates.add(officer, LIMA, ELECTION);
        assertThat(suggestions.open(other)).isEmpty();
        keyDates.add(officer, LIMA, ELECTION.shownTo(Audience.EVERYBODY));
        assertThat(suggestions.open(other)).hasSize(1);
        assertThat(suggestions.open(officer)).isEmpty();
        assertThat(rules.all(officer)).isEmpty();
    }

    @Test
    void onlyThoseWhoKeepTheAgendaWriteItsRules() {
        PersonId clerk =
                agenda.person(LIMA.value(), "REGISTRY_CLERK", Distribution.of(Label.SECRET));
        assertThatThrownBy(() -> rules.add(clerk, LIMA, rule("PE", 90, Side.BEFORE)))
                .hasMessageContaining("rule.unit");
        UUID rule = ninetyDaysBefore();
        assertThat(rules.all(clerk)).hasSize(1);
        assertThatThrownBy(() -> rules.setActive(clerk, rule, false))
                .hasMessageContaining("rule.unit");
        keyDates.add(officer, LIMA, ELECTION);
        UUID suggestion = suggestions.open(clerk).getFirst().id();
        assertThatThrownBy(() -> suggestions.dismiss(clerk, suggestion, "non"))
                .hasMessageContaining("suggestion.unit");
    }

    @Test
    void aRulesWordsStand() {
        UUID rule = ninetyDaysBefore();
        for (String change :
                List.of(
                        "update agenda_rule set title = 'X' where id = :id",
                        "delete from agenda_rule where id = :id")) {
            assertThatThrownBy(() ->
                            agenda.transactions()
                                    .runAs(
                                            officer,
                                            () ->
                                                    agenda.sql()
                                                            .sql(change)
                                                            .param("id", rule)
                                                            .update()))
                    .as(change)
                    .isInstanceOf(org.springframework.dao.DataAccessException.class);
        }
    }
}
