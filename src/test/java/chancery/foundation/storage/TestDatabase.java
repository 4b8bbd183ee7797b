package chancery.foundation.storage;

import chancery.kernel.Transactions;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

/**
 * A migrated database of its own on a real PostgreSQL that all tests of this run share.
 *
 * <pre>{@code
 * @RegisterExtension static final TestDatabase database = TestDatabase.fresh();
 * }</pre>
 *
 * <p>The server lives under {@code target/} and ends with the JVM; a database costs some 50 ms.
 */
public final class TestDatabase implements AfterAllCallback, AutoCloseable {
    private static final String TEMPLATE = "chancery_template";
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final String name;
    private final HikariDataSource app;
    private final HikariDataSource owner;

    private TestDatabase(String name, HikariDataSource app, HikariDataSource owner) {
        this.name = name;
        this.app = app;
        this.owner = owner;
    }

    /** A database with every migration run and no rows but theirs. */
    public static TestDatabase fresh() {
        PostgresProcess server = Server.RUNNING;
        String name = "test_" + COUNT.incrementAndGet();
        asSuperuser(
                server,
                "CREATE DATABASE %s TEMPLATE %s OWNER %s STRATEGY FILE_COPY"
                        .formatted(name, TEMPLATE, Roles.OWNER),
                "REVOKE ALL ON DATABASE %s FROM PUBLIC".formatted(name),
                "GRANT CONNECT ON DATABASE %s TO %s".formatted(name, Roles.APP));
        DatabaseSettings settings = settings(server, name);
        return new TestDatabase(
                name, DataSources.app(settings, 12), DataSources.owner(settings, 2));
    }

    /** As the program signs in: sees nothing outside {@link #transactions()}. */
    public DataSource app() {
        return app;
    }

    /** As the owner of the tables, who is bound by row-level security as well. */
    public DataSource owner() {
        return owner;
    }

    /** On the same connections as {@link #transactions()}. */
    public JdbcClient jdbc() {
        return JdbcClient.create(app);
    }

    public Transactions transactions() {
        return new ActingTransactions(jdbc(), new JdbcTransactionManager(app));
    }

    /** How a whole node would reach this database. */
    public DatabaseSettings settings() {
        return settings(Server.RUNNING, name);
    }

    /**
     * Runs statements past every right and policy, as one who broke in would; for tests of what is
     * then found.
     */
    public void asIntruder(String... statements) {
        execute(Server.RUNNING.url(name), Server.RUNNING.superuser(), statements);
    }

    @Override
    public void afterAll(ExtensionContext context) {
        close();
    }

    @Override
    public void close() {
        app.close();
        owner.close();
        asSuperuser(Server.RUNNING, "DROP DATABASE IF EXISTS %s WITH (FORCE)".formatted(name));
    }

    private static DatabaseSettings settings(PostgresProcess server, String database) {
        DatabaseSettings whole = server.database();
        return new DatabaseSettings(server.url(database), whole.owner(), whole.app());
    }

    private static void asSuperuser(PostgresProcess server, String... statements) {
        execute(server.url("postgres"), server.superuser(), statements);
    }

    private static void execute(String url, DatabaseSettings.Login login, String... statements) {
        try (Connection connection =
                        DriverManager.getConnection(url, login.user(), login.password());
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Started when the first test asks for it. */
    private static final class Server {
        private static final PostgresProcess RUNNING = start();

        private static PostgresProcess start() {
            PostgresProcess server =
                    PostgresProcess.start(
                            PostgresSettings.in(Path.of("target", "test-postgres")).forTests());
            Runtime.getRuntime().addShutdownHook(new Thread(server::close));
            dropLeftovers(server);
            asSuperuser(server, "CREATE DATABASE %s OWNER %s".formatted(TEMPLATE, Roles.OWNER));
            Migrations.run(settings(server, TEMPLATE));
            return server;
        }

        private static void dropLeftovers(PostgresProcess server) {
            List<String> drops = new ArrayList<>();
            DatabaseSettings.Login login = server.superuser();
            try (Connection connection =
                            DriverManager.getConnection(
                                    server.url("postgres"), login.user(), login.password());
                    Statement statement = connection.createStatement();
                    var names =
                            statement.executeQuery(
                                    "SELECT datname FROM pg_database WHERE datname LIKE 'test\\_%'"
                                            + " OR datname = '"
                                            + TEMPLATE
                                            + "'")) {
                while (names.next()) {
                    drops.add("DROP DATABASE %s WITH (FORCE)".formatted(names.getString(1)));
                }
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
            asSuperuser(server, drops.toArray(String[]::new));
        }
    }
}
