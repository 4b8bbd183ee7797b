package chancery.door.api.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chancery.correspondence.Post;
import chancery.door.api.Api;
import chancery.door.cli.TestService;
import chancery.door.cli.TestService.TestNode;
import chancery.foundation.access.Role;
import chancery.kernel.Distribution;
import chancery.work.planning.PlanYears;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A plan's year between a post and its ministry, as programs live it. */
class PlanLifeApiTest {

    private final TestNode lima = TestService.lima();
    private final TestNode ministry = TestService.ministry();
    private final Api desk = Api.as(lima, "lima.desk");
    private final Api officer = Api.as(ministry, "sg4.officer");
    private final int year = PlanYears.API_LIFE.next();

    private static ObjectNode object(String field, String value) {
        return Api.JSON.createObjectNode().put(field, value);
    }

    private static String path(String plan, String more) {
        return "/api/plans/" + plan + more;
    }

    private String begun() {
        String plan =
                desk.post(
                                "/api/plans",
                                object("superior", "SG/4")
                                        .put("year", year)
                                        .put("distribution", "RESTRICTED")
                                        .toString())
                        .expecting(201)
                        .text("id");
        String strand = desk.get(path(plan, "/strands")).json().get(0).get("id").asString();
        String objective =
                added(plan, "/objectives", object("strand", strand).put("title", "Consulter"));
        added(plan, "/actions", object("objective", objective).put("title", "Session"));
        added(
                plan,
                "/indicators",
                object("objective", objective).put("title", "Sessions").put("unit", "sessions"));
        return plan;
    }

    private String added(String plan, String where, ObjectNode line) {
        return desk.post(path(plan, where), line.toString()).expecting(201).text("id");
    }

    private static void signed(Api head, Api.Answer drafted) {
        head.sign(drafted.expecting(201).text("dispatch"));
    }

    private static void awaitStanding(Api reader, String plan, String standing) {
        await().atMost(Api.PATIENCE)
                .until(() ->
                        reader.get(path(plan, ""))
                                .json()
                                .path("standing")
                                .asString("")
                                .equals(standing));
    }

    private String approved() {
        String plan = begun();
        signed(Api.as(lima, "lima.head"), desk.post(path(plan, "/submit"), "{}"));
        awaitStanding(officer, plan, "SUBMITTED");
        signed(Api.as(ministry, "sg4.head"), officer.post(path(plan, "/approve"), "{}"));
        awaitStanding(desk, plan, "APPROVED");
        return plan;
    }

    private String only(String plan, String lines) {
        return desk.get(path(plan, lines)).expecting(200).json().get(0).get("id").asString();
    }

    @Test
    void aPlanIsSubmittedObservedReturnedAnsweredAndApproved() {
        String plan = begun();
        desk.post(path(plan, "/submit"), "{}").expecting(201);
        desk.post(path(plan, "/submit"), "{}").expecting(409);
        desk.post(path(plan, "/withdraw"), "{}").expecting(204);
        signed(Api.as(lima, "lima.head"), desk.post(path(plan, "/submit"), "{}"));
        awaitStanding(officer, plan, "SUBMITTED");
        officer.post(path(plan, "/return"), "{}").expecting(422);
        officer.post(path(plan, "/observations"), "{}").expecting(422);
        ObjectNode remark = object("line", only(plan, "/actions")).put("text", "Quand ?");
        String observation =
                officer.post(path(plan, "/observations"), remark.toString())
                        .expecting(201)
                        .text("id");
        desk.post(path(plan, "/observations"), remark.toString()).expecting(403);
        signed(Api.as(ministry, "sg4.head"), officer.post(path(plan, "/return"), "{}"));
        awaitStanding(desk, plan, "RETURNED");

        assertThat(
                        desk.post(
                                        path(plan, "/observations/" + observation + "/reply"),
                                        object("text", "En octobre.").toString())
                                .expecting(200)
                                .text("reply"))
                .isEqualTo("En octobre.");
        signed(Api.as(lima, "lima.head"), desk.post(path(plan, "/submit"), "{}"));
        awaitStanding(officer, plan, "SUBMITTED");
        signed(Api.as(ministry, "sg4.head"), officer.post(path(plan, "/approve"), "{}"));
        awaitStanding(desk, plan, "APPROVED");
        assertThat(officer.get(path(plan, "/observations")).json().get(0).get("reply").asString())
                .isEqualTo("En octobre.");
    }

