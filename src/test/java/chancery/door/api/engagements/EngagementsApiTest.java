package chancery.door.api.engagements;

import static org.assertj.core.api.Assertions.assertThat;

import chancery.door.api.Api;
import chancery.door.cli.TestService;
import org.junit.jupiter.api.Test;

/** Engagements and promises as another program writes and reads them. */
class EngagementsApiTest {
    private final Api desk = Api.as(TestService.lima(), "lima.desk");
    private final Api other = Api.as(TestService.lima(), "lima.admin");

    private String meeting() {
        return desk.post(
                        "/api/engagements",
                        """
                        {"distribution":"RESTRICTED","content":{"kind":"CALL","title":"Appel du vice-ministre","starts":"2034-05-06",
                         "country":"PE","participants":[{"side":"THEIRS","name":"José Pérez","honorific":"","function":"Vice-ministre",
                         "institution":"","entry":null}]}}
                        """)
                .expecting(201)
                .text("id");
    }

    @Test
    void whatIsLeftOutIsEmptyAndTheRestComesBack() {
        Api.Answer answer = desk.get("/api/engagements/" + meeting()).expecting(200);
        assertThat(answer.json().at("/content/title").asString())
                .isEqualTo("Appel du vice-ministre");
        assertThat(answer.json().at("/content/ends").asString()).isEqualTo("2034-05-06");
        assertThat(answer.json().at("/content/participants/0/function").asString())
                .isEqualTo("Vice-ministre");
        assertThat(answer.json().at("/content/topics").isArray()).isTrue();
        assertThat(answer.text("distribution")).isEqualTo("RESTRICTED");
        assertThat(answer.text("unit")).isEqualTo("AMBALDO LIMA");
    }

    @Test
    void aListIsFilteredAndSeenUnderTheCallersRights() {
        String id = meeting();
        String path = "/api/engagements?kind=CALL&country=P%C3%A9rou&from=2034-05-01&to=2034-05-31";
        assertThat(desk.get(path).expecting(200).json().toString()).contains(id);
        assertThat(other.get(path).expecting(200).json().toString()).doesNotContain(id);
        other.get("/api/engagements/" + id).expecting(404);
    }

    @Test
    void aChangeKeepsHistoryAndOneThatIsLateIsTold() {
        String id = meeting();
        String change =
                "{\"version\":0,\"content\":{\"kind\":\"CALL\",\"title\":\"Appel reporté\",\"starts\":\"2034-05-07\"}}";
        assertThat(desk.put("/api/engagements/" + id, change).expecting(200).text("distribution"))
                .isEqualTo("RESTRICTED");
        desk.put("/api/engagements/" + id, change).expecting(409);
        assertThat(desk.get("/api/engagements/" + id + "/history").expecting(200).json().size())
                .isEqualTo(1);
        desk.post("/api/engagements/" + id + "/call-off", "{\"reason\":\"Souffrant\"}")
                .expecting(200);
    }

    @Test
    void wrongContentIsRefusedWithItsField() {
        assertThat(desk.post("/api/engagements", "{}").expecting(422).words())
                .contains("engagement.empty");
        desk.post("/api/engagements", "{\"content\":{\"title\":\"X\",\"starts\":\"bald\"}}")
                .expecting(422);
        desk.post(
                        "/api/engagements",
                        "{\"content\":{\"title\":\"X\",\"starts\":\"2034-01-01\",\"aside\":1}}")
                .expecting(422);
    }

    @Test
    void aPromiseIsEnteredFoundAndSettled() {
        String meeting = meeting();
        String id =
                desk.post(
                                "/api/commitments",
                                """
                                {"side":"THEIRS","by":"José Pérez","words":"Nous répondrons avant juin.","due":"2034-05-31","country":"PE",
                                 "said":"2034-05-06","where":"Appel","whereRef":"engagement:%s"}
                                """
                                        .formatted(meeting))
                        .expecting(201)
                        .text("id");
        assertThat(
                        desk.get("/api/commitments?country=PE&side=THEIRS&q=avant+juin")
                                .json()
                                .toString())
                .contains(id);
        assertThat(other.get("/api/commitments?country=PE").json().toString()).doesNotContain(id);
        assertThat(desk.get("/api/commitments/" + id).text("standing")).isEqualTo("OPEN");
        desk.post("/api/commitments/" + id + "/decision", "{\"verdict\":\"KEPT\"}").expecting(422);
        assertThat(
                        desk.post(
                                        "/api/commitments/" + id + "/decision",
                                        "{\"verdict\":\"KEPT\",\"on\":\"2034-05-20\",\"note\":\"Reçu\"}")
                                .expecting(200)
                                .text("standing"))
                .isEqualTo("KEPT");
        assertThat(desk.get("/api/commitments/" + id + "/history").json().size()).isEqualTo(1);
    }
}
