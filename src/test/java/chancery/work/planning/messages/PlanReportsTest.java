package chancery.work.planning.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import chancery.correspondence.Post;
import chancery.door.api.Api;
import chancery.foundation.register.Digest;
import chancery.foundation.wording.Language;
import chancery.kernel.DispatchId;
import chancery.kernel.Label;
import chancery.kernel.PersonId;
import chancery.work.planning.PlanId;
import chancery.work.planning.PlanJson;
import chancery.work.planning.PlanStanding;
import chancery.work.planning.SamplePlan;
import chancery.work.planning.execution.Execution;
import chancery.work.planning.execution.ExecutionRecord;
import chancery.work.planning.execution.Progress;
import chancery.work.planning.messages.PlanCrossing.Noted;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a post tells of an approved plan: what was done, and that its year is closed. */
class PlanReportsTest {
    private final PlanCrossing crossing = new PlanCrossing();
    private final Post lima = crossing.lima;
    private final Post ministry = crossing.ministry;
    private final PersonId desk = crossing.desk;
    private final PersonId officer = crossing.officer;

    @Test
    void whatWasDoneIsKnownAtTheMinistryOnceItsDispatchIsThere() {
        PlanId id = approved();
        Execution execution = lima.node().bean(Execution.class);
        execution.report(
                desk,
                id,
                SamplePlan.MISSION,
                new Progress.Report(60, "Dix sociétés", "", LocalDate.of(2026, 3, 1)),
                List.of());
        ExecutionRecord unsent = execution.unsent(desk, id);

        DispatchId report =
                prepare(
                        new PlanMessage.Execution(id, unsent.progress(), unsent.actuals()),
                        "Rapport");
        assertThat(progressSeen(id)).isZero();
        crossing.signAtLima(report);

        assertThat(crossing.noted(ministry, report)).isEqualTo(new Noted("TAKEN", null));
        assertThat(progressSeen(id)).isEqualTo(60);
        assertThat(ministry.node().bean(Execution.class).history(officer, id, SamplePlan.MISSION))
                .isEqualTo(execution.history(desk, id, SamplePlan.MISSION));
        assertThat(execution.unsent(desk, id).isEmpty()).isTrue();
    }

    @Test
    void theSynthesisClosesThePlanOnBothSides() {
        PlanId id = approved();
        Digest inForce = PlanJson.digest(crossing.here(id).inForce());
        DispatchId synthesis =
                prepare(
                        new PlanMessage.Synthesis(id, inForce, List.of("L’année fut bonne.")),
                        "Synthèse");
        crossing.signAtLima(synthesis);

        assertThat(crossing.noted(ministry, synthesis)).isEqualTo(new Noted("TAKEN", null));
        assertThat(crossing.here(id).standing()).isEqualTo(new PlanStanding.Closed(1, 1));
        assertThat(crossing.there(id).standing()).isEqualTo(new PlanStanding.Closed(1, 1));

        DispatchId again =
                prepare(new PlanMessage.Synthesis(id, inForce, List.of("Encore.")), "Synthèse");
        crossing.signAtLima(again);
        assertThat(crossing.noted(ministry, again))
                .isEqualTo(new Noted("REFUSED", "plan-message.older"));
    }

    @Test
    void theMinistryReportsNothingForThePost() {
        PlanId id = approved();
        DispatchId forged =
                PlanCrossing.byHand(
                        ministry,
                        officer,
                        PlanCrossing.SG4,
                        PlanCrossing.LIMA,
                        Label.RESTRICTED,
                        PlanAnnex.write(
                                new PlanMessage.Synthesis(
                                        id,
                                        PlanJson.digest(crossing.there(id).inForce()),
                                        List.of("Close."))));
        crossing.signAtMinistry(forged);

        assertThat(crossing.noted(lima, forged))
                .isEqualTo(new Noted("REFUSED", "plan-message.not-its-post"));
        assertThatThrownBy(() ->
                        ministry.node()
                                .bean(Reporting.class)
                                .prepare(
                                        officer,
                                        new PlanMessage.Execution(id, List.of(), List.of()),
                                        Addressing.PLAIN,
                                        Language.FR,
                                        "Rapport",
                                        "<p>Rien.</p>",
                                        "rapport",
                                        List.of()))
                .hasMessageStartingWith("plan.not-yours");
    }

    @Test
    void theSchemaIsPublished() throws Exception {
        HttpResponse<String> schema =
                HttpClient.newHttpClient()
                        .send(
                                HttpRequest.newBuilder(
                                                URI.create(
                                                        lima.node().address()
                                                                + "/schemas/plan-1.schema.json"))
                                        .build(),
                                HttpResponse.BodyHandlers.ofString());

        assertThat(schema.statusCode()).isEqualTo(200);
        assertThat(schema.headers().firstValue("Content-Type")).contains("application/schema+json");
        assertThat(schema.body()).contains("chancery.plan/1");
    }

    private PlanId approved() {
        PlanId id = crossing.begun();
        crossing.submitted(id);
        crossing.approved(id);
        await().atMost(Api.PATIENCE)
                .until(() -> crossing.here(id).standing() instanceof PlanStanding.Approved);
        return id;
    }

    private DispatchId prepare(PlanMessage.OfPlan message, String subject) {
        return lima.node()
                .bean(Reporting.class)
                .prepare(
                        desk,
                        message,
                        Addressing.PLAIN,
                        Language.FR,
                        subject,
                        "<p>Voici.</p>",
                        "rapport",
                        List.of());
    }

    private int progressSeen(PlanId id) {
        return ministry.as(
                officer,
                sql ->
                        sql.sql("select progress from plan_action where plan = :plan and id = :id")
                                .param("plan", id.value())
                                .param("id", SamplePlan.MISSION)
                                .query(Integer.class)
                                .single());
    }
}
