package chancery.door.cli;

import chancery.door.cli.demo.DemoPeople;
import chancery.door.cli.founding.Founding;
import chancery.door.cli.founding.ServicePlan;
import chancery.door.cli.node.NodeFolder;
import chancery.foundation.storage.DatabaseSettings;
import chancery.foundation.storage.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/**
 * The Republic of Aldoria inside the test's own process: whole nodes with real PostgreSQL, brokers,
 * TLS and pages. Founded once, nodes started when first asked for, all ended with the JVM.
 */
public final class TestService {
    private static final Path FOLDER = Path.of("target", "test-service").toAbsolutePath();
    private static final Map<String, TestNode> RUNNING = new HashMap<>();
    private static final int LINK_PORT = freePort();
    private static boolean founded;

    private TestService() {}

    /** A running node: its pages, its beans, its database. */
    public record TestNode(
            String name,
            String address,
            ConfigurableApplicationContext context,
            TestDatabase database,
            Path home) {

        public <T> T bean(Class<T> type) {
            return context.getBean(type);
        }

        public String token(String account) {
            return accounts().stream()
                    .filter(each -> each.name().equals(account))
                    .findFirst()
                    .orElseThrow()
                    .token();
        }

        public String password() {
            return DemoPeople.PASSWORD;
        }

        List<DemoPeople.Account> accounts() {
            try {
                return List.of(
                        JsonMapper.shared()
                                .readValue(
                                        Files.readString(home.resolve("demo-accounts.json")),
                                        DemoPeople.Account[].class));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    public static TestNode ministry() {
        return node("ministry");
    }

    public static TestNode lima() {
        ministry();
        return node("lima");
    }

    public static TestNode nairobi() {
        ministry();
        return node("nairobi");
    }

    public static TestNode madrid() {
        ministry();
        return node("madrid");
    }

    private static synchronized TestNode node(String name) {
        return RUNNING.computeIfAbsent(name, TestService::start);
    }

    private static TestNode start(String name) {
        try {
            found();
            Path home = FOLDER.resolve(name);
            TestDatabase database = TestDatabase.fresh();
            DatabaseSettings settings = database.settings();
            int port = freePort();
            String address = "http://localhost:" + port;
            Path config = home.resolve(NodeFolder.CONFIG);
            Files.writeString(
                    config,
                    """
                    chancery.node.name = %s
                    chancery.node.zone = UTC
                    chancery.node.passphrase-file = %s
                    chancery.node.link-port = %d
                    chancery.node.address = %s
                    chancery.storage.home = %s
                    chancery.storage.external.url = %s
                    chancery.storage.external.owner-password = %s
                    chancery.storage.external.app-password = %s
                    chancery.demo.accounts = %s
                    server.port = %d
                    spring.main.register-shutdown-hook = false
                    server.servlet.session.cookie.name = chancery-%1$s
                    """
                            .formatted(
                                    name,
                                    home.resolve("passphrase"),
                                    LINK_PORT,
                                    address,
                                    home,
                                    settings.url(),
                                    settings.owner().password(),
                                    settings.app().password(),
                                    home.resolve("demo-accounts.json"),
                                    port));
            ConfigurableApplicationContext context = ServeCommand.start(config);
            return new TestNode(name, address, context, database, home);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void found() throws IOException {
        if (!founded) {
            org.springframework.util.FileSystemUtils.deleteRecursively(FOLDER);
            new Founding(ServicePlan.demo(), InstantSource.system()).into(FOLDER);
            founded = true;
        }
    }

    private static int freePort() {
        try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return probe.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
