package chancery.work.planning.synthesis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import chancery.correspondence.Annex;
import chancery.correspondence.Dispatch;
import chancery.correspondence.Dispatches;
import chancery.correspondence.Post;
import chancery.door.api.Api;
import chancery.door.cli.TestService;
import chancery.foundation.wording.Language;
import chancery.kernel.DispatchId;
import chancery.kernel.Distribution;
import chancery.kernel.Label;
import chancery.kernel.PersonId;
import chancery.kernel.UnitCode;
import chancery.work.planning.PlanContent;
import chancery.work.planning.PlanId;
import chancery.work.planning.PlanStanding;
import chancery.work.planning.PlanYears;
import chancery.work.planning.Plans;
import chancery.work.planning.SamplePlan;
import chancery.work.planning.board.Board;
import chancery.work.planning.board.BoardFilter;
import chancery.work.planning.contracts.ReportingPeriod;
import chancery.work.planning.execution.ApprovedPlan;
import chancery.work.planning.execution.Execution;
import chancery.work.planning.execution.KeptDocument;
import chancery.work.planning.execution.PlanDocuments;
import chancery.work.planning.execution.PlanExecution;
import chancery.work.planning.execution.Progress;
import chancery.work.planning.messages.Addressing;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A plan in force on both nodes, reported on and closed by signed dispatches. */
class ReportsTest {
    private static final UnitCode LIMA = UnitCode.of("AMBALDO LIMA");
    private static final Distribution RESTRICTED = Distribution.of(Label.RESTRICTED);
    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);

    private final Post lima = new Post(TestService.lima());
    private final Post ministry = new Post(TestService.ministry());
    private final PersonId desk = lima.person("lima.desk");
    private final PersonId officer = ministry.person("sg4.officer");
    private final Execution execution = lima.node().bean(Execution.class);
    private final Execution there = ministry.node().bean(Execution.class);
    private final Reports reports = lima.node().bean(Reports.class);
    private final int year = PlanYears.REPORTS.next(2);
    private final PlanId plan = approvedOnBothNodes();

    @Test
    void whatWasReportedReachesTheMinistryWithTheSignedReport() {
        KeptDocument list =
                lima.node()
                        .bean(PlanDocuments.class)
                        .keep(
                                desk,
                                plan,
                                "liste.txt",
                                "text/plain",
                                "12".getBytes(StandardCharsets.UTF_8));
        Progress done =
                execution.report(
                        desk,
                        plan,
                        SamplePlan.MISSION,
                        new Progress.Report(100, "Douze sociétés", "", TODAY),
                        List.of(list.ref()));

        DispatchId draft = reports.draft(desk, plan, TODAY.minusMonths(1), TODAY, Addressing.PLAIN);
        Dispatch report = lima.node().bean(Dispatches.class).peek(desk, draft);
        assertThat(report.header().action()).containsExactly(UnitCode.of("SG/4"));
        assertThat(report.header().distribution()).isEqualTo(RESTRICTED);
        assertThat(report.header().place()).isEqualTo("Lima");
        assertThat(report.bodyHtml()).contains("Douze sociétés.").doesNotContain("account.");
        assertThat(report.annexes())
                .extracting(Annex::name)
                .containsExactly("execution-" + year + ".json", "liste.txt");
        assertThat(execution.unsent(desk, plan).isEmpty()).isFalse();

        sign(draft);

        await().atMost(Api.PATIENCE)
                .until(() -> there.of(officer, plan).latest(SamplePlan.MISSION).isPresent());
        PlanExecution seen = there.of(officer, plan);
        assertThat(seen.latest(SamplePlan.MISSION)).contains(done);
        assertThat(there.carriers(officer, plan)).containsEntry(done.id(), draft);
        assertThat(
                        ministry.node()
                                .bean(Board.class)
                                .of(officer, year, BoardFilter.ALL)
                                .all()
                                .done())
                .isEqualTo(1);
        await().atMost(Api.PATIENCE).until(() -> execution.unsent(desk, plan).isEmpty());
        assertThatThrownBy(() -> reports.draft(desk, plan, TODAY, TODAY, Addressing.PLAIN))
                .hasMessageStartingWith("synthesis.nothing");
    }

    /** A report of June does not know what was entered for July. */
    @Test
    void aReportTellsHowThePlanStoodOnItsLastDay() {
        LocalDate before = TODAY.minusDays(40);
        execution.report(
                desk, plan, SamplePlan.MISSION, new Progress.Report(40, "", "", before), List.of());
        execution.report(
                desk, plan, SamplePlan.MISSION, new Progress.Report(100, "", "", TODAY), List.of());

        assertThat(said(before.minusDays(1), before)).contains("40\u00a0%");
        assertThat(said(TODAY, TODAY)).contains("à son terme");
    }

    private String said(LocalDate from, LocalDate to) {
        return reports.told(desk, plan, from, to, Language.FR).stream()
                .map(Paragraph::text)
                .collect(java.util.stream.Collectors.joining("\n"));
    }

    @Test
    void thePeriodProposedIsTheLastOneThatIsOver() {
        List<ReportPeriods.Span> quarters =
                ReportPeriods.in(
                        lima.node().bean(Plans.class).open(desk, plan), ReportingPeriod.QUARTER);

        assertThat(quarters).hasSize(4);
        assertThat(ReportPeriods.lastEnded(quarters, LocalDate.of(year, 7, 1)))
                .isEqualTo(quarters.get(1));
        assertThat(ReportPeriods.lastEnded(quarters, LocalDate.of(year, 1, 20)))
                .isEqualTo(quarters.getFirst());
    }

    @Test
    void theSignedSynthesisClosesThePlanOnBothNodes() {
        execution.report(
                desk,
                plan,
                SamplePlan.SESSION,
                new Progress.Report(40, "", "Reportée", TODAY),
                List.of());
        Closing closing = lima.node().bean(Closing.class);
        assertThatThrownBy(() -> closing.draft(desk, plan, Addressing.PLAIN))
                .hasMessageStartingWith("synthesis.none");
        lima.node().bean(Syntheses.class).draft(desk, plan);

        sign(closing.draft(desk, plan, Addressing.PLAIN));

        await().atMost(Api.PATIENCE)
                .until(() -> isClosed(ministry, officer) && isClosed(lima, desk));
        await().atMost(Api.PATIENCE)
                .untilAsserted(() ->
                        assertThat(there.of(officer, plan).latest(SamplePlan.SESSION))
                                .map(Progress::percent)
                                .hasValue(40));
        assertThatThrownBy(() ->
                        execution.report(
                                desk,
                                plan,
                                SamplePlan.SESSION,
                                new Progress.Report(50, "", "", TODAY),
                                List.of()))
                .hasMessageStartingWith("execution.closed");
    }

    private boolean isClosed(Post node, PersonId reader) {
        return node.node().bean(Plans.class).open(reader, plan).standing()
                instanceof PlanStanding.Closed;
    }

    private void sign(DispatchId draft) {
        Api.as(lima.node(), "lima.head").sign(draft.value().toString());
    }

    private PlanId approvedOnBothNodes() {
        PlanContent content = SamplePlan.of(year);
        PlanId id = ApprovedPlan.at(lima, desk, LIMA, RESTRICTED, content);
        ApprovedPlan.arrived(ministry, id, LIMA, RESTRICTED, content);
        return id;
    }
}
