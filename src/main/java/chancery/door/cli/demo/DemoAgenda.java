package chancery.door.cli.demo;

import chancery.kernel.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Lets the demo's people fill their agendas, over the same API as any other program. */
final class DemoAgenda {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final DemoAccess access;

    DemoAgenda(DemoAccess access) {
        this.access = access;
    }

    void write() throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient();
                InputStream in = DemoAgenda.class.getResourceAsStream("/demo/agenda.json")) {
            JsonNode agenda = JSON.readTree(in);
            for (JsonNode keyDate : agenda.get("keyDates")) {
                post(http, "/api/keydates", (ObjectNode) keyDate);
            }
            for (JsonNode rule : agenda.get("rules")) {
                post(http, "/api/keydates/rules", (ObjectNode) rule);
            }
        }
    }

    private void post(HttpClient http, String path, ObjectNode body)
            throws IOException, InterruptedException {
        String node = body.remove("node").asString();
        String author = body.remove("author").asString();
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(access.node(node).url() + path))
                        .header("Authorization", "Bearer " + access.token(node, author))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)))
                        .build();
        HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() >= 300) {
            throw Problem.refused("cli.demo-letter")
                    .with("account", author)
                    .with("answer", response.body());
        }
    }
}
