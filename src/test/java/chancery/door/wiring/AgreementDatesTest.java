package chancery.door.wiring;

import static chancery.work.agreements.SampleAgreement.step;
import static org.assertj.core.api.Assertions.assertThat;

import chancery.correspondence.Post;
import chancery.door.cli.TestService;
import chancery.foundation.access.Role;
import chancery.kernel.Distribution;
import chancery.kernel.Label;
import chancery.kernel.PersonId;
import chancery.kernel.UnitCode;
import chancery.work.agenda.KeyDate;
import chancery.work.agenda.KeyDateFilter;
import chancery.work.agenda.KeyDateKind;
import chancery.work.agenda.KeyDates;
import chancery.work.agenda.Occurrence;
import chancery.work.agenda.rules.ProposedAction;
import chancery.work.agenda.rules.RuleContent;
import chancery.work.agenda.rules.Rules;
import chancery.work.agenda.rules.Side;
import chancery.work.agenda.rules.Suggestions;
import chancery.work.agreements.AgreementId;
import chancery.work.agreements.Agreements;
import chancery.work.agreements.SampleAgreement;
import chancery.work.agreements.content.Change;
import chancery.work.agreements.content.EntryCondition;
import chancery.work.agreements.content.Fulfilment;
import chancery.work.agreements.content.Obligation;
import chancery.work.agreements.content.Step;
import chancery.work.agreements.content.Term;
import chancery.work.planning.PlanId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The days of agreements in the agenda, and agreements as evidence. */
class AgreementDatesTest {
    private static final UnitCode LIMA = UnitCode.of("AMBALDO LIMA");
    private static final Distribution RESTRICTED = Distribution.of(Label.RESTRICTED);

    private final Post lima = new Post(TestService.lima());
    private final Agreements agreements = lima.node().bean(Agreements.class);
    private final KeyDates keyDates = lima.node().bean(KeyDates.class);
    private final PersonId desk = lima.person("lima.desk");
    private final LocalDate today = LocalDate.now(ZoneOffset.UTC);

    /**
     * In force since five years ago less a hundred days, renewed every five, with two months'
     * notice.
     */
    private AgreementId renewing(String title) {
        AgreementId id =
                agreements.begin(
                        desk,
                        LIMA,
                        RESTRICTED,
                        SampleAgreement.describing(
                                title,
                                EntryCondition.UNKNOWN,
                                new Term(60, 60, 2, 0),
                                SampleAgreement.PERU));
        agreements.change(
                desk,
                id,
                null,
                (_, _) -> step(Step.IN_FORCE, null, today.minusYears(5).plusDays(100).toString()));
        return id;
    }

    private List<KeyDate> dates(PersonId reader, AgreementId id) {
        return keyDates
                .between(reader, today.minusDays(30), today.plusDays(700), KeyDateFilter.ALL)
                .stream()
                .map(Occurrence::keyDate)
                .filter(each -> each.from() != null && each.from().id().startsWith(id.toString()))
                .toList();
    }

    @Test
    void noticesAndRenewalsAreKeyDatesForWhoeverSeesTheAgreement() {
        AgreementId id = renewing("Accord " + UUID.randomUUID());
        assertThat(dates(desk, id))
                .extracting(each -> each.content().when().first())
                .containsExactly(
                        today.minusYears(5).plusDays(100).plusYears(5).minusMonths(2),
                        today.minusYears(5).plusDays(100).plusYears(5));
        assertThat(dates(desk, id))
                .allSatisfy(each -> {
                    assertThat(each.content().kind()).isEqualTo(KeyDateKind.EXPIRY);
                    assertThat(each.content().distribution()).isEqualTo(RESTRICTED);
                });
        Post.Newcomer uncleared = lima.add(LIMA.value(), Role.DESK_OFFICER, Distribution.UNMARKED);
        assertThat(dates(uncleared.id(), id)).isEmpty();
    }

