package chancery.door.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chancery.correspondence.Post;
import chancery.door.api.Api;
import chancery.door.cli.TestService;
import chancery.kernel.PersonId;
import chancery.kernel.UnitCode;
import chancery.work.agreements.AgreementFilter;
import chancery.work.agreements.AgreementLine;
import chancery.work.agreements.AgreementLists;
import chancery.work.agreements.course.AgreementState;
import chancery.work.engagements.Engagement;
import chancery.work.engagements.EngagementFilter;
import chancery.work.engagements.EngagementLine;
import chancery.work.engagements.EngagementLists;
import chancery.work.engagements.commitments.Commitment;
import chancery.work.engagements.commitments.CommitmentFilter;
import chancery.work.engagements.commitments.Ledger;
import chancery.work.engagements.commitments.Standing;
import chancery.work.planning.ActionStanding;
import chancery.work.planning.PlanLine;
import chancery.work.planning.PlanYears;
import chancery.work.planning.Plans;
import chancery.work.planning.board.Instructions;
import chancery.work.planning.contracts.Contract;
import chancery.work.planning.contracts.Contracts;
import chancery.work.planning.contracts.Duty;
import chancery.work.planning.execution.Execution;
import chancery.work.planning.execution.PlanExecution;
import chancery.work.planning.messages.Amending;
import chancery.work.planning.messages.Observed;
import chancery.work.press.communiques.CommuniqueFilter;
import chancery.work.press.communiques.CommuniqueLine;
import chancery.work.press.communiques.CommuniqueLists;
import chancery.work.press.communiques.CommuniqueState;
import chancery.work.press.communiques.PressEcho;
import chancery.work.press.review.Reviews;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The demo's whole story in a year long gone, so that everything in it has happened. */
class LivingYearTest {
    private static final int YEAR = PlanYears.DEMO.next(2);
    private static final DemoYear STORY = DemoYear.read();
    private static final UnitCode LIMA = UnitCode.of("AMBALDO LIMA");

    private static final Post ministry = new Post(TestService.ministry());
    private static final Post lima = new Post(TestService.lima());
    private static final Post nairobi = new Post(TestService.nairobi());
    private static final Post madrid = new Post(TestService.madrid());
    private static final Map<String, Post> POSTS =
            Map.of("AMBALDO LIMA", lima, "AMBALDO NAIROBI", nairobi, "AMBALDO MADRID", madrid);

    @BeforeAll
    static void live() throws InterruptedException, ExecutionException {
        writeLetters();
        try (ExecutorService nodes = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> lives = new ArrayList<>();
            lives.add(
                    nodes.submit(() -> ministry.node().bean(MinistryYear.class).live(STORY, YEAR)));
            for (DemoPlan plan : STORY.plans()) {
                lives.add(nodes.submit(() -> live(at(plan), plan)));
            }
            for (Future<?> each : lives) {
                each.get();
            }
        }
    }

    private static void live(Post node, DemoPlan plan) {
        node.node().bean(PostYear.class).live(STORY, plan, YEAR);
        Relations.read().posts().stream()
                .filter(each -> each.unit().equals(plan.post()))
                .forEach(each -> node.node().bean(RelationsYear.class).live(each, YEAR));
    }

    private static Post at(DemoPlan plan) {
        return Objects.requireNonNull(POSTS.get(plan.post().value()));
    }

    /** The letters that the story cites, from whoever writes first. */
    private static void writeLetters() {
        Api sg4 = Api.as(ministry.node(), "sg4.head");
        sg4.sign(sg4.draft(STORY.ministry().instruction(), "AMBALDO LIMA"));
        for (DemoPlan plan : STORY.plans()) {
            Api head = Api.as(at(plan).node(), plan.signer());
            plan.progress().stream()
                    .map(Diary.Moved::letter)
                    .filter(subject -> subject != null)
                    .forEach(subject -> head.sign(head.draft(subject, "SG/4")));
        }
    }

    @Test
    void allPlansAreApprovedAndTheMinistrySeesWhatTheyReported() {
        PersonId officer = ministry.person("sg4.officer");
        List<PlanLine> there = ministry.node().bean(Plans.class).all(officer, YEAR);

        assertThat(there)
                .extracting(PlanLine::standing)
                .containsExactly("APPROVED", "APPROVED", "APPROVED");
        PlanLine ofLima =
                there.stream().filter(line -> line.unit().equals(LIMA)).findFirst().orElseThrow();
        PlanExecution seen = ministry.node().bean(Execution.class).of(officer, ofLima.id());
        assertThat(seen.progress()).hasSizeGreaterThan(20);
        assertThat(seen.actuals()).hasSizeGreaterThan(10);
    }

