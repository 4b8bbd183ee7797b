package chancery.door.cli.demo;

import chancery.door.cli.founding.ServicePlan;
import chancery.door.cli.node.NodeFolder;
import chancery.kernel.Problem;
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
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** One node of the demo as a process of this machine. */
final class DemoNode {
    private static final Map<String, String> ZONES =
            Map.of(
                    "ministry", "Europe/Paris",
                    "lima", "America/Lima",
                    "nairobi", "Africa/Nairobi",
                    "madrid", "Europe/Madrid");
    private static final Duration LONGEST_START = Duration.ofMinutes(5);

    private final ServicePlan plan;
    private final ServicePlan.PlannedNode planned;
    private final Path home;
    private final int port;
    private final int linkPort;
    private @Nullable Process process;
    private long startedAt;

    private DemoNode(
            ServicePlan plan, ServicePlan.PlannedNode planned, Path home, int port, int linkPort) {
        this.plan = plan;
        this.planned = planned;
        this.home = home;
        this.port = port;
        this.linkPort = linkPort;
    }

    /** Ministry on {@code portBase}, its links on the next port, posts on every tenth after it. */
    static List<DemoNode> all(ServicePlan plan, Path data, int portBase) {
        List<DemoNode> nodes = new ArrayList<>();
        int port = portBase;
        for (ServicePlan.PlannedNode planned : plan.nodes()) {
            nodes.add(
                    new DemoNode(plan, planned, data.resolve(planned.name()), port, portBase + 1));
            port += 10;
        }
        return nodes;
    }

    String name() {
        return planned.name();
    }

    String address() {
        return "http://localhost:" + port;
    }

    Path log() {
        return home.resolve("node.log");
    }

    List<String> units() {
        return plan.units().stream()
                .filter(unit -> unit.node().equals(name()))
                .map(ServicePlan.PlannedUnit::code)
                .toList();
    }

    List<DemoPeople.Account> accounts() {
        try {
            return List.of(
                    JsonMapper.shared()
                            .readValue(
                                    Files.readString(accountsFile()), DemoPeople.Account[].class));
        } catch (IOException e) {
            throw Problem.refused("cli.demo-accounts").with("file", accountsFile());
        }
    }

    void start() throws IOException {
        Path config = home.resolve(NodeFolder.CONFIG);
        Files.writeString(config, settings(), StandardCharsets.UTF_8);
        List<String> command = new ArrayList<>();
        command.add(ProcessHandle.current().info().command().orElse("java"));
        command.addAll(planned.hub() ? JvmFlags.forTraining() : JvmFlags.forNodes());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "chancery.Chancery"));
        command.addAll(List.of("serve", "--config", config.toString()));
        startedAt = System.nanoTime();
        process =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
                        .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                        .start();
    }

    /** Until it answers and its people are there. */
    Duration awaitReady() throws InterruptedException {
        try (HttpClient http =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build()) {
            while (System.nanoTime() - startedAt < LONGEST_START.toNanos()) {
                if (!isAlive()) {
                    throw Problem.refused("cli.demo-node").with("node", name()).with("log", log());
                }
                if (answers(http) && Files.exists(accountsFile())) {
                    return Duration.ofNanos(System.nanoTime() - startedAt);
                }
                Thread.sleep(100);
            }
        }
        throw Problem.refused("cli.demo-node").with("node", name()).with("log", log());
    }

    boolean isAlive() {
        return process != null && process.isAlive();
    }

    void stop() {
        Process running = process;
        if (running == null) {
            return;
        }
        running.destroy();
        try {
            if (!running.waitFor(180, TimeUnit.SECONDS)) {
                running.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean answers(HttpClient http) throws InterruptedException {
        try {
            return http.send(
                                    HttpRequest.newBuilder(URI.create(address() + "/api/health"))
                                            .timeout(Duration.ofSeconds(2))
                                            .build(),
                                    HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException e) {
            return false;
        }
    }

    private Path accountsFile() {
        return home.resolve("demo-accounts.json");
    }

    /** Lets nobody live a year of plans here. */
    void leaveYearOut() throws IOException {
        Files.writeString(yearFile(), "left out\n");
    }

    private Path yearFile() {
        return home.resolve("demo-year");
    }

    private String settings() {
        return """
        # Written at every start of the demo.
        chancery.node.name = %s
        chancery.node.zone = %s
        chancery.node.passphrase-file = %s
        chancery.node.link-port = %d
        chancery.node.address = %s
        chancery.storage.home = %s
        chancery.demo.accounts = %s
        chancery.demo.year = %s
        server.port = %d
        server.servlet.session.cookie.name = chancery-%1$s
        """
                .formatted(
                        name(),
                        ZONES.getOrDefault(name(), "UTC"),
                        home.resolve("passphrase"),
                        linkPort,
                        address(),
                        home,
                        accountsFile(),
                        yearFile(),
                        port);
    }
}
