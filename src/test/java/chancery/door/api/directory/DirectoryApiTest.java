package chancery.door.api.directory;

import static org.assertj.core.api.Assertions.assertThat;

import chancery.door.api.Api;
import chancery.door.cli.TestService;
import chancery.door.cli.TestService.TestNode;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The directory of a whole node, as programs use it. */
class DirectoryApiTest {
    private final TestNode lima = TestService.lima();
    private final Api desk = Api.as(lima, "lima.desk");
    private final Api admin = Api.as(lima, "lima.admin");
    private final String family =
            "Familia" + UUID.randomUUID().toString().replaceAll("[^a-f]", "") + "x";

    private ObjectNode person(String given) {
        ObjectNode person =
                Api.JSON
                        .createObjectNode()
                        .put("country", "Pérou")
                        .put("source", "El Peruano")
                        .put("everybody", true);
        person.putArray("names").addObject().put("given", given).put("family", family);
        return person;
    }

    private String added(ObjectNode person) {
        return desk.post("/api/people", person.toString()).expecting(201).text("id");
    }

    private String ministry(boolean everybody) {
        ObjectNode ministry =
                Api.JSON
                        .createObjectNode()
                        .put("kind", "MINISTRY")
                        .put("source", "El Peruano")
                        .put("country", "PE")
                        .put("everybody", everybody);
        ministry.putObject("names")
                .put("es", "Ministerio " + family)
                .put("fr", "Ministère " + family);
        return desk.post("/api/institutions", ministry.toString()).expecting(201).text("id");
    }

    private ObjectNode tenure(String person, String institution, String from) {
        ObjectNode tenure =
                Api.JSON
                        .createObjectNode()
                        .put("person", person)
                        .put("institution", institution)
                        .put("from", from)
                        .put("source", "El Peruano");
        tenure.putObject("function").put("es", "Ministra").put("fr", "Ministre");
        return tenure;
    }

    @Test
    void whoHeldWhatOnADayIsWrittenAndAsked() {
        String person = added(person("Rosa"));
        String institution = ministry(true);
        String tenure =
                desk.post(
                                "/api/tenures",
                                tenure(person, institution, "2020-07")
                                        .put("to", "2021-08-02")
                                        .toString())
                        .expecting(201)
                        .text("id");
        JsonNode on =
                desk.get("/api/tenures?on=2021-01-01&institution=" + institution)
                        .expecting(200)
                        .json();
        assertThat(on.get(0).get("personName").asString()).isEqualTo("Rosa " + family);
        assertThat(on.get(0).get("certain").asBoolean()).isTrue();
        assertThat(
                        desk.get("/api/tenures?on=2020-07-01&person=" + person)
                                .json()
                                .get(0)
                                .get("certain")
                                .asBoolean())
                .isFalse();
        assertThat(desk.get("/api/tenures?on=2021-08-03&person=" + person).json().isEmpty())
                .isTrue();
        JsonNode words =
                desk.get("/api/people/" + person + "/wording?on=2021-01-01&language=es")
                        .expecting(200)
                        .json();
        assertThat(words.get(0).get("line").asString())
                .isEqualTo("Rosa " + family + ", Ministra, Ministerio " + family);
        assertThat(
                        desk.put(
                                        "/api/tenures/" + tenure,
                                        tenure(person, institution, "2o2o").toString())
                                .expecting(422)
                                .text("field"))
                .isEqualTo("from");
        desk.post("/api/tenures/" + tenure + "/withdraw", "{\"reason\":\"doble\"}").expecting(200);
        assertThat(desk.get("/api/tenures?on=2021-01-01&person=" + person).json().isEmpty())
                .isTrue();
    }

    @Test
    void aPersonIsFoundChangedAndNothingIsForgotten() {
        String id = added(person("Rosa"));
        String path = "/api/people/" + id;
        assertThat(desk.get(path).expecting(200).text("country")).isEqualTo("PE");
        assertThat(
                        desk.get("/api/directory?q=" + family.toUpperCase(java.util.Locale.ROOT))
                                .expecting(200)
                                .json()
                                .get(0)
                                .get("id")
                                .asString())
                .isEqualTo(id);
        desk.put(path, person("Rosa María").put("version", 0).toString()).expecting(200);
        assertThat(desk.put(path, person("R").put("version", 0).toString()).expecting(409).words())
                .contains("directory.changed");
        assertThat(desk.get(path + "/history").expecting(200).json()).hasSize(1);
        assertThat(desk.get("/api/people?from=" + family).expecting(200).json()).hasSize(1);
    }

    @Test
    void aMergeIsUndoneAndAnErasedPersonIsGone() {
        String kept = added(person("Rosa"));
        String gone = added(person("Rossa"));
        String merge =
                desk.post(
                                "/api/people/" + kept + "/merge",
                                "{\"gone\":\"%s\",\"reason\":\"misma persona\"}".formatted(gone))
                        .expecting(200)
                        .text("merge");
        assertThat(desk.get("/api/people/" + gone).expecting(200).text("id")).isEqualTo(kept);
        desk.post("/api/merges/" + merge + "/undo", "{\"reason\":\"hermanas\"}").expecting(204);
        assertThat(desk.get("/api/people/" + gone).expecting(200).text("id")).isEqualTo(gone);
        desk.post("/api/people/" + gone + "/erase", "{\"ground\":\"ASKED\"}").expecting(204);
        assertThat(desk.get("/api/people/" + gone).expecting(404).words())
                .contains("directory.erased");
        desk.get("/api/people/" + kept).expecting(200);
    }

    @Test
    void whoNeedNotKnowSeesNothing() {
        String person = added(person("Inés").put("everybody", false));
        String institution = ministry(false);
        String tenure =
                desk.post("/api/tenures", tenure(person, institution, "2020").toString())
                        .expecting(201)
                        .text("id");
        desk.get("/api/people/" + person).expecting(200);
        for (String path :
                new String[] {
                    "/api/people/" + person,
                    "/api/people/" + person + "/history",
                    "/api/people/" + person + "/wording",
                    "/api/institutions/" + institution,
                    "/api/tenures/" + tenure,
                    "/api/tenures?institution=" + institution,
                    "/api/tenures?person=" + person
                }) {
            admin.get(path).expecting(404);
        }
        assertThat(admin.get("/api/directory?q=" + family).expecting(200).json().isEmpty())
                .isTrue();
        assertThat(admin.get("/api/people?from=" + family).expecting(200).json().isEmpty())
                .isTrue();
        admin.post("/api/people", person("X").toString()).expecting(403);
        admin.post("/api/people/" + person + "/erase", "{\"ground\":\"ASKED\"}").expecting(404);
    }
}
