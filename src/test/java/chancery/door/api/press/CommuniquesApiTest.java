package chancery.door.api.press;

import static org.assertj.core.api.Assertions.assertThat;

import chancery.door.api.Api;
import chancery.door.cli.TestService;
import org.junit.jupiter.api.Test;

/** Communiqués as another program writes and reads them. */
class CommuniquesApiTest {
    private static final String CONTENT =
            """
            {"title":"Visite du ministre","about":null,"country":"PE","counterpart":"Cancillería","place":"Lima","day":"2034-06-07",
             "texts":[{"language":"es","heading":"Comunicado conjunto","ours":"Los ministros se reunieron.","theirs":""}]}
            """;

    private final Api desk = Api.as(TestService.lima(), "lima.desk");
    private final Api head = Api.as(TestService.lima(), "lima.head");
    private final Api other = Api.as(TestService.lima(), "lima.admin");

    private String begun() {
        return desk.post(
                        "/api/communiques",
                        "{\"distribution\":\"RESTRICTED\",\"content\":" + CONTENT + "}")
                .expecting(201)
                .text("id");
    }

    private Api.Answer step(Api who, String id, String body) {
        return who.post("/api/communiques/" + id + "/steps", body);
    }

    @Test
    void oneGoesTheWholeWayToItsRelease() {
        String id = begun();
        String path = "/api/communiques/" + id;
        step(desk, id, "{\"step\":\"PROPOSE\",\"version\":0}").expecting(200);
        desk.post(
                        path + "/their-version",
                        "{\"language\":\"es\",\"text\":\"Los ministros se reunieron ayer.\"}")
                .expecting(200);
        assertThat(
                        desk.get(path + "/comparison/es")
                                .expecting(200)
                                .json()
                                .at("/0/differs")
                                .asBoolean())
                .isTrue();
        step(desk, id, "{\"step\":\"AGREE\"}").expecting(409);
        step(desk, id, "{\"step\":\"AGREE\",\"despite\":true}").expecting(200);
        step(desk, id, "{\"step\":\"RELEASE\"}").expecting(403);
        Api.Answer released = step(head, id, "{\"step\":\"RELEASE\"}").expecting(200);
        assertThat(released.text("digest")).hasSize(128);
        assertThat(released.text("distribution")).isEqualTo("UNMARKED");
        assertThat(released.json().at("/content/texts/0/theirs").asString()).isEmpty();
        assertThat(desk.get(path + "/history").expecting(200).json().size()).isEqualTo(4);
        desk.put(path, "{\"content\":" + CONTENT + "}").expecting(409);
        assertThat(desk.post(path + "/corrections", "").expecting(201).text("corrects"))
                .isEqualTo(id);
    }

    @Test
    void aListIsSeenUnderTheCallersRights() {
        String id = begun();
        String path = "/api/communiques?state=DRAFTED&q=reunieron";
        assertThat(desk.get(path).expecting(200).json().toString()).contains(id);
        assertThat(other.get(path).expecting(200).json().toString()).doesNotContain(id);
        other.get("/api/communiques/" + id).expecting(404);
    }

    @Test
    void whatIsNotACommuniqueIsRefused() {
        desk.post("/api/communiques", "{}").expecting(422);
        desk.post("/api/communiques", "{\"content\":{\"title\":\"X\"}}").expecting(422);
        desk.post("/api/communiques", "{\"engagement\":\"nothing\",\"languages\":[\"fr\"]}")
                .expecting(404);
        step(desk, begun(), "{\"step\":\"FLY\"}").expecting(422);
        step(desk, begun(), "{\"step\":\"WITHDRAW\"}").expecting(422);
    }
}
