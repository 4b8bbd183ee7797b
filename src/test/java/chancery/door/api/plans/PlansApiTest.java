package chancery.door.api.plans;

import static org.assertj.core.api.Assertions.assertThat;

import chancery.correspondence.Post;
import chancery.door.api.Api;
import chancery.door.cli.TestService;
import chancery.door.cli.TestService.TestNode;
import chancery.foundation.access.Role;
import chancery.kernel.Distribution;
import chancery.kernel.Label;
import chancery.kernel.UnitCode;
import chancery.work.planning.PlanContent;
import chancery.work.planning.PlanId;
import chancery.work.planning.PlanYears;
import chancery.work.planning.Plans;
import chancery.work.planning.SamplePlan;
import chancery.work.planning.execution.ApprovedPlan;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Plans of a whole node as programs write and read them. */
class PlansApiTest {
    private static final String LIMA = "AMBALDO LIMA";
    private static final Path SPECIMEN =
            Path.of("src/test/resources/specimens/planning-2026-lima.fr.csv");

    private final TestNode lima = TestService.lima();
    private final Api desk = Api.as(lima, "lima.desk");

    private String begun() {
        return desk.post(
                        "/api/plans",
                        Api.JSON
                                .createObjectNode()
                                .put("superior", "SG/4")
                                .put("year", PlanYears.API.next())
                                .put("distribution", "RESTRICTED")
                                .toString())
                .expecting(201)
                .text("id");
    }

    private static String path(String plan, String more) {
        return "/api/plans/" + plan + more;
    }

    private String objective(String plan) {
        String strand =
                desk.get(path(plan, "/strands")).expecting(200).json().get(0).get("id").asString();
        return desk.post(
                        path(plan, "/objectives"),
                        object("strand", strand).put("title", "Consultations").toString())
                .expecting(201)
                .text("id");
    }

    private String action(String plan, String objective, String title) {
        return desk.post(
                        path(plan, "/actions"),
                        object("objective", objective).put("title", title).toString())
                .expecting(201)
                .text("id");
    }

    private static ObjectNode object(String field, String value) {
        return Api.JSON.createObjectNode().put(field, value);
    }

    @Test
    void aPlanIsBegunWithTheUsualStrandsAndWrittenLineByLine() {
        String plan = begun();
        String objective = objective(plan);
        String first = action(plan, objective, "Première");
        String last = action(plan, objective, "Dernière");
        ObjectNode between =
                object("objective", objective)
                        .put("title", "Entre deux")
                        .put("kind", "VISIT")
                        .put("start", "2013-03-02")
                        .put("after", first);
        between.putArray("partners").add("SUNAT");
        between.putArray("budget").addObject().put("amount", 4000.50).put("currency", "EUR");
        String middle =
                desk.post(path(plan, "/actions"), between.toString()).expecting(201).text("id");
        desk.post(
                        path(plan, "/indicators"),
                        """
                        {"objective": "%s", "action": "%s", "title": "Sociétés", "unit": "sociétés",
                         "baseline": {"value": 3, "year": 2011},
                         "targets": [{"from": "2013-01-01", "to": "2013-12-31", "value": 12}]}
                        """
                                .formatted(objective, middle))
                .expecting(201);

        JsonNode whole = desk.get(path(plan, "")).expecting(200).json();

        assertThat(whole.at("/sheet/strands")).hasSize(4);
        assertThat(Api.ids(whole.at("/sheet/actions"))).containsExactly(first, middle, last);
        assertThat(whole.at("/sheet/actions/1/budget/0/amount").decimalValue())
                .isEqualByComparingTo("4000.50");
        assertThat(whole.at("/sheet/indicators/0/targets/0/value").asInt()).isEqualTo(12);
        assertThat(whole.get("standing").asString()).isEqualTo("DRAFT");
        assertThat(whole.get("writable").asBoolean()).isTrue();
        assertThat(desk.get("/api/plans?year=" + whole.get("year").asInt()).json())
                .singleElement()
                .satisfies(line -> assertThat(line.get("actions").asInt()).isEqualTo(3));
    }

    @Test
    void whoWritesOverSomebodyElsesWordsIsStopped() {
        String plan = begun();
        String line = action(plan, objective(plan), "Ensemble");
        String seen = desk.get(path(plan, "/actions")).json().get(0).get("seen").asString();
        String where = path(plan, "/actions/" + line);
        desk.put(where, object("title", "Par l’un").put("seen", seen).toString()).expecting(200);

        assertThat(
                        desk.put(where, object("title", "Par l’autre").put("seen", seen).toString())
                                .expecting(409)
                                .words())
                .contains("plan.line-newer");
        assertThat(desk.get(path(plan, "/actions")).json().get(0).get("title").asString())
                .isEqualTo("Par l’un");
    }