    @Test
    void someActionsAreDoneSomeLateAndOneGivenUp() {
        PlanExecution done = execution(lima, "lima.desk");

        assertThat(done.counts(done.plan().inForce().actions()))
                .containsEntry(ActionStanding.CANCELLED, 1)
                .hasEntrySatisfying(ActionStanding.DONE, n -> assertThat(n).isGreaterThan(15))
                .hasEntrySatisfying(ActionStanding.LATE, n -> assertThat(n).isGreaterThan(3));
    }

    @Test
    void theEvidenceIsLettersAndMeasurements() {
        PlanExecution done = execution(lima, "lima.desk");

        assertThat(done.progress().values())
                .flatExtracting(entries -> entries)
                .flatExtracting(entry -> entry.evidence())
                .extracting(evidence -> evidence.ref().kind())
                .contains("dispatch", "measurement");
    }

    @Test
    void theObservationIsAnsweredAndEveryAmendmentHasItsReasonAndIsKnown() {
        PersonId desk = lima.person("lima.desk");
        PlanLine plan = plan(lima, desk);

        assertThat(lima.node().bean(Observed.class).of(desk, plan.id()))
                .singleElement()
                .satisfies(line -> assertThat(line.reply()).isNotEmpty());
        assertThat(lima.node().bean(Plans.class).versions(desk, plan.id()))
                .filteredOn(version -> version.amendment() != null)
                .hasSize(2)
                .allSatisfy(version -> assertThat(version.reason()).isNotEmpty());
        assertThat(lima.node().bean(Amending.class).untold(desk, plan.id())).isEmpty();
    }

    @Test
    void theContractIsAgreedAndItsRateIsComputedFromThePlan() {
        PersonId officer = ministry.person("sg4.officer");
        Contracts contracts = ministry.node().bean(Contracts.class);

        assertThat(contracts.of(officer, LIMA, YEAR))
                .hasValueSatisfying(contract -> {
                    assertThat(contract.sheet().covers(YEAR - 1)).isTrue();
                    assertThat(contract.sheet().of(Duty.Side.MINISTRY)).isNotEmpty();
                    assertThat(contracts.rate(officer, contract.id()).percent(Duty.Side.POST))
                            .isPositive();
                });
    }

    @Test
    void whatTheMinistryKeptOfItsDutiesIsKnownAtThePost() {
        PersonId head = lima.person("lima.head");
        Contracts contracts = lima.node().bean(Contracts.class);
        Contract contract = contracts.of(head, LIMA, YEAR).orElseThrow();

        await().atMost(Api.PATIENCE)
                .untilAsserted(() ->
                        assertThat(contracts.rate(head, contract.id()).percent(Duty.Side.MINISTRY))
                                .isPositive());
    }

    @Test
    void theNextPlanOfLimaWaitsForApprovalAndTheOthersAreSilent() {
        PersonId officer = ministry.person("sg4.officer");

        await().atMost(Api.PATIENCE)
                .untilAsserted(() ->
                        assertThat(ministry.node().bean(Plans.class).all(officer, YEAR + 1))
                                .singleElement()
                                .satisfies(line -> {
                                    assertThat(line.unit()).isEqualTo(LIMA);
                                    assertThat(line.standing()).isEqualTo("SUBMITTED");
                                }));
        assertThat(ministry.node().bean(Instructions.class).of(officer, YEAR + 1)).isPresent();
    }

    @Test
    void thePeopleMetAndTheirPromisesAreKnownAtThePostAndAtTheMinistry() {
        PersonId desk = lima.person("lima.desk");
        PersonId officer = ministry.person("sg4.officer");
        List<EngagementLine> met = lines(lima, desk);
        assertThat(met)
                .extracting(EngagementLine::title)
                .contains(
                        "Visite de la ministre déléguée au Commerce extérieur",
                        "Réunion annuelle du comité de coopération portuaire",
                        "Concert du 18 septembre");
        List<Commitment> promises =
                lima.node().bean(Ledger.class).list(desk, CommitmentFilter.ALL).stream()
                        .filter(each -> each.content().said().getYear() == YEAR)
                        .toList();
        assertThat(promises)
                .extracting(each -> each.standing(LocalDate.of(YEAR, 12, 31)))
                .contains(Standing.KEPT, Standing.LATE);
        await().atMost(Api.PATIENCE)
                .untilAsserted(() ->
                        assertThat(lines(ministry, officer))
                                .extracting(EngagementLine::unit)
                                .contains(LIMA, UnitCode.of("AMBALDO NAIROBI")));
    }

