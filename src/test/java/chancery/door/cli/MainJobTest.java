package chancery.door.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chancery.door.cli.TestService.TestNode;
import chancery.foundation.carriage.Links;
import chancery.foundation.carriage.NodeName;
import chancery.foundation.register.RegisterVerification;
import chancery.foundation.register.Verdict;
import chancery.kernel.Transactions;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The main job over the JSON API, between whole nodes. */
class MainJobTest {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final TestNode ministry = TestService.ministry();
    private final TestNode lima = TestService.lima();

    @AfterEach
    void theLinkIsUpAgain() {
        onLink(links -> links.resume(NodeName.of("ministry")));
    }

    private void onLink(Consumer<Links> change) {
        lima.bean(Transactions.class).runAsNode(() -> change.accept(lima.bean(Links.class)));
    }

    record Answer(int status, JsonNode json) {
        String text(String field) {
            return json.get(field).asString();
        }
    }

    @Test
    void aLetterAndItsTableReachTheirTwoUnitsAndNobodyElse() throws Exception {
        String id = write("Plan d'action 2026", "SG/4", "DG7/6", "RESTRICTED");
        byte[] table =
                Files.readAllBytes(
                        Path.of("src/test/resources/specimens/planning-2026-lima.fr.csv"));
        attach(id, "planning-2026-lima.fr.csv", table);
        Answer signed = post(lima, "lima.head", "/api/dispatches/" + id + "/sign", "{}");
        assertThat(signed.status()).isEqualTo(200);
        assertThat(signed.text("number")).matches("\\d{4}/\\d{4}");

        awaitArrival("sg4.officer", id);
        for (String reader : List.of("sg4.officer", "sg4.clerk", "dg76.officer")) {
            Answer read = get(ministry, reader, "/api/dispatches/" + id);
            assertThat(read.status()).as(reader).isEqualTo(200);
            assertThat(read.text("number")).isEqualTo(signed.text("number"));
            assertThat(read.json().get("header").get("subject").asString())
                    .isEqualTo("Plan d'action 2026");
        }
        JsonNode annex =
                get(ministry, "sg4.officer", "/api/dispatches/" + id).json().get("annexes").get(0);
        byte[] arrived =
                bytes(
                        ministry,
                        "sg4.officer",
                        "/api/dispatches/" + id + "/annexes/" + annex.get("id").asString());
        assertThat(arrived).isEqualTo(table);

        for (String stranger :
                List.of(
                        "sg4.trainee",
                        "dg12.officer",
                        "dci2.officer",
                        "ministry.comms",
                        "ministry.admin",
                        "ministry.inspector")) {
            assertUnknownTo(stranger, id);
        }
    }

    @Test
    void theSenderSeesEveryStepWithTheReceiptsOfBothUnits() throws Exception {
        String id = write("Accusés de réception", "SG/4", "DG7/6", "RESTRICTED");
        post(lima, "lima.head", "/api/dispatches/" + id + "/sign", "{}");
        awaitArrival("sg4.officer", id);
        get(ministry, "sg4.officer", "/api/dispatches/" + id);
        await().atMost(PATIENCE)
                .untilAsserted(() -> {
                    JsonNode trail =
                            get(lima, "lima.desk", "/api/dispatches/" + id).json().get("trail");
                    assertThat(steps(trail, "SG/4"))
                            .containsExactly(
                                    "QUEUED", "CARRIED", "DELIVERED", "REGISTERED", "READ");
                    assertThat(steps(trail, "DG7/6"))
                            .containsExactly("QUEUED", "CARRIED", "DELIVERED", "REGISTERED");
                });
        for (JsonNode step : get(lima, "lima.desk", "/api/dispatches/" + id).json().get("trail")) {
            boolean byReceipt =
                    !List.of("QUEUED", "CARRIED").contains(step.get("state").asString());
            assertThat(step.get("proven").asBoolean()).isEqualTo(byReceipt);
        }
    }