    @Test
    void aLineIsMovedAndTakenOut() {
        String plan = begun();
        String objective = objective(plan);
        String first = action(plan, objective, "Première");
        String last = action(plan, objective, "Dernière");
        desk.post(path(plan, "/lines/" + last + "/move"), "{}").expecting(204);
        assertThat(Api.ids(desk.get(path(plan, "/actions")).json())).containsExactly(last, first);
        desk.delete(path(plan, "/lines/" + objective)).expecting(204);
        assertThat(desk.get(path(plan, "/actions")).json()).isEmpty();
        desk.delete(path(plan, "/lines/" + objective)).expecting(404);
    }

    @Test
    void whatCannotBeTakenIsNamed() {
        String plan = begun();
        String objective = objective(plan);
        assertField("objective", plan, object("title", "Sans objectif"));
        assertField("title", plan, object("objective", objective));
        assertField(
                "kind",
                plan,
                object("objective", objective).put("title", "x").put("kind", "PARTY"));
        assertField(
                "end",
                plan,
                object("objective", objective)
                        .put("title", "x")
                        .put("start", "2013-05-02")
                        .put("end", "2013-05-01"));
        assertThat(
                        desk.post("/api/plans", object("superior", "SG/4").toString())
                                .expecting(422)
                                .text("field"))
                .isEqualTo("year");
    }

    private void assertField(String field, String plan, ObjectNode action) {
        assertThat(
                        desk.post(path(plan, "/actions"), action.toString())
                                .expecting(422)
                                .text("field"))
                .isEqualTo(field);
    }

    @Test
    void whoeverHasNoNeedToKnowIsToldNothing() {
        String plan = begun();
        String line = action(plan, objective(plan), "Confidentielle");
        Api stranger =
                new Api(
                        lima,
                        new Post(lima)
                                .add(LIMA, Role.DESK_OFFICER, Distribution.of(Label.UNMARKED))
                                .token());
        for (String read :
                List.of("", "/actions", "/versions", "/versions/1", "/differences?from=1")) {
            assertThat(stranger.get(path(plan, read)).expecting(404).words())
                    .as(read)
                    .isEqualTo(stranger.get(path(UUID.randomUUID().toString(), read)).words());
        }
        stranger.put(path(plan, "/actions/" + line), object("title", "Autre").toString())
                .expecting(404);
        stranger.upload(
                        path(plan, "/import"),
                        "plan.csv",
                        "a,b\n1,2\n".getBytes(StandardCharsets.UTF_8))
                .expecting(404);
        assertThat(stranger.get("/api/plans").json().toString()).doesNotContain(plan);
    }

    @Test
    void anApprovedPlanIsAmendedAndItsVersionsCompared() {
        PlanContent content = SamplePlan.of(PlanYears.API.next());
        String plan =
                ApprovedPlan.at(
                                new Post(lima),
                                new Post(lima).person("lima.desk"),
                                UnitCode.of(LIMA),
                                Distribution.of(Label.RESTRICTED),
                                content)
                        .toString();
        desk.delete(path(plan, "/lines/" + SamplePlan.SESSION)).expecting(409);
        desk.put(
                        path(plan, "/actions/" + SamplePlan.SESSION),
                        object("title", "Quatrième session").toString())
                .expecting(200);
        desk.post(path(plan, "/versions"), "{}").expecting(422);
        assertThat(
                        desk.post(
                                        path(plan, "/versions"),
                                        object("reason", "À la demande du Pérou").toString())
                                .expecting(201)
                                .json()
                                .get("amendment")
                                .asInt())
                .isEqualTo(1);

        JsonNode versions = desk.get(path(plan, "/versions")).expecting(200).json();
        assertThat(versions).hasSize(2);
        assertThat(versions.get(0).get("reason").asString()).isEqualTo("À la demande du Pérou");
        JsonNode differences =
                desk.get(path(plan, "/differences?from=1&to=2")).expecting(200).json();
        assertThat(differences).hasSize(1);
        assertThat(differences.at("/0/before/action/title").asString())
                .isEqualTo("Troisième session du mécanisme");
        assertThat(differences.at("/0/after/action/title").asString())
                .isEqualTo("Quatrième session");
        assertThat(desk.get(path(plan, "/versions/1")).expecting(200).json().get("actions"))
                .hasSize(2);
        desk.get(path(plan, "/versions/9")).expecting(404);
    }

