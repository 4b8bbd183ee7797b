package chancery.door.cli.node;

import chancery.kernel.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The options by which a command asks a running node in somebody's name. The token is read from a
 * file or the environment, never from the command line, which others on the machine can see.
 */
public final class ApiCaller {
    private static final String TOKEN = "CHANCERY_TOKEN";

    @Option(
            names = "--url",
            paramLabel = "URL",
            defaultValue = "http://localhost:8700",
            description = "where the node answers (default: ${DEFAULT-VALUE})")
    private String url = "http://localhost:8700";

    @Option(
            names = "--token-file",
            paramLabel = "FILE",
            description =
                    "holds the token in its first line; otherwise the variable CHANCERY_TOKEN is read")
    private @Nullable Path tokenFile;

    /**
     * Saves what the node answers under {@code path} into a file that is not there yet.
     *
     * @return the bytes saved
     * @throws Problem {@code cli.token}, {@code cli.file-exists}, {@code cli.api-silent}, {@code
     *     cli.api-refused} with what the node says
     */
    public long save(String path, Path file) throws IOException, InterruptedException {
        if (Files.exists(file)) {
            throw Problem.conflict("cli.file-exists").with("file", file);
        }
        Path partial = file.resolveSibling(file.getFileName() + ".part");
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(url + path))
                        .header("Authorization", "Bearer " + token())
                        .header("Accept-Language", Locale.getDefault().getLanguage())
                        .timeout(Duration.ofMinutes(10))
                        .build();
        try (HttpClient http =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build()) {
            HttpResponse<InputStream> answer = ask(http, request);
            try (InputStream body = answer.body()) {
                if (answer.statusCode() != 200) {
                    throw Problem.refused("cli.api-refused")
                            .with("status", answer.statusCode())
                            .with("said", said(body));
                }
                Files.copy(body, partial, StandardCopyOption.REPLACE_EXISTING);
            }
        }
        Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE);
        return Files.size(file);
    }

    private HttpResponse<InputStream> ask(HttpClient http, HttpRequest request)
            throws InterruptedException {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofInputStream());
        } catch (IOException e) {
            throw Problem.absent("cli.api-silent").with("url", url);
        }
    }

    private String token() throws IOException {
        Path file = tokenFile;
        String token =
                file == null
                        ? System.getenv(TOKEN)
                        : Files.readString(file).lines().findFirst().orElse("");
        if (token == null || token.isBlank()) {
            throw Problem.refused("cli.token");
        }
        return token.strip();
    }

    /** The sentence of an RFC 9457 problem. */
    private static String said(InputStream body) {
        try {
            return JsonMapper.shared().readTree(body).path("detail").asString("");
        } catch (JacksonException e) {
            return "";
        }
    }
}