    @Test
    void whatNoLongerMattersEndsAndWhatStaysIsNotWrittenAgain() {
        AgreementId id = renewing("Accord " + UUID.randomUUID());
        AgreementDates wiring = lima.node().bean(AgreementDates.class);
        wiring.bringAll();
        assertThat(dates(desk, id)).extracting(KeyDate::version).containsOnly(0);
        agreements.change(
                desk, id, null, (_, _) -> step(Step.DENOUNCED, SampleAgreement.PERU, "2023-01-01"));
        assertThat(dates(desk, id))
                .extracting(each -> each.from() == null ? "" : each.from().id())
                .singleElement()
                .asString()
                .contains(":END-");
    }

    @Test
    void anObligationIsInTheAgendaUntilItIsFulfilled() {
        AgreementId id = renewing("Accord " + UUID.randomUUID());
        Obligation report =
                new Obligation(
                        UUID.randomUUID(),
                        "Rapport annuel",
                        null,
                        "",
                        null,
                        today.plusDays(20),
                        0,
                        null);
        agreements.change(desk, id, null, (_, _) -> new Change.Owe(report));
        assertThat(dates(desk, id))
                .extracting(each -> each.content().title())
                .anyMatch(title -> title.startsWith("Rapport annuel – Accord"));
        agreements.change(
                desk,
                id,
                null,
                (writer, _) ->
                        new Change.Fulfil(
                                new Fulfilment(
                                        UUID.randomUUID(),
                                        report.id(),
                                        report.due(),
                                        today,
                                        "",
                                        List.of(),
                                        writer.name(),
                                        Instant.EPOCH)));
        assertThat(dates(desk, id))
                .extracting(each -> each.content().title())
                .noneMatch(title -> title.startsWith("Rapport annuel"));
    }

    @Test
    void aRuleProposesAnActionBeforeTheNotice() {
        String action = "Examiner la reconduction " + UUID.randomUUID();
        UUID rule =
                lima.node()
                        .bean(Rules.class)
                        .add(
                                desk,
                                LIMA,
                                new RuleContent(
                                        KeyDateKind.EXPIRY,
                                        null,
                                        10,
                                        Side.BEFORE,
                                        new ProposedAction(action, "POLITICAL", "", 5, "")));
        AgreementId id = renewing("Accord " + UUID.randomUUID());
        assertThat(lima.node().bean(Suggestions.class).open(desk))
                .filteredOn(each -> each.action().title().equals(action))
                .extracting(each -> each.first())
                .contains(
                        today.minusYears(5)
                                .plusDays(100)
                                .plusYears(5)
                                .minusMonths(2)
                                .minusDays(10));
        lima.node().bean(Rules.class).setActive(desk, rule, false);
        assertThat(dates(desk, id)).isNotEmpty();
    }

    @Test
    void agreementsAreEvidenceForThoseWhoSeeThem() {
        String title = "Accord " + UUID.randomUUID();
        AgreementId id = renewing(title);
        AgreementEvidence evidence = lima.node().bean(AgreementEvidence.class);
        PlanId plan = PlanId.of(UUID.randomUUID());
        assertThat(evidence.find(desk, plan, title.toLowerCase(java.util.Locale.ROOT)))
                .singleElement()
                .satisfies(seen -> {
                    assertThat(seen.title()).isEqualTo(title);
                    assertThat(seen.citation()).doesNotContain(title);
                    assertThat(seen.href()).isEqualTo("/agreements/" + id);
                });
        assertThat(evidence.see(desk, List.of(id.toString(), "no id")))
                .containsOnlyKeys(id.toString());
        Post.Newcomer uncleared = lima.add(LIMA.value(), Role.DESK_OFFICER, Distribution.UNMARKED);
        assertThat(evidence.find(uncleared.id(), plan, title)).isEmpty();
        assertThat(evidence.see(uncleared.id(), List.of(id.toString()))).isEmpty();
    }
}
