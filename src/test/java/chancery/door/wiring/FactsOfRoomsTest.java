package chancery.door.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import chancery.correspondence.Post;
import chancery.door.cli.TestService;
import chancery.foundation.access.Role;
import chancery.kernel.Distribution;
import chancery.kernel.Label;
import chancery.kernel.PersonId;
import chancery.kernel.Transactions;
import chancery.kernel.UnitCode;
import chancery.work.engagements.Audience;
import chancery.work.engagements.EngagementContent;
import chancery.work.engagements.EngagementId;
import chancery.work.engagements.EngagementKind;
import chancery.work.engagements.Engagements;
import chancery.work.engagements.Side;
import chancery.work.engagements.commitments.CommitmentContent;
import chancery.work.engagements.commitments.CommitmentId;
import chancery.work.engagements.commitments.Commitments;
import chancery.work.engagements.commitments.Outcome;
import chancery.work.planning.synthesis.YearFacts;
import chancery.work.planning.synthesis.YearFacts.Sort;
import chancery.work.press.coverage.Clippings;
import chancery.work.press.coverage.CoverageContent;
import chancery.work.press.coverage.CoverageFilter;
import chancery.work.press.coverage.CoverageId;
import chancery.work.press.coverage.CoverageKind;
import chancery.work.press.coverage.CoverageLine;
import chancery.work.press.coverage.CoverageLists;
import chancery.work.press.coverage.CoverageShelf;
import chancery.work.press.coverage.Coverages;
import chancery.work.press.outlets.OutletId;
import chancery.work.press.outlets.Outlets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a post did in a year is told from all rooms, as far as whoever tells it may see. */
class FactsOfRoomsTest {
    private static final UnitCode LIMA = UnitCode.of("AMBALDO LIMA");
    private static final LocalDate DAY = LocalDate.of(2031, 11, 14);
    private static final LocalDate FIRST = DAY.minusDays(1);
    private static final LocalDate LAST = DAY.plusDays(1);

    private final Post lima = new Post(TestService.lima());
    private final PersonId desk = lima.person("lima.desk");
    private final YearFacts facts = lima.node().bean(YearFacts.class);

    private EngagementId meeting(LocalDate day, Label label) {
        return lima.node()
                .bean(Engagements.class)
                .add(
                        desk,
                        LIMA,
                        Distribution.of(label),
                        Audience.UNIT,
                        EngagementContent.of(EngagementKind.MEETING, "Entretien", day));
    }

    private List<String> told(PersonId reader) {
        return facts.of(reader, LIMA, FIRST, LAST).stream()
                .map(fact -> fact.sort() + " " + fact.source().ref().id())
                .toList();
    }

    @Test
    void whatAnotherUnitKeptTakesNoPlaceOfThePosts() {
        Outlets outlets = lima.node().bean(Outlets.class);
        OutletId outlet = Clippings.outlet(outlets, desk);
        CoverageFilter ofLima = CoverageFilter.ALL.between(FIRST, LAST).of(LIMA).by(outlet);
        CoverageLists lists = lima.node().bean(CoverageLists.class);
        CoverageId ours =
                lima.node()
                        .bean(Coverages.class)
                        .add(
                                desk,
                                CoverageContent.of(DAY, outlet, CoverageKind.ARTICLE, "El puerto"));
        CoverageId theirs = CoverageId.fresh();
        lima.node()
                .bean(Transactions.class)
                .runAsNode(() ->
                        lima.node()
                                .bean(CoverageShelf.class)
                                .arrived(
                                        theirs,
                                        UnitCode.of("SG/4"),
                                        0,
                                        Distribution.UNMARKED,
                                        List.of("unit:" + LIMA),
                                        CoverageContent.of(
                                                LAST, outlet, CoverageKind.ARTICLE, "Después")));

        assertThat(lists.latest(desk, ofLima.of(null), 1))
                .extracting(CoverageLine::id)
                .containsExactly(theirs);
        assertThat(lists.latest(desk, ofLima, 1))
                .extracting(CoverageLine::id)
                .containsExactly(ours);
        assertThat(lists.count(desk, ofLima)).isEqualTo(1);
        assertThat(told(desk))
                .contains(Sort.COVERAGE + " " + ours)
                .doesNotContain(Sort.COVERAGE + " " + theirs);
    }

    @Test
    void engagementsAndPromisesOfTheDaysAreToldOnlyToWhomMaySeeThem() {
        EngagementId inside = meeting(DAY, Label.UNMARKED);
        EngagementId secret = meeting(DAY, Label.SECRET);
        EngagementId outside = meeting(LAST.plusDays(1), Label.UNMARKED);
        Commitments commitments = lima.node().bean(Commitments.class);
        CommitmentId promised =
                commitments.add(
                        desk,
                        LIMA,
                        new CommitmentContent(
                                Side.OURS, "Nous", "", "Envoyer la liste.", null, null, DAY, null),
                        new Commitments.Keeping(Distribution.UNMARKED, Audience.UNIT, null));
        commitments.decide(
                desk, promised, 0, new Outcome.Decided(Outcome.Verdict.KEPT, DAY, "Envoyée", null));

        assertThat(told(desk))
                .contains(
                        Sort.ENGAGEMENT + " " + inside,
                        Sort.ENGAGEMENT + " " + secret,
                        Sort.PROMISED + " " + promised,
                        Sort.KEPT + " " + promised)
                .doesNotContain(Sort.ENGAGEMENT + " " + outside);
        assertThat(facts.of(desk, LIMA, FIRST, LAST))
                .filteredOn(fact -> fact.source().ref().equals(secret.ref()))
                .singleElement()
                .satisfies(fact -> {
                    assertThat(fact.distribution().label()).isEqualTo(Label.SECRET);
                    assertThat(fact.source().title()).doesNotContain("Entretien");
                });
        PersonId low = lima.add(LIMA.value(), Role.DESK_OFFICER, Distribution.UNMARKED).id();
        assertThat(told(low))
                .contains(Sort.ENGAGEMENT + " " + inside)
                .doesNotContain(Sort.ENGAGEMENT + " " + secret);
        assertThat(facts.of(desk, UnitCode.of("SG/4"), FIRST, LAST)).isEmpty();
    }
}
