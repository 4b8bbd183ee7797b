package chancery.door.cli.demo;

import chancery.door.demo.LivedYear;
import chancery.kernel.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Lets the demo's people write their first letters, over the same API as any other program. */
final class DemoLetters {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final DemoAccess access;

    DemoLetters(DemoAccess access) {
        this.access = access;
    }

    /** Each letter is written by its author and signed by its signer; drafts have no signer. */
    void send() throws IOException, InterruptedException {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        try (HttpClient http = HttpClient.newHttpClient();
                InputStream in = DemoLetters.class.getResourceAsStream("/demo/letters.json")) {
            String next = String.valueOf(LivedYear.on(today) + 1);
            String letters =
                    new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("{next}", next);
            for (JsonNode letter : JSON.readTree(letters)) {
                ObjectNode draft = (ObjectNode) letter.get("draft");
                draft.put("date", today.toString());
                JsonNode due = letter.get("dueInDays");
                if (due != null) {
                    draft.put("due", today.plusDays(due.asInt()).toString());
                }
                String node = letter.get("node").asString();
                String id =
                        post(http, node, letter.get("author").asString(), "", draft)
                                .get("id")
                                .asString();
                JsonNode signer = letter.get("signer");
                if (signer != null) {
                    post(http, node, signer.asString(), "/" + id + "/sign", null);
                }
                JsonNode approver = letter.get("approver");
                if (approver != null) {
                    ObjectNode circuit = JSON.createObjectNode();
                    circuit.putArray("approvers").add(approver.asString());
                    post(
                            http,
                            node,
                            letter.get("author").asString(),
                            "/" + id + "/submit",
                            circuit);
                }
            }
        }
    }

    private JsonNode post(
            HttpClient http, String node, String account, String path, @Nullable JsonNode body)
            throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(
                                URI.create(access.node(node).url() + "/api/dispatches" + path))
                        .header("Authorization", "Bearer " + access.token(node, account))
                        .header("Content-Type", "application/json")
                        .POST(
                                HttpRequest.BodyPublishers.ofString(
                                        body == null ? "{}" : JSON.writeValueAsString(body)))
                        .build();
        HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() >= 300) {
            throw Problem.refused("cli.demo-letter")
                    .with("account", account)
                    .with("answer", response.body());
        }
        return JSON.readTree(response.body());
    }
}