    @Test
    void whatIsSignedWhileTheLinkIsDownLeavesWhenItReturns() throws Exception {
        onLink(links -> links.pause(NodeName.of("ministry")));
        String id = write("Lien coupé", "SG/4", "", "RESTRICTED");
        assertThat(post(lima, "lima.head", "/api/dispatches/" + id + "/sign", "{}").status())
                .isEqualTo(200);
        assertThat(
                        steps(
                                get(lima, "lima.desk", "/api/dispatches/" + id).json().get("trail"),
                                "SG/4"))
                .containsExactly("QUEUED");
        assertUnknownTo("sg4.officer", id);
        onLink(links -> links.resume(NodeName.of("ministry")));
        awaitArrival("sg4.officer", id);
    }

    @Test
    void anAnswerClosesWhatItRefersTo() throws Exception {
        String id = write("Question", "SG/4", "", "RESTRICTED");
        post(lima, "lima.head", "/api/dispatches/" + id + "/sign", "{}");
        awaitArrival("sg4.clerk", id);
        Answer attributed =
                post(
                        ministry,
                        "sg4.clerk",
                        "/api/dispatches/" + id + "/attribute",
                        "{\"person\":\"sg4.officer\",\"due\":\"2030-01-15\"}");
        assertThat(attributed.status()).isEqualTo(200);
        assertThat(attributed.json().get("arrivals").get(0).get("state").asString())
                .isEqualTo("ATTRIBUTED");

        Answer answer = post(ministry, "sg4.officer", "/api/dispatches/" + id + "/answer", "{}");
        String answerId = answer.text("id");
        assertThat(put(ministry, "sg4.officer", "/api/dispatches/" + answerId, reply(id)).status())
                .isEqualTo(200);
        assertThat(
                        post(ministry, "sg4.officer", "/api/dispatches/" + answerId + "/sign", "{}")
                                .status())
                .isEqualTo(200);
        assertThat(
                        get(ministry, "sg4.clerk", "/api/dispatches/" + id)
                                .json()
                                .get("arrivals")
                                .get(0)
                                .get("state")
                                .asString())
                .isEqualTo("ANSWERED");
        await().atMost(PATIENCE)
                .until(() -> get(lima, "lima.desk", "/api/dispatches/" + answerId).status() == 200);
    }

    @Test
    void aCircuitApprovesReturnsAndDelegates() throws Exception {
        String id = write("Circuit", "SG/4", "", "RESTRICTED");
        assertThat(
                        post(
                                        lima,
                                        "lima.desk",
                                        "/api/dispatches/" + id + "/submit",
                                        "{\"approvers\":[\"lima.counsellor\"]}")
                                .text("state"))
                .isEqualTo("IN_CIRCUIT");
        assertThat(post(lima, "lima.head", "/api/dispatches/" + id + "/sign", "{}").status())
                .isEqualTo(409);
        assertThat(
                        post(
                                        lima,
                                        "lima.counsellor",
                                        "/api/dispatches/" + id + "/return",
                                        "{\"comment\":\"\"}")
                                .status())
                .isEqualTo(422);
        assertThat(
                        post(
                                        lima,
                                        "lima.counsellor",
                                        "/api/dispatches/" + id + "/return",
                                        "{\"comment\":\"Préciser\"}")
                                .text("state"))
                .isEqualTo("RETURNED");
        post(
                lima,
                "lima.desk",
                "/api/dispatches/" + id + "/submit",
                "{\"approvers\":[\"lima.counsellor\"]}");
        post(
                lima,
                "lima.counsellor",
                "/api/dispatches/" + id + "/delegate",
                "{\"to\":\"lima.head\"}");
        assertThat(
                        post(lima, "lima.head", "/api/dispatches/" + id + "/approve", "{}")
                                .text("state"))
                .isEqualTo("APPROVED");
        assertThat(post(lima, "lima.head", "/api/dispatches/" + id + "/sign", "{}").text("state"))
                .isEqualTo("SIGNED");
    }