    @Test
    void theCommuniqueIsReleasedToldAndFoundInThePress() {
        PersonId desk = lima.person("lima.desk");
        CommuniqueLine released =
                lima
                        .node()
                        .bean(CommuniqueLists.class)
                        .latest(desk, CommuniqueFilter.ALL.saying("doble imposición"), 10)
                        .stream()
                        .filter(line -> line.day().getYear() == YEAR)
                        .findFirst()
                        .orElseThrow();
        assertThat(released.state()).isEqualTo(CommuniqueState.RELEASED);
        assertThat(released.languages()).hasSize(3);
        assertThat(lima.node().bean(PressEcho.class).of(desk, released.id()))
                .extracting(PressEcho.Echo::outlet)
                .contains("Radio Costa Verde", "El Faro del Pacífico", "Puerto y Carga");
        PersonId officer = ministry.person("sg4.officer");
        await().atMost(Api.PATIENCE)
                .untilAsserted(() ->
                        assertThat(
                                        ministry.node()
                                                .bean(CommuniqueLists.class)
                                                .see(officer, List.of(released.id())))
                                .isNotEmpty());
    }

    @Test
    void aPressReviewOfTheVisitIsAtTheMinistry() {
        PersonId officer = ministry.person("sg4.officer");
        await().atMost(Api.PATIENCE)
                .untilAsserted(() ->
                        assertThat(ministry.node().bean(Reviews.class).all(officer))
                                .filteredOn(line -> line.unit().equals(LIMA))
                                .filteredOn(line -> line.day().equals(LocalDate.of(YEAR, 5, 22)))
                                .singleElement()
                                .satisfies(line -> assertThat(line.items()).isEqualTo(3)));
    }

    @Test
    void oneAgreementIsInForceAndOneIsInitialled() {
        PersonId desk = lima.person("lima.desk");
        List<AgreementLine> kept =
                lima
                        .node()
                        .bean(AgreementLists.class)
                        .all(desk, new AgreementFilter(null, null, null, null, ""))
                        .stream()
                        .filter(line -> line.unit().equals(LIMA))
                        .toList();
        assertThat(kept)
                .extracting(AgreementLine::state)
                .contains(AgreementState.IN_FORCE, AgreementState.INITIALLED);
    }

    private static List<EngagementLine> lines(Post node, PersonId me) {
        return node
                .node()
                .bean(EngagementLists.class)
                .latest(
                        me,
                        EngagementFilter.ALL.between(
                                LocalDate.of(YEAR, 1, 1), LocalDate.of(YEAR, 12, 31)),
                        100)
                .stream()
                .filter(line -> line.origin() != Engagement.Origin.ARCHIVE)
                .toList();
    }

    @Test
    void madridHasItsPeopleItsTextsAndItsPress() {
        PersonId desk = madrid.person("madrid.desk");
        assertThat(lines(madrid, desk))
                .extracting(EngagementLine::title)
                .contains(
                        "Reunión con la Autoridad Portuaria de la Bahía de Algeciras",
                        "Visita del grupo de amistad a Port-Aurel",
                        "Tercera ronda de negociación del protocolo de pesca");
        assertThat(
                        madrid.node()
                                .bean(AgreementLists.class)
                                .all(desk, new AgreementFilter(null, null, null, null, "")))
                .extracting(AgreementLine::state)
                .contains(AgreementState.IN_FORCE, AgreementState.NEGOTIATED);
        assertThat(madrid.node().bean(Ledger.class).list(desk, CommitmentFilter.ALL))
                .hasSizeGreaterThanOrEqualTo(5);
    }

    @Test
    void visitsAgreementsAndArticlesShowHowActionsWent() {
        for (PlanExecution done :
                List.of(execution(lima, "lima.desk"), execution(madrid, "madrid.desk"))) {
            assertThat(done.progress().values())
                    .flatExtracting(entries -> entries)
                    .flatExtracting(entry -> entry.evidence())
                    .extracting(evidence -> evidence.ref().kind())
                    .contains("engagement", "agreement", "coverage");
        }
    }

    @Test
    void theDemoAlwaysHasFourMonthsToShow() {
        assertThat(LivedYear.on(LocalDate.of(2031, 4, 30))).isEqualTo(2030);
        assertThat(LivedYear.on(LocalDate.of(2031, 5, 1))).isEqualTo(2031);
    }

    private static PlanLine plan(Post node, PersonId me) {
        return node.node().bean(Plans.class).all(me, YEAR).getFirst();
    }

    private static PlanExecution execution(Post node, String login) {
        PersonId me = node.person(login);
        return node.node().bean(Execution.class).of(me, plan(node, me).id());
    }
}