    @Test
    void whatWasDoneIsReportedConsolidatedAndTold() {
        String plan = approved();
        String action = only(plan, "/actions");
        String where = path(plan, "/actions/" + action + "/progress");
        desk.post(where, "{}").expecting(422);
        desk.post(where, "{\"percent\": 60, \"note\": \"Deux séances tenues.\"}").expecting(201);
        desk.post(
                        path(plan, "/indicators/" + only(plan, "/indicators") + "/actuals"),
                        """
                        {"from": "2026-01-01", "to": "2026-06-30", "value": 2, "source": "Poste"}
                        """)
                .expecting(201);

        JsonNode done = desk.get(path(plan, "/execution")).expecting(200).json();
        assertThat(done.at("/actions/0/percent").asInt()).isEqualTo(60);
        assertThat(done.at("/actions/0/latest/on").asString())
                .isEqualTo(LocalDate.now(ZoneOffset.UTC).toString());
        assertThat(desk.get(path(plan, "/lines/" + action + "/history")).json()).hasSize(1);

        JsonNode board = desk.get("/api/consolidation?year=" + year).expecting(200).json();
        assertThat(board.at("/posts/0/plan").asString()).isEqualTo(plan);
        assertThat(board.at("/all/percent").asInt()).isEqualTo(60);
        assertThat(
                        desk.get("/api/consolidation/indicators?year=" + year)
                                .expecting(200)
                                .json()
                                .at("/0/actual")
                                .asInt())
                .isEqualTo(2);

        JsonNode told = desk.post(path(plan, "/synthesis"), "{}").expecting(200).json();
        JsonNode paragraph = told.get("paragraphs").get(0);
        String at = path(plan, "/synthesis/" + paragraph.get("id").asString());
        String mine =
                object("text", "Une bonne année.")
                        .put("revision", paragraph.get("revision").asInt())
                        .toString();
        assertThat(desk.put(at, mine).expecting(200).json().at("/paragraphs/0/text").asString())
                .isEqualTo("Une bonne année.");
        desk.put(at, mine.replace("bonne", "autre")).expecting(409);
        desk.post(path(plan, "/synthesis/send"), "{}").expecting(201);
    }

    @Test
    void whatWasDoneIsReportedByPeriodAndEveryMessageIsListed() {
        String plan = approved();
        assertThat(kinds(desk, plan)).containsExactly("OBSERVATIONS TAKEN", "SUBMISSION TAKEN");
        assertThat(kinds(officer, plan)).containsExactly("OBSERVATIONS TAKEN", "SUBMISSION TAKEN");
        JsonNode nothing = desk.get(path(plan, "/report")).expecting(200).json();
        assertThat(nothing.get("reporting").asString()).isEqualTo("QUARTER");
        assertThat(nothing.get("periods")).hasSize(4);
        assertThat(nothing.get("unsent").asInt()).isZero();
        desk.post(path(plan, "/report"), "{}").expecting(409);
        desk.post(
                        path(plan, "/actions/" + only(plan, "/actions") + "/progress"),
                        "{\"percent\": 40, \"note\": \"Une séance tenue.\"}")
                .expecting(201);
        String days = "?from=" + year + "-01-01&to=" + year + "-06-30&language=en";
        JsonNode told = desk.get(path(plan, "/report" + days)).expecting(200).json();
        assertThat(told.get("unsent").asInt()).isOne();
        assertThat(told.get("to").asString()).isEqualTo(year + "-06-30");
        assertThat(told.get("language").asString()).isEqualTo("en");
        assertThat(told.get("paragraphs")).isNotEmpty();
        desk.get(path(plan, "/report?from=" + year + "-06-30&to=" + year + "-01-01"))
                .expecting(422);
        desk.get(path(plan, "/report?language=tlh")).expecting(422);
        officer.post(path(plan, "/report"), "{}").expecting(403);

        signed(Api.as(lima, "lima.head"), desk.post(path(plan, "/report"), "{}"));

        await().atMost(Api.PATIENCE).until(() -> kinds(officer, plan).size() == 3);
        assertThat(kinds(officer, plan).getFirst()).isEqualTo("EXECUTION TAKEN");
        assertThat(desk.get(path(plan, "/report")).json().get("unsent").asInt()).isZero();
    }

    private static List<String> kinds(Api reader, String plan) {
        return reader.get(path(plan, "/messages"))
                .expecting(200)
                .json()
                .valueStream()
                .map(each -> each.get("kind").asString() + " " + each.get("state").asString())
                .toList();
    }

