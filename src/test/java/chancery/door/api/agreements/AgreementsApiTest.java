package chancery.door.api.agreements;

import static org.assertj.core.api.Assertions.assertThat;

import chancery.door.api.Api;
import chancery.door.cli.TestService;
import chancery.door.cli.TestService.TestNode;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The register of agreements as programs use it. */
class AgreementsApiTest {
    private final TestNode lima = TestService.lima();
    private final Api desk = Api.as(lima, "lima.desk");

    private static ObjectNode agreement(String title) {
        ObjectNode agreement =
                Api.JSON
                        .createObjectNode()
                        .put("titleFr", title)
                        .put("kind", "TREATY")
                        .put("distribution", "RESTRICTED")
                        .put("entry", "AFTER_EXCHANGE")
                        .put("delayDays", 30);
        agreement.putArray("ours").add("Aldoria");
        agreement.putArray("others").add("Pérou");
        return agreement;
    }

    private String begun(String title) {
        return "/api/agreements/"
                + desk.post("/api/agreements", agreement(title).toString())
                        .expecting(201)
                        .text("id");
    }

    @Test
    void anAgreementIsBegunItsStepsEnteredAndItsStateDerived() {
        String title = "Accord " + UUID.randomUUID();
        String path = begun(title);
        JsonNode parties = desk.get(path).expecting(200).json().get("parties");
        String step =
                Api.JSON
                        .createObjectNode()
                        .put("step", "INSTRUMENTS_EXCHANGED")
                        .put("day", "2020-01-01")
                        .toString();
        JsonNode after = desk.post(path + "/steps", step).expecting(201).json();
        assertThat(parties.get(1).get("country").asString()).isEqualTo("PE");
        assertThat(after.get("state").asString()).isEqualTo("IN_FORCE");
        assertThat(after.at("/entry/day").asString()).isEqualTo("2020-01-31");
        assertThat(after.at("/entry/ground").asString()).isEqualTo("EXCHANGE");
        JsonNode listed =
                desk.get("/api/agreements?country=PE&state=IN_FORCE&q=" + title.substring(7))
                        .expecting(200)
                        .json();
        assertThat(listed.size()).isEqualTo(1);
        assertThat(listed.get(0).get("inForce").asString()).isEqualTo("2020-01-31");
    }

    @Test
    void whatIsLeftOutOfAChangeStays() {
        String title = "Accord " + UUID.randomUUID();
        String path = begun(title);
        JsonNode before = desk.get(path).json();
        JsonNode after =
                desk.put(path, "{\"place\":\"Callao\",\"termMonths\":60,\"renewalMonths\":60}")
                        .expecting(200)
                        .json();
        assertThat(after.get("place").asString()).isEqualTo("Callao");
        assertThat(after.get("titleFr").asString()).isEqualTo(title);
        assertThat(after.get("parties")).isEqualTo(before.get("parties"));
        assertThat(after.get("distribution").asString()).isEqualTo("RESTRICTED");
        assertThat(desk.put(path, "{\"version\":1}").expecting(409).words())
                .contains("agreement.changed");
    }

    @Test
    void anObligationIsOwedAndFulfilled() {
        String path = begun("Accord " + UUID.randomUUID());
        JsonNode owed =
                desk.post(
                                path + "/obligations",
                                "{\"text\":\"Rapport\",\"due\":\"2024-01-31\",\"everyMonths\":12}")
                        .expecting(201)
                        .json();
        assertThat(owed.at("/deadlines/0/day").asString()).isEqualTo("2024-01-31");
        String id = owed.at("/obligations/0/id").asString();
        JsonNode done =
                desk.post(
                                path + "/fulfilments",
                                Api.JSON
                                        .createObjectNode()
                                        .put("obligation", id)
                                        .put("due", "2024-01-31")
                                        .put("day", "2024-02-02")
                                        .toString())
                        .expecting(201)
                        .json();
        assertThat(done.at("/deadlines/0/day").asString()).isEqualTo("2025-01-31");
    }

    @Test
    void statementsAndCorrectionsAreEnteredAndADispatchIsPrepared() {
        String path = begun("Accord " + UUID.randomUUID());
        desk.post(
                        path + "/statements",
                        "{\"kind\":\"RESERVATION\",\"day\":\"2020-01-01\",\"text\":\"Sauf l'article 4\"}")
                .expecting(201);
        JsonNode entered =
                desk.post(path + "/steps", "{\"step\":\"SIGNED\",\"day\":\"2020-01-01\"}")
                        .expecting(201)
                        .json();
        String wrong = entered.at("/steps/0/id").asString();
        JsonNode corrected =
                desk.post(
                                path + "/steps",
                                "{\"step\":\"SIGNED\",\"day\":\"2020-01-02\",\"corrects\":\""
                                        + wrong
                                        + "\"}")
                        .expecting(201)
                        .json();
        assertThat(corrected.get("steps").size()).isEqualTo(2);
        assertThat(desk.post(path + "/steps", "{\"step\":\"SIGNED\"}").expecting(422).words())
                .contains("agreement.day");
        String draft =
                desk.post(path + "/send", "{\"to\":\"SG/4\"}").expecting(201).text("dispatch");
        assertThat(desk.read(draft).expecting(200).json().get("annexes").size()).isEqualTo(1);
    }

    @Test
    void whoeverMayNotSeeItIsToldNothing() {
        String path = begun("Accord " + UUID.randomUUID());
        Api admin = Api.as(lima, "lima.admin");
        assertThat(admin.get(path).expecting(404).words()).contains("agreement.unknown");
        assertThat(admin.get("/api/agreements").expecting(200).json().size()).isZero();
    }
}