    @Test
    void numbersHaveNoGapAndTheLogOfBothNodesIsSound() throws Exception {
        for (int i = 0; i < 3; i++) {
            String id = write("Suite " + i, "SG/4", "", "UNMARKED");
            post(lima, "lima.head", "/api/dispatches/" + id + "/sign", "{}");
        }
        List<Long> numbers = numbersOf("AMBALDO LIMA");
        assertThat(numbers)
                .hasSizeGreaterThanOrEqualTo(3)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, numbers.size()).boxed().toList());
        for (TestNode node : List.of(lima, ministry)) {
            assertThat(node.bean(RegisterVerification.class).verify((done, total) -> {}))
                    .isInstanceOf(Verdict.Sound.class);
        }
    }

    /** As the node has them: not every reader may see every dispatch of the unit. */
    private List<Long> numbersOf(String unit) {
        return lima.bean(Transactions.class)
                .asNode(() ->
                        lima.bean(JdbcClient.class)
                                .sql(
                                        """
                                        select number_value from dispatch
                                         where origin = 'HERE' and from_unit = :unit and number_value is not null
                                         order by number_value
                                        """)
                                .param("unit", unit)
                                .query(Long.class)
                                .list());
    }

    @Test
    void whatWasSignedDoesNotChange() throws Exception {
        String id = write("Immuable", "SG/4", "", "UNMARKED");
        post(lima, "lima.head", "/api/dispatches/" + id + "/sign", "{}");
        assertThat(
                        put(lima, "lima.desk", "/api/dispatches/" + id, "{\"subject\":\"Autre\"}")
                                .status())
                .isEqualTo(409);
        assertThat(post(lima, "lima.head", "/api/dispatches/" + id + "/sign", "{}").status())
                .isEqualTo(409);
        assertThat(
                        get(lima, "lima.desk", "/api/dispatches/" + id)
                                .json()
                                .get("header")
                                .get("subject")
                                .asString())
                .isEqualTo("Immuable");
    }

    @Test
    void badInputSaysWhatAndWhere() throws Exception {
        Answer unknownUnit = post(lima, "lima.desk", "/api/dispatches", "{\"action\":[\"SG/9\"]}");
        assertThat(unknownUnit.status()).isEqualTo(422);
        assertThat(unknownUnit.text("code")).isEqualTo("unit.unknown");
        Answer badWord =
                post(lima, "lima.desk", "/api/dispatches", "{\"distribution\":\"PRIVATE\"}");
        assertThat(badWord.text("field")).isEqualTo("distribution");
        assertThat(badWord.text("detail")).contains("RESTRICTED");
        Answer notJson = post(lima, "lima.desk", "/api/dispatches", "{\"subject\":");
        assertThat(notJson.status()).isEqualTo(400);
        Answer noToken = send(lima, null, "GET", "/api/me", null);
        assertThat(noToken.status()).isEqualTo(401);
    }

    private String write(String subject, String action, String information, String distribution)
            throws Exception {
        var draft = JSON.createObjectNode();
        draft.put("place", "Lima")
                .put("date", "2025-08-04")
                .put("subject", subject)
                .put("transmission", "ENCRYPTED");
        draft.put("distribution", distribution)
                .put("precedence", "ROUTINE")
                .put("body", "Un premier paragraphe.\n\nUn second.");
        draft.putArray("action").add(action);
        if (!information.isEmpty()) {
            draft.putArray("information").add(information);
        }
        Answer written = post(lima, "lima.desk", "/api/dispatches", JSON.writeValueAsString(draft));
        assertThat(written.status()).as(String.valueOf(written.json())).isEqualTo(201);
        assertThat(written.text("state")).isEqualTo("DRAFT");
        return written.text("id");
    }

    private String reply(String id) {
        var draft = JSON.createObjectNode();
        draft.put("subject", "Réponse")
                .put("body", "Voici la réponse.")
                .put("distribution", "RESTRICTED");
        draft.putArray("action").add("AMBALDO LIMA");
        draft.putArray("references").addObject().put("id", id).put("text", "votre question");
        return JSON.writeValueAsString(draft);
    }

    private void awaitArrival(String reader, String id) {
        await().atMost(PATIENCE)
                .until(() -> get(ministry, reader, "/api/dispatches/" + id).status() == 200);
    }

    private void assertUnknownTo(String reader, String id) throws Exception {
        Answer there = get(ministry, reader, "/api/dispatches/" + id);
        Answer nowhere =
                get(ministry, reader, "/api/dispatches/00000000-0000-4000-8000-000000000000");
        assertThat(there.status()).as(reader).isEqualTo(404);
        assertThat(there.text("detail")).isEqualTo(nowhere.text("detail"));
        assertThat(JSON.writeValueAsString(get(ministry, reader, "/api/register/arrivals").json()))
                .doesNotContain(id);
    }

    private static List<String> steps(JsonNode trail, String unit) {
        List<String> steps = new ArrayList<>();
        trail.forEach(step -> {
            if (step.get("unit").asString().equals(unit)) {
                steps.add(step.get("state").asString());
            }
        });
        return steps;
    }

    private void attach(String id, String name, byte[] bytes) throws Exception {
        String boundary = "b" + new Random(7).nextLong(Long.MAX_VALUE);
        byte[] head =
                ("--"
                                + boundary
                                + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
                                + name
                                + "\"\r\nContent-Type: text/csv\r\n\r\n")
                        .getBytes(StandardCharsets.UTF_8);
        byte[] tail = ("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8);
        HttpRequest request =
                HttpRequest.newBuilder(
                                URI.create(lima.address() + "/api/dispatches/" + id + "/annexes"))
                        .header("Authorization", "Bearer " + lima.token("lima.desk"))
                        .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                        .POST(
                                HttpRequest.BodyPublishers.concat(
                                        HttpRequest.BodyPublishers.ofByteArray(head),
                                        HttpRequest.BodyPublishers.ofByteArray(bytes),
                                        HttpRequest.BodyPublishers.ofByteArray(tail)))
                        .build();
        assertThat(HTTP.send(request, HttpResponse.BodyHandlers.ofString()).statusCode())
                .isEqualTo(201);
    }

    private static byte[] bytes(TestNode node, String account, String path) throws Exception {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(node.address() + path))
                        .header("Authorization", "Bearer " + node.token(account))
                        .build();
        return HTTP.send(request, HttpResponse.BodyHandlers.ofByteArray()).body();
    }

    private static Answer get(TestNode node, String account, String path)
            throws IOException, InterruptedException {
        return send(node, account, "GET", path, null);
    }

    private static Answer post(TestNode node, String account, String path, String body)
            throws IOException, InterruptedException {
        return send(node, account, "POST", path, body);
    }

    private static Answer put(TestNode node, String account, String path, String body)
            throws IOException, InterruptedException {
        return send(node, account, "PUT", path, body);
    }

    private static Answer send(
            TestNode node,
            @org.jspecify.annotations.Nullable String account,
            String method,
            String path,
            @org.jspecify.annotations.Nullable String body)
            throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(node.address() + path))
                        .header("Content-Type", "application/json")
                        .method(
                                method,
                                body == null
                                        ? HttpRequest.BodyPublishers.noBody()
                                        : HttpRequest.BodyPublishers.ofString(body));
        if (account != null) {
            request.header("Authorization", "Bearer " + node.token(account));
        }
        HttpResponse<String> response =
                HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
        return new Answer(
                response.statusCode(),
                response.body().isBlank()
                        ? JSON.createObjectNode()
                        : JSON.readTree(response.body()));
    }
}