    @Test
    void whoeverIsSilentIsRemindedWithOneDispatch() {
        String silent = "/api/consolidation/silent?year=" + year;
        assertThat(officer.get(silent).expecting(200).json().get("instruction").isNull()).isTrue();
        String reminder = "/api/consolidation/reminder";
        String asked = Api.JSON.createObjectNode().put("year", year).toString();
        officer.post(reminder, asked).expecting(409);
        desk.get(silent).expecting(404);
        String instruction = officer.draft("Plans " + year, "AMBALDO LIMA");
        ObjectNode named = object("dispatch", instruction).put("year", year);
        officer.put("/api/consolidation/instruction", named.toString()).expecting(422);
        officer.put("/api/consolidation/instruction", "{}").expecting(422);
        Api.as(ministry, "sg4.head").sign(instruction);
        JsonNode answered =
                officer.put("/api/consolidation/instruction", named.toString())
                        .expecting(200)
                        .json();
        assertThat(answered.get("instruction").asString()).isEqualTo(instruction);
        assertThat(answered.at("/posts/0/post").asString()).isEqualTo("AMBALDO LIMA");
        String draft = officer.post(reminder, asked).expecting(201).text("dispatch");
        assertThat(officer.read(draft).json().toString()).contains("AMBALDO LIMA", instruction);
        desk.post(reminder, asked).expecting(409);
    }

    @Test
    void whoIsNotClearedSeesNeitherThePlanNorItsShareInAnySum() {
        String plan = approved();
        for (TestNode node : new TestNode[] {lima, ministry}) {
            String unit = node == lima ? "AMBALDO LIMA" : "SG/4";
            Api uncleared =
                    new Api(
                            node,
                            new Post(node)
                                    .add(unit, Role.DESK_OFFICER, Distribution.UNMARKED)
                                    .token());
            for (String read :
                    new String[] {
                        "/execution", "/synthesis", "/observations", "/messages", "/report"
                    }) {
                assertThat(uncleared.get(path(plan, read)).expecting(404).words())
                        .isEqualTo(uncleared.get(path(UUID.randomUUID().toString(), read)).words());
            }
            JsonNode board = uncleared.get("/api/consolidation?year=" + year).json();
            assertThat(board.get("posts")).isEmpty();
            assertThat(board.at("/all/planned").asInt()).isZero();
            assertThat(uncleared.get("/api/consolidation/indicators?year=" + year).json())
                    .isEmpty();
        }
        assertThat(officer.get("/api/consolidation?year=" + year).json().get("posts")).hasSize(1);
    }

    @Test
    void aContractIsWrittenAndItsRateShowsItsSums() {
        ObjectNode contract =
                object("post", "AMBALDO LIMA")
                        .put("ministry", "SG/4")
                        .put("fromYear", year)
                        .put("title", "Contrat")
                        .put("distribution", "RESTRICTED");
        contract.putArray("duties").addObject().put("text", "Porter les échanges");
        String id = desk.post("/api/contracts", contract.toString()).expecting(201).text("id");
        JsonNode sheet = desk.get("/api/contracts/" + id).expecting(200).json().get("sheet");
        assertThat(sheet.at("/duties/0/side").asString()).isEqualTo("POST");
        ((ObjectNode) contract.get("duties").get(0))
                .put("id", sheet.at("/duties/0/id").asString())
                .put("weight", 3);
        assertThat(
                        desk.put("/api/contracts/" + id, contract.toString())
                                .expecting(200)
                                .json()
                                .at("/sheet/duties/0/weight")
                                .asInt())
                .isEqualTo(3);
        JsonNode rate = desk.get("/api/contracts/" + id + "/rate").expecting(200).json();
        assertThat(rate.get("post").asDouble()).isZero();
        assertThat(rate.get("ministry").isNull()).isTrue();
        desk.post("/api/contracts/" + id + "/agree", "{}").expecting(409);
        desk.post("/api/contracts/" + id + "/propose", "{}").expecting(201);
        Api.as(lima, "lima.admin").get("/api/contracts/" + id).expecting(404);
        desk.post("/api/contracts", "{}").expecting(422);
        assertThat(desk.get("/api/contracts/" + id + "/rounds").expecting(200).json()).isEmpty();
        desk.get("/api/contracts/" + id + "/rounds/1").expecting(404);
        Api.as(lima, "lima.admin").get("/api/contracts/" + id + "/rounds").expecting(404);
    }
}
