package chancery.door.cli.demo;

import chancery.kernel.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Lets desk officers of the demo enter the people whom their embassies deal with, over the API. */
final class DemoDirectory {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final DemoAccess access;
    private final Map<String, String> institutions = new HashMap<>();

    DemoDirectory(DemoAccess access) {
        this.access = access;
    }

    void write() throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient();
                InputStream in = DemoDirectory.class.getResourceAsStream("/demo/directory.json")) {
            for (JsonNode each : JSON.readTree(in)) {
                write(http, each);
            }
        }
    }

    /** Of one embassy; whom an institution belongs to stands before it. */
    private void write(HttpClient http, JsonNode directory)
            throws IOException, InterruptedException {
        String node = directory.get("node").asString();
        String author = directory.get("author").asString();
        for (Map.Entry<String, JsonNode> each : directory.get("institutions").properties()) {
            ObjectNode institution = (ObjectNode) each.getValue();
            if (institution.has("parent")) {
                institution.put("parent", known(institution.get("parent").asString()));
            }
            institutions.put(
                    each.getKey(), post(http, node, author, "/api/institutions", institution));
        }
        for (JsonNode each : directory.get("people")) {
            ObjectNode person = (ObjectNode) each;
            JsonNode tenures = Objects.requireNonNull(person.remove("tenures"));
            String id = post(http, node, author, "/api/people", person);
            for (JsonNode tenure : tenures) {
                ObjectNode content = (ObjectNode) tenure;
                content.put("person", id)
                        .put("institution", known(content.get("institution").asString()));
                post(http, node, author, "/api/tenures", content);
            }
        }
    }

    private String known(String key) {
        return Objects.requireNonNull(institutions.get(key), key);
    }

    private String post(HttpClient http, String node, String author, String path, ObjectNode body)
            throws IOException, InterruptedException {
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
        return JSON.readTree(response.body()).get("id").asString();
    }
}
