package chancery.door.api;

import static org.assertj.core.api.Assertions.assertThat;

import chancery.door.cli.TestService.TestNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The JSON API of a whole node as one account uses it. */
public record Api(TestNode node, String token) {
    public static final JsonMapper JSON = JsonMapper.shared();

    /** How long an arrival at another node is waited for. */
    public static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String BOUNDARY = "chancery-test-boundary";

    /** An account of the demo's people. */
    public static Api as(TestNode node, String account) {
        return new Api(node, node.token(account));
    }

    /** What came back: a status and a JSON value, empty where there was no body. */
    public record Answer(int status, JsonNode json) {
        public String text(String field) {
            return json.get(field).asString();
        }

        /** Status and words, without what names the request. */
        public String words() {
            return status + " " + json.path("code").asString("") + " " + json.path("detail");
        }

        public Answer expecting(int expected) {
            assertThat(status).as(json.toString()).isEqualTo(expected);
            return this;
        }
    }

    public Answer get(String path) {
        return send("GET", path, null);
    }

    public Answer post(String path, String body) {
        return send("POST", path, body);
    }

    public Answer put(String path, String body) {
        return send("PUT", path, body);
    }

    public Answer delete(String path) {
        return send("DELETE", path, null);
    }

    /** A complete draft to one action addressee, ready to be signed once {@code change} is done. */
    public String draft(String subject, String action, Consumer<ObjectNode> change) {
        ObjectNode draft = JSON.createObjectNode();
        draft.put("subject", subject)
                .put("body", "Un premier paragraphe.")
                .put("distribution", "RESTRICTED");
        draft.putArray("action").add(action);
        change.accept(draft);
        return post("/api/dispatches", draft.toString()).expecting(201).text("id");
    }

    public String draft(String subject, String action) {
        return draft(subject, action, _ -> {});
    }

    /**
     * @return the number
     */
    public String sign(String id) {
        return post(path(id, "sign"), "{}").expecting(200).text("number");
    }

    public Answer read(String id) {
        return get("/api/dispatches/" + id);
    }

    public Answer attach(String id, String name, byte[] bytes) {
        return upload(path(id, "annexes"), name, bytes);
    }

    /** Sends a file as the part {@code file}. */
    public Answer upload(String path, String name, byte[] bytes) {
        ByteArrayOutputStream form = new ByteArrayOutputStream(bytes.length + 300);
        form.writeBytes(
                ("--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\nContent-Type: application/octet-stream\r\n\r\n"
                                .formatted(BOUNDARY, name))
                        .getBytes(StandardCharsets.UTF_8));
        form.writeBytes(bytes);
        form.writeBytes("\r\n--%s--\r\n".formatted(BOUNDARY).getBytes(StandardCharsets.UTF_8));
        return answer(
                request(path)
                        .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                        .POST(HttpRequest.BodyPublishers.ofByteArray(form.toByteArray())));
    }

    public byte[] bytes(String path) {
        return sent(request(path).GET(), HttpResponse.BodyHandlers.ofByteArray()).body();
    }

    /** Until the dispatch is here for this reader. */
    public Answer await(String id) {
        org.awaitility.Awaitility.await().atMost(PATIENCE).until(() -> read(id).status() == 200);
        return read(id);
    }

    /** The steps that one addressee has taken, as this reader sees them. */
    public List<String> steps(String id, String unit) {
        List<String> steps = new ArrayList<>();
        for (JsonNode step : read(id).expecting(200).json().get("trail")) {
            if (step.get("unit").asString().equals(unit)) {
                steps.add(step.get("state").asString());
            }
        }
        return steps;
    }

    /** The ids in a list of lines. */
    public static List<String> ids(JsonNode lines) {
        return StreamSupport.stream(lines.spliterator(), false)
                .map(line -> line.get("id").asString())
                .toList();
    }

    public static String path(String id, String step) {
        return "/api/dispatches/" + id + "/" + step;
    }

    private Answer send(String method, String path, @Nullable String body) {
        return answer(
                request(path)
                        .header("Content-Type", "application/json")
                        .method(
                                method,
                                body == null
                                        ? HttpRequest.BodyPublishers.noBody()
                                        : HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(node.address() + path))
                .header("Authorization", "Bearer " + token);
    }

    private static Answer answer(HttpRequest.Builder request) {
        HttpResponse<String> response = sent(request, HttpResponse.BodyHandlers.ofString());
        return new Answer(
                response.statusCode(),
                response.body().isBlank()
                        ? JSON.createObjectNode()
                        : JSON.readTree(response.body()));
    }

    private static <T> HttpResponse<T> sent(
            HttpRequest.Builder request, HttpResponse.BodyHandler<T> handler) {
        try {
            return HTTP.send(request.build(), handler);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
