package chancery.work.planning.execution;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chancery.correspondence.Post;
import chancery.correspondence.drafting.Drafts;
import chancery.door.api.Api;
import chancery.door.cli.TestService;
import chancery.foundation.access.Role;
import chancery.kernel.DispatchId;
import chancery.kernel.Distribution;
import chancery.kernel.Label;
import chancery.kernel.PersonId;
import chancery.kernel.Ref;
import chancery.kernel.UnitCode;
import chancery.work.planning.Action;
import chancery.work.planning.ActionStanding;
import chancery.work.planning.Change;
import chancery.work.planning.Indicator;
import chancery.work.planning.PlanContent;
import chancery.work.planning.PlanId;
import chancery.work.planning.PlanJson;
import chancery.work.planning.PlanShelf;
import chancery.work.planning.PlanYears;
import chancery.work.planning.Plans;
import chancery.work.planning.SamplePlan;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ExecutionTest {
    private static final UnitCode LIMA = UnitCode.of("AMBALDO LIMA");
    private static final Distribution RESTRICTED = Distribution.of(Label.RESTRICTED);
    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);

    private final Post lima = new Post(TestService.lima());
    private final Execution execution = lima.node().bean(Execution.class);
    private final Plans plans = lima.node().bean(Plans.class);
    private final PlanDocuments documents = lima.node().bean(PlanDocuments.class);
    private final PersonId desk = lima.person("lima.desk");

    @Test
    void theLatestDayCountsAndOfADayWhatWasWrittenLast() {
        PlanId plan = approved();

        report(plan, 60, TODAY.minusDays(1));
        report(plan, 30, TODAY.minusDays(9));
        assertThat(laid(plan)).isEqualTo(60);
        report(plan, 50, TODAY.minusDays(1));

        assertThat(laid(plan)).isEqualTo(50);
        PlanExecution seen = execution.of(desk, plan);
        assertThat(seen.latest(SamplePlan.MISSION)).map(Progress::percent).hasValue(50);
        assertThat(execution.history(desk, plan, SamplePlan.MISSION))
                .extracting(entry -> ((Progress) entry).percent())
                .containsExactly(50, 30, 60);
    }

    @Test
    void doneIsDerivedAndNeverTyped() {
        PlanId plan = approved();
        Action mission = action(plan);

        assertThat(execution.of(desk, plan).standing(mission)).isEqualTo(ActionStanding.PLANNED);
        report(plan, 100, TODAY);
        assertThat(execution.of(desk, plan).standing(mission)).isEqualTo(ActionStanding.DONE);
        assertThat(execution.of(desk, plan).counts(plans.open(desk, plan).inForce().actions()))
                .containsEntry(ActionStanding.DONE, 1)
                .containsEntry(ActionStanding.PLANNED, 1)
                .containsEntry(ActionStanding.LATE, 0);
    }

    @Test
    void anActionLaidOutAgainComesWithItsProgress() {
        PlanId plan = approved();
        report(plan, 40, TODAY);
        PlanShelf shelf = lima.node().bean(PlanShelf.class);
        PlanContent content = plans.open(desk, plan).inForce();

        lima.asNode(sql -> {
            sql.sql("delete from plan_action where plan = :plan")
                    .param("plan", plan.value())
                    .update();
            shelf.enforce(plan, 1, 1, content, Instant.now());
            return true;
        });

        assertThat(laid(plan)).isEqualTo(40);
    }

    @Test
    void nothingIsReportedAheadOrBeyondItsMeasure() {
        PlanId plan = approved();

        assertThatThrownBy(() -> report(plan, 10, TODAY.plusDays(1)))
                .hasMessageStartingWith("execution.day-ahead");
        assertThatThrownBy(() -> report(plan, 101, TODAY))
                .hasMessageStartingWith("execution.percent");
        assertThatThrownBy(() ->
                        execution.report(
                                desk,
                                plan,
                                UUID.randomUUID(),
                                new Progress.Report(10, "", "", TODAY),
                                List.of()))
                .hasMessageStartingWith("plan.line-unknown");
        assertThatThrownBy(() ->
                        execution.measure(
                                desk,
                                plan,
                                SamplePlan.COMPANIES,
                                new Actual.Measured(TODAY, TODAY, null, "beaucoup", ""),
                                List.of()))
                .hasMessageStartingWith("execution.number-missing");
    }

    @Test
    void aDraftIsNotReportedOn() {
        int year = PlanYears.EXECUTION.next();
        PlanId draft =
                plans.begin(desk, LIMA, UnitCode.of("SG/4"), RESTRICTED, SamplePlan.of(year));

        assertThatThrownBy(() -> report(draft, 10, TODAY))
                .hasMessageStartingWith("execution.not-begun");
    }

    @Test
    void onlyTheStaffOfThePostThatWritesThePlanReports() {
        PlanId plan = approved();

        assertThatThrownBy(() ->
                        execution.report(
                                lima.person("lima.clerk"),
                                plan,
                                SamplePlan.MISSION,
                                new Progress.Report(10, "", "", TODAY),
                                List.of()))
                .hasMessageStartingWith("plan.not-yours");
    }

    @Test
    void anEntryStandsEvenAgainstTheNode() {
        PlanId plan = approved();
        report(plan, 10, TODAY);

        for (String change :
                List.of(
                        "update plan_progress set percent = 99 where plan = :plan",
                        "delete from plan_progress where plan = :plan")) {
            assertThatThrownBy(() ->
                            lima.asNode(
                                    sql -> sql.sql(change).param("plan", plan.value()).update()))
                    .hasMessageContaining("stands");
        }
    }

    @Test
    void bothTheApprovedAndTheRevisedTargetAreShown() {
        PlanId plan = approved();
        Indicator companies = plans.open(desk, plan).sheet().indicators().getFirst();
        Indicator.Target first = companies.targets().getFirst();
        Indicator.Target less =
                new Indicator.Target(first.from(), first.to(), new BigDecimal("8"), "");
        plans.edit(desk, plan, List.of(new Change.Put(retargeted(companies, List.of(less)))));
        plans.amend(desk, plan, "Deux sociétés se sont retirées");

        Indicator now = plans.open(desk, plan).inForce().indicators().getFirst();
        PlanExecution.Period period = execution.of(desk, plan).periods(now).getFirst();
        assertThat(period.approved()).isEqualTo(first);
        assertThat(period.revised()).isEqualTo(less);
        assertThat(period.amended()).isTrue();
        assertThat(period.actual()).isNull();
    }

    @Test
    void aValueBelongsToTheShortestPeriodInWhichItEnds() {
        int year = PlanYears.OVER.next();
        PlanId plan = approvedFor(year);
        Indicator companies = plans.open(desk, plan).sheet().indicators().getFirst();
        Indicator.Target whole = companies.targets().getFirst();
        Indicator.Target half =
                new Indicator.Target(
                        LocalDate.of(year, 1, 1),
                        LocalDate.of(year, 6, 30),
                        new BigDecimal("5"),
                        "");
        plans.edit(
                desk, plan, List.of(new Change.Put(retargeted(companies, List.of(whole, half)))));
        plans.amend(desk, plan, "Un objectif intermédiaire");
        Actual june = measure(plan, LocalDate.of(year, 6, 1), LocalDate.of(year, 6, 30), "4");
        Actual december = measure(plan, LocalDate.of(year, 7, 1), LocalDate.of(year, 12, 31), "13");

        Indicator now = plans.open(desk, plan).inForce().indicators().getFirst();
        assertThat(execution.of(desk, plan).periods(now))
                .extracting(PlanExecution.Period::actual)
                .containsExactly(june, december);
    }

    @Test
    void evidenceIsWhatItsCiterMaySeeAndSaysNoMoreThanItsNumber() {
        PlanId plan = approved();
        DispatchId draft = lima.node().bean(Drafts.class).start(desk, LIMA);
        Ref unsigned = new Ref("dispatch", draft.value().toString());

        assertThatThrownBy(() -> reportWith(plan, unsigned))
                .hasMessageStartingWith("execution.evidence-unknown");
        assertThatThrownBy(() -> reportWith(plan, new Ref("dispatch", "?")))
                .hasMessageStartingWith("execution.evidence-unknown");
        assertThatThrownBy(() -> reportWith(plan, new Ref("rumour", "1")))
                .hasMessageStartingWith("execution.evidence-kind");
    }

    @Test
    void aDispatchThatAReaderMayNotSeeIsKnownToThemByItsNumberAlone() {
        PlanId plan = approved();
        PersonId head = lima.person("lima.head");
        Api api = Api.as(lima.node(), "lima.head");
        String secret = api.draft("Zibeline", "SG/4", json -> json.put("distribution", "SECRET"));
        String number = api.sign(secret);
        PersonId other = lima.add(LIMA.value(), Role.DESK_OFFICER, RESTRICTED).id();

        Progress cited =
                execution.report(
                        head,
                        plan,
                        SamplePlan.MISSION,
                        new Progress.Report(70, "", "", TODAY),
                        List.of(new Ref("dispatch", secret)));

        assertThat(execution.shown(head, cited.evidence()))
                .singleElement()
                .satisfies(seen -> {
                    assertThat(seen.title()).contains(number, "Zibeline");
                    assertThat(seen.href()).isEqualTo("/dispatch/" + secret);
                });
        assertThat(execution.shown(other, cited.evidence()))
                .singleElement()
                .satisfies(seen -> {
                    assertThat(seen.title()).isEqualTo(LIMA + " " + number);
                    assertThat(seen.href()).isNull();
                });
        assertThat(execution.history(other, plan, SamplePlan.MISSION).toString())
                .doesNotContain("Zibeline");
    }

    @Test
    void aKeptDocumentAndAMeasuredValueAreEvidence() {
        PlanId plan = approved();
        KeptDocument list =
                documents.keep(desk, plan, "C:\\liste.txt", "text/plain", "12".getBytes(UTF_8));
        Actual measured = measure(plan, TODAY.minusDays(3), TODAY, "12.50");
        Progress done =
                reportWith(plan, list.ref(), new Ref(Actual.KIND, measured.id().toString()));

        assertThat(list.name()).isEqualTo("liste.txt");
        assertThat(execution.shown(desk, done.evidence()))
                .extracting(ShownEvidence::title)
                .satisfiesExactly(
                        title -> assertThat(title).isEqualTo("liste.txt"),
                        title -> assertThat(title).startsWith("Sociétés participantes: 12.5 soc"));
        assertThat(documents.content(desk, plan, list.sha512()).bytes())
                .isEqualTo("12".getBytes(UTF_8));
        assertThat(execution.citable(desk, plan, "LISTE"))
                .extracting(EvidenceSource.Seen::ref)
                .contains(list.ref());
    }

    @Test
    void whoeverDoesNotSeeThePlanSeesNothingOfWhatWasDone() {
        PlanId plan = approved();
        KeptDocument list =
                documents.keep(desk, plan, "liste.txt", "text/plain", "12".getBytes(UTF_8));
        Progress done = reportWith(plan, list.ref());
        measure(plan, TODAY, TODAY, "3");
        take(plan, execution.unsent(desk, plan));
        PersonId uncleared = lima.add(LIMA.value(), Role.DESK_OFFICER, Distribution.UNMARKED).id();

        for (PersonId stranger : List.of(uncleared, lima.person("lima.admin"))) {
            for (String table :
                    List.of(
                            "plan_progress",
                            "plan_actual",
                            "plan_evidence",
                            "plan_document",
                            "plan_entry_sent")) {
                assertThat(rowsSeen(stranger, table, plan)).as(table).isZero();
                assertThat(rowsSeen(desk, table, plan)).as(table).isPositive();
            }
            assertThatThrownBy(() -> execution.of(stranger, plan))
                    .hasMessageStartingWith("plan.unknown");
            assertThatThrownBy(() -> documents.content(stranger, plan, list.sha512()))
                    .hasMessageStartingWith("execution.document-unknown");
            assertThat(execution.shown(stranger, done.evidence()))
                    .extracting(ShownEvidence::href)
                    .containsOnlyNulls();
        }
    }

    @Test
    void whatTravelsIsTakenOverOnceAndAsItWas() {
        PlanId plan = approved();
        reportWith(plan);
        report(plan, 80, TODAY);
        measure(plan, TODAY, TODAY, "3");
        ExecutionRecord travelling = execution.unsent(desk, plan);

        assertThat(travelling.progress()).extracting(Progress::percent).containsExactly(100, 80);
        for (ExecutionEntry entry : travelling.entries().toList()) {
            assertThat((Object) PlanJson.read(PlanJson.write(entry), entry.getClass()))
                    .isEqualTo(entry);
        }

        take(plan, travelling);
        take(plan, travelling);
        assertThat(execution.unsent(desk, plan).isEmpty()).isTrue();
        assertThat(execution.history(desk, plan, SamplePlan.MISSION)).hasSize(2);
        assertThat(laid(plan)).isEqualTo(80);
    }

    @Test
    void aDocumentTooLargeOrEmptyIsNotKept() {
        PlanId plan = approved();

        for (byte[] bytes : List.of(new byte[0], new byte[KeptDocument.LARGEST + 1])) {
            assertThatThrownBy(() -> documents.keep(desk, plan, "x.bin", "", bytes))
                    .hasMessageStartingWith("execution.document-large");
        }
    }

    private PlanId approved() {
        return approvedFor(PlanYears.EXECUTION.next());
    }

    private PlanId approvedFor(int year) {
        return ApprovedPlan.at(lima, desk, LIMA, RESTRICTED, SamplePlan.of(year));
    }

    private Action action(PlanId plan) {
        return plans.open(desk, plan).inForce().actions().stream()
                .filter(action -> action.id().equals(SamplePlan.MISSION))
                .findFirst()
                .orElseThrow();
    }

    private Progress report(PlanId plan, int percent, LocalDate day) {
        return execution.report(
                desk,
                plan,
                SamplePlan.MISSION,
                new Progress.Report(percent, "Fait", "", day),
                List.of());
    }

    private Progress reportWith(PlanId plan, Ref... evidence) {
        return execution.report(
                desk,
                plan,
                SamplePlan.MISSION,
                new Progress.Report(100, "Mission tenue", "", TODAY),
                List.of(evidence));
    }

    private Actual measure(PlanId plan, LocalDate from, LocalDate to, String value) {
        return execution.measure(
                desk,
                plan,
                SamplePlan.COMPANIES,
                new Actual.Measured(from, to, new BigDecimal(value), "", "Chambre de commerce"),
                List.of());
    }

    private static Indicator retargeted(Indicator line, List<Indicator.Target> targets) {
        return new Indicator(
                line.id(),
                line.objective(),
                line.action(),
                line.title(),
                line.measure(),
                line.unit(),
                line.ascending(),
                line.aggregate(),
                line.baseline(),
                targets);
    }

    private void take(PlanId plan, ExecutionRecord travelling) {
        ExecutionShelf shelf = lima.node().bean(ExecutionShelf.class);
        lima.asNode(_ -> {
            shelf.take(plan, travelling, DispatchId.of(UUID.randomUUID()), Instant.now());
            return true;
        });
    }

    private int laid(PlanId plan) {
        return lima.asNode(sql ->
                sql.sql("select progress from plan_action where plan = :plan and id = :id")
                        .param("plan", plan.value())
                        .param("id", SamplePlan.MISSION)
                        .query(Integer.class)
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
