package chancery.door.api.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import chancery.correspondence.Post;
import chancery.door.api.Api;
import chancery.door.cli.TestService;
import chancery.door.cli.TestService.TestNode;
import chancery.foundation.access.Role;
import chancery.kernel.Distribution;
import chancery.kernel.Label;
import chancery.kernel.UnitCode;
import chancery.work.agenda.calendar.CalendarFeeds;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The agenda of a whole node, as programs and calendar programs use it. */
class AgendaApiTest {
    private static final UnitCode UNIT = UnitCode.of("AMBALDO LIMA");

    private final TestNode lima = TestService.lima();
    private final Api desk = Api.as(lima, "lima.desk");
    private final LocalDate today = LocalDate.now(ZoneOffset.UTC);

    private ObjectNode election(String title, LocalDate day) {
        return Api.JSON
                .createObjectNode()
                .put("kind", "ELECTION")
                .put("title", title)
                .put("country", "Bolivia")
                .put("start", day.toString());
    }

    private String added(ObjectNode keyDate) {
        return desk.post("/api/keydates", keyDate.toString()).expecting(201).text("id");
    }

    private static String title() {
        return "Date " + UUID.randomUUID();
    }

    @Test
    void aKeyDateIsWrittenChangedAndEndedAndNothingIsForgotten() {
        ObjectNode content = election(title(), today.plusDays(30));
        String path = "/api/keydates/" + added(content);
        assertThat(desk.get(path).expecting(200).text("country")).isEqualTo("BO");
        desk.put(path, content.put("title", "Reportée").put("version", 0).toString())
                .expecting(200);
        assertThat(desk.put(path, content.put("version", 0).toString()).expecting(409).words())
                .contains("keydate.changed");
        desk.post(path + "/end", "{\"reason\":\"Annulée\"}").expecting(200);
        JsonNode history = desk.get(path + "/history").expecting(200).json();
        assertThat(history.get(0).get("title").asString()).isEqualTo("Reportée");
        assertThat(history.get(1).get("version").asInt()).isZero();
    }

    @Test
    void aFieldThatCannotBeTakenIsNamed() {
        JsonNode answer =
                desk.post(
                                "/api/keydates",
                                election("x", today).put("country", "Syldavie").toString())
                        .expecting(422)
                        .json();
        assertThat(answer.get("field").asString()).isEqualTo("country");
        assertThat(answer.get("detail").asString()).contains("Syldavie");
    }

    @Test
    void whatIsComingIsListedNextFirst() {
        String later = added(election(title(), today.plusDays(40)));
        String sooner = added(election(title(), today.plusDays(20)));
        JsonNode coming = desk.get("/api/keydates?kind=ELECTION&country=BO").expecting(200).json();
        assertThat(coming.valueStream().map(each -> each.at("/keyDate/id").asString()))
                .containsSubsequence(sooner, later);
    }

    @Test
    void whoIsNotClearedIsToldNothingAnywhere() {
        Post post = new Post(lima);
        Api trainee =
                new Api(
                        lima,
                        post.add(UNIT.value(), Role.DESK_OFFICER, Distribution.of(Label.UNMARKED))
                                .token());
        String title = title();
        String secret = added(election(title, today.plusDays(200)).put("distribution", "SECRET"));
        desk.post(
                        "/api/keydates/rules",
                        "{\"kind\":\"ELECTION\",\"country\":\"BO\",\"days\":90,\"title\":\"Note\",\"strand\":\"POLITICAL\"}")
                .expecting(201);
        assertThat(desk.get("/api/suggestions").json().toString()).contains(secret);
        assertThat(trainee.get("/api/suggestions").json().toString())
                .doesNotContain(secret)
                .doesNotContain(title);
        assertThat(trainee.get("/api/keydates").json().toString()).doesNotContain(title);
        assertThat(trainee.get("/api/keydates/" + secret).expecting(404).words())
                .isEqualTo(trainee.get("/api/keydates/" + UUID.randomUUID()).words());
    }

    @Test
    void aSuggestionIsDismissedWithItsReason() {
        String id = added(election(title(), today.plusDays(300)).put("country", "UY"));
        desk.post(
                        "/api/keydates/rules",
                        "{\"kind\":\"ELECTION\",\"country\":\"UY\",\"days\":10,\"title\":\"Note\",\"strand\":\"POLITICAL\"}")
                .expecting(201);
        String suggestion =
                desk.get("/api/suggestions")
                        .json()
                        .valueStream()
                        .filter(each -> each.get("keyDate").asString().equals(id))
                        .map(each -> each.get("id").asString())
                        .findFirst()
                        .orElseThrow();
        String path = "/api/suggestions/" + suggestion + "/dismiss";
        desk.post(path, "{}").expecting(422);
        assertThat(desk.post(path, "{\"reason\":\"Déjà fait\"}").expecting(200).text("state"))
                .isEqualTo("DISMISSED");
        desk.post(path, "{\"reason\":\"encore\"}").expecting(409);
    }

    @Test
    void aCalendarProgramNeedsTheAddressAndNothingElse() throws Exception {
        String title = title();
        added(election(title, today.plusDays(25)));
        String secret =
                lima.bean(CalendarFeeds.class)
                        .issue(new Post(lima).person("lima.desk"), UNIT, Label.UNMARKED);
        String address = "/calendar/post/AMBALDO%20LIMA/" + secret + ".ics";
        HttpResponse<String> calendar = fetched(address, "");
        assertThat(calendar.statusCode()).isEqualTo(200);
        assertThat(calendar.headers().firstValue("Content-Type").orElse(""))
                .startsWith("text/calendar");
        assertThat(calendar.body().replace("\r\n ", "")).contains("SUMMARY:" + title);
        String mark = calendar.headers().firstValue("ETag").orElseThrow();
        assertThat(fetched(address, mark).statusCode()).isEqualTo(304);
        assertThat(fetched("/calendar/post/SG/4/" + secret + ".ics", "").statusCode())
                .isEqualTo(404);
        assertThat(fetched("/calendar/person/" + secret + ".ics", "").statusCode()).isEqualTo(404);
        assertThat(fetched("/calendar/post/" + secret + ".ics", "").statusCode()).isEqualTo(404);
        assertThat(new Api(lima, secret).get("/api/me").status()).isEqualTo(401);
    }

    private HttpResponse<String> fetched(String path, String mark) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(lima.address() + path));
        if (!mark.isEmpty()) {
            request.header("If-None-Match", mark);
        }
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
    }

    @Test
    void theDemosAgendaIsTakenAsItStands() throws IOException {
        try (InputStream in = AgendaApiTest.class.getResourceAsStream("/demo/agenda.json")) {
            JsonNode agenda = Api.JSON.readTree(in);
            agenda.get("keyDates").forEach(each -> written("/api/keydates", (ObjectNode) each));
            agenda.get("rules").forEach(each -> written("/api/keydates/rules", (ObjectNode) each));
        }
    }

    private void written(String path, ObjectNode body) {
        body.remove("author");
        if (body.remove("node").asString().equals("lima")) {
            desk.post(path, body.toString()).expecting(201);
        }
    }
}
