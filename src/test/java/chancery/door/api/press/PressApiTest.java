package chancery.door.api.press;

import static org.assertj.core.api.Assertions.assertThat;

import chancery.door.api.Api;
import chancery.door.cli.TestService;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The press as another program writes and reads it. */
class PressApiTest {
    private final Api desk = Api.as(TestService.lima(), "lima.desk");
    private final Api other = Api.as(TestService.lima(), "lima.admin");
    private final String outlet = "Diario " + UUID.randomUUID();

    private String item() {
        return desk.post(
                        "/api/coverage",
                        """
                        {"distribution":"RESTRICTED","outletName":"%s","content":{"headline":"El puerto","day":"2022-05-06",
                         "topic":"Puertos","about":[{"text":"Pérou","ref":{"kind":"country","id":"PE"}}]}}
                        """
                                .formatted(outlet))
                .expecting(201)
                .text("id");
    }

    @Test
    void anItemIsAddedFoundWithItsShareAndSeenUnderTheCallersRights() {
        String id = item();
        Api.Answer answer = desk.get("/api/coverage/" + id).expecting(200);
        assertThat(answer.json().at("/content/headline").asString()).isEqualTo("El puerto");
        assertThat(answer.json().at("/content/mention").asString()).isEqualTo("NAMED");
        assertThat(answer.text("unit")).isEqualTo("AMBALDO LIMA");
        String at = answer.json().at("/content/outlet").asString();
        String path = "/api/coverage?outlet=" + at + "&about=country:PE&kind=ARTICLE";
        Api.Answer page = desk.get(path).expecting(200);
        assertThat(page.json().at("/items/0/id").asString()).isEqualTo(id);
        assertThat(page.json().get("mentions").asInt()).isEqualTo(1);
        assertThat(page.json().get("all").asInt()).isEqualTo(1);
        assertThat(other.get(path).expecting(200).json().get("all").asInt()).isZero();
        other.get("/api/coverage/" + id).expecting(404);
        assertThat(desk.get("/api/outlets/" + at).expecting(200).text("name")).isEqualTo(outlet);
    }

    @Test
    void aChangeKeepsHistoryAndOneThatIsLateIsTold() {
        String id = item();
        String at = desk.get("/api/coverage/" + id).json().at("/content/outlet").asString();
        String change =
                "{\"version\":0,\"content\":{\"outlet\":\"%s\",\"headline\":\"Corregido\",\"day\":\"2022-05-06\"}}"
                        .formatted(at);
        assertThat(desk.put("/api/coverage/" + id, change).expecting(200).text("distribution"))
                .isEqualTo("RESTRICTED");
        desk.put("/api/coverage/" + id, change).expecting(409);
        assertThat(desk.get("/api/coverage/" + id + "/history").json().size()).isEqualTo(1);
    }

    @Test
    void wrongContentIsRefusedWithItsField() {
        assertThat(desk.post("/api/coverage", "{}").expecting(422).words()).contains("press.empty");
        desk.post("/api/coverage", "{\"content\":{\"headline\":\"X\",\"day\":\"2022-01-01\"}}")
                .expecting(422);
        desk.post(
                        "/api/coverage",
                        "{\"outletName\":\"X\",\"content\":{\"headline\":\"X\",\"day\":\"2022-01-01\",\"tone\":\"good\"}}")
                .expecting(422);
        desk.post("/api/outlets", "{\"name\":\"X\",\"reach\":{\"count\":5}}").expecting(422);
        desk.get("/api/coverage?kind=POEM").expecting(422);
    }

    @Test
    void anOutletIsAddedFoundAndChanged() {
        String id =
                desk.post(
                                "/api/outlets",
                                """
                                {"name":"%s","medium":"RADIO","country":"PE","region":"Callao","language":"es",
                                 "reach":{"count":12000,"of":"LISTENERS","source":"Estudio","day":"2022-01-01"}}
                                """
                                        .formatted(outlet))
                        .expecting(201)
                        .text("id");
        String found = "/api/outlets?medium=RADIO&country=PE&q=" + outlet.substring(7);
        assertThat(desk.get(found).expecting(200).json().at("/0/id").asString()).isEqualTo(id);
        assertThat(
                        desk.put("/api/outlets/" + id, "{\"name\":\"%s\"}".formatted(outlet + "!"))
                                .expecting(200)
                                .text("medium"))
                .isEqualTo("PRINT");
        other.post("/api/outlets", "{\"name\":\"X\"}").expecting(403);
    }

    @Test
    void aReviewIsComposedAndBecomesADraft() {
        String item = item();
        String id =
                desk.post(
                                "/api/press-reviews",
                                "{\"distribution\":\"RESTRICTED\",\"day\":\"2022-05-06\",\"items\":[{\"coverage\":\"%s\"}]}"
                                        .formatted(item))
                        .expecting(201)
                        .text("id");
        Api.Answer written =
                desk.put(
                                "/api/press-reviews/" + id,
                                "{\"introduction\":\"À lire.\",\"items\":[{\"coverage\":\"%s\",\"summary\":\"Une phrase.\"}]}"
                                        .formatted(item))
                        .expecting(200);
        assertThat(written.json().at("/items/0/summary").asString()).isEqualTo("Une phrase.");
        assertThat(written.text("introduction")).isEqualTo("À lire.");
        assertThat(desk.get("/api/press-reviews").json().toString()).contains(id);
        assertThat(other.get("/api/press-reviews").json().toString()).doesNotContain(id);
        desk.post("/api/press-reviews", "{\"items\":[{\"coverage\":\"%s\"}]}".formatted(item))
                .expecting(422);
        String draft =
                desk.post("/api/press-reviews/" + id + "/send", "{\"to\":\"SG/4\"}")
                        .expecting(201)
                        .text("draft");
        assertThat(desk.get("/api/dispatches/" + draft).expecting(200).json().toString())
                .contains("press-review-2022-05-06.json");
    }
}