    @Test
    void theSpecimenComesInWholeOnceConfirmed() throws IOException {
        String plan = begun();
        byte[] table = Files.readAllBytes(SPECIMEN);
        JsonNode looked =
                desk.upload(path(plan, "/import"), "plan.csv", table).expecting(200).json();
        assertThat(looked.get("taken").asInt()).isZero();
        assertThat(looked.get("ready").asInt()).isEqualTo(looked.get("rows").size()).isPositive();
        assertThat(desk.get(path(plan, "/actions")).json()).isEmpty();

        JsonNode taken =
                desk.upload(path(plan, "/import?confirm=true"), "plan.csv", table)
                        .expecting(200)
                        .json();
        assertThat(desk.get(path(plan, "/actions")).json()).hasSize(taken.get("taken").asInt());
        assertThat(taken.get("taken").asInt()).isEqualTo(looked.get("rows").size());
    }

    @Test
    void anExportedPlanComesInAgainAndOnlyForThoseWhoMaySeeIt() throws IOException {
        String plan = begun();
        desk.upload(path(plan, "/import?confirm=true"), "plan.csv", Files.readAllBytes(SPECIMEN))
                .expecting(200);
        int actions = desk.get(path(plan, "/actions")).json().size();
        for (String form : List.of("xlsx", "csv")) {
            byte[] file = desk.bytes(path(plan, "/export." + form + "?language=ar"));
            JsonNode read =
                    desk.upload(path(begun(), "/import?confirm=true"), "plan." + form, file)
                            .expecting(200)
                            .json();
            assertThat(read.get("taken").asInt()).as(form).isEqualTo(actions);
        }
        assertThat(desk.bytes(path(plan, "/export.pdf")))
                .startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
        assertThat(desk.bytes(path(plan, "/export.docx"))).startsWith('P', 'K');
        assertThat(new String(desk.bytes(path(plan, "/export.ics")), StandardCharsets.UTF_8))
                .startsWith("BEGIN:VCALENDAR")
                .contains("BEGIN:VEVENT");
        desk.get(path(plan, "/export.exe")).expecting(404);
        assertThat(Api.as(lima, "lima.admin").get(path(plan, "/export.csv")).expecting(404).words())
                .contains("plan.unknown");
    }

    @Test
    void aRowsProblemStandsBesideItAndTheRowStaysOut() {
        String plan = begun();
        byte[] table =
                """
                pillar,goal,task,begins
                Political,Talks,First round,31/02/2013
                Political,Talks,Second round,2013-12-13
                """
                        .getBytes(StandardCharsets.UTF_8);
        JsonNode read =
                desk.upload(
                                path(
                                        plan,
                                        "/import?confirm=true&columns=STRAND,OBJECTIVE,ACTION,START&dates=DAY_FIRST"),
                                "plan.csv",
                                table)
                        .expecting(200)
                        .json();
        assertThat(read.at("/rows/0/ready").asBoolean()).isFalse();
        assertThat(read.at("/rows/0/problems/0/field").asString()).isEqualTo("START");
        assertThat(read.at("/rows/0/problems/0/detail").asString()).contains("31/02/2013");
        assertThat(read.get("taken").asInt()).isEqualTo(1);
        assertThat(desk.get(path(plan, "/actions")).json())
                .singleElement()
                .satisfies(
                        line -> assertThat(line.get("title").asString()).isEqualTo("Second round"));
        desk.upload(path(plan, "/import?columns=NONSENSE"), "plan.csv", table).expecting(422);
        desk.upload(path(plan, "/import?table=7"), "plan.csv", table).expecting(422);
    }

    @Test
    void anotherPostsPlanIsReadAndNotWritten() {
        String plan = begun();
        Api clerk = Api.as(lima, "lima.clerk");
        assertThat(clerk.get(path(plan, "")).expecting(200).json().get("writable").asBoolean())
                .isFalse();
        clerk.put(path(plan, ""), object("title", "Autre").toString()).expecting(403);
        assertThat(
                        lima.bean(Plans.class)
                                .title(new Post(lima).person("lima.desk"), PlanId.parse(plan)))
                .isPresent()
                .hasValueSatisfying(title -> assertThat(title).isNotEqualTo("Autre"));
    }
}
