package chancery.foundation.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import chancery.kernel.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresProcessTest {
    @TempDir static Path home;

    /** Making a cluster takes longest, so the tests share one and each starts it anew. */
    @BeforeAll
    static void makeTheCluster() {
        PostgresProcess.start(durable().forTests()).close();
    }

    @Test
    void whatWasCommittedIsThereAfterARestart() throws Exception {
        PostgresSettings settings = durable();
        try (PostgresProcess first = PostgresProcess.start(settings)) {
            execute(first, "CREATE TABLE kept (n int)", "INSERT INTO kept VALUES (42)");
        }

        try (PostgresProcess second = PostgresProcess.start(settings)) {
            assertThat(number(second, "SELECT n FROM kept")).isEqualTo(42);
        }
    }

    @Test
    void aServerThatWasKilledRecovers() throws Exception {
        PostgresSettings settings = durable();
        PostgresProcess first = PostgresProcess.start(settings);
        execute(first, "CREATE TABLE recovered (n int)", "INSERT INTO recovered VALUES (42)");
        ProcessHandle postmaster = postmaster();
        postmaster.descendants().forEach(ProcessHandle::destroyForcibly);
        postmaster.destroyForcibly();
        postmaster.onExit().join();
        first.close();

        try (PostgresProcess second = PostgresProcess.start(settings)) {
            assertThat(number(second, "SELECT n FROM recovered")).isEqualTo(42);
        }
    }

    @Test
    void aServerLeftBehindByAKilledProgramIsStoppedFirst() throws Exception {
        PostgresSettings settings = durable();
        Process program = otherProgramOn(settings);
        ProcessHandle orphan = postmaster();
        program.destroyForcibly().waitFor();
        assertThat(orphan.info().command()).isPresent();

        try (PostgresProcess second = PostgresProcess.start(settings)) {
            assertThat(orphan.info().command()).isEmpty();
            assertThat(postmaster().pid()).isNotEqualTo(orphan.pid());
            assertThat(number(second, "SELECT 42")).isEqualTo(42);
        }
    }

    @Test
    void aStrangerWithTheNumberOfADeadServerIsLeftAlone() throws Exception {
        PostgresSettings settings = durable();
        Process stranger = new ProcessBuilder("sleep", "600").start();
        try {
            Files.writeString(
                    home.resolve("pg/data/postmaster.pid"),
                    "%d%n%s%n0%n%d%n".formatted(stranger.pid(), home.resolve("pg/data"), 5432));

            PostgresProcess.start(settings).close();

            assertThat(stranger.isAlive()).isTrue();
        } finally {
            stranger.destroyForcibly();
        }
    }

    @Test
    void aToolFindsTheServerThatRuns() {
        assertThat(PostgresProcess.runningIn(home.resolve("pg"))).isEmpty();
        try (PostgresProcess process = PostgresProcess.start(durable())) {
            assertThat(PostgresProcess.runningIn(home.resolve("pg"))).hasValue(process.database());
        }
        assertThat(PostgresProcess.runningIn(home.resolve("pg"))).isEmpty();
    }

    @Test
    void aServerThatCannotStartSaysWhy() throws Exception {
        Path control = home.resolve("pg/data/global/pg_control");
        Path aside = home.resolve("pg_control");
        Files.move(control, aside);
        try {
            assertThatExceptionOfType(Problem.class)
                    .isThrownBy(() -> PostgresProcess.start(durable()))
                    .satisfies(problem ->
                            assertThat(problem.code()).isEqualTo("storage.postgres.start"))
                    .withMessageContaining("pg_control");
        } finally {
            Files.move(aside, control);
        }
    }

    @Test
    void everyWayRootHasToShedItsRightsRunsAServerBelowAClosedFolder() throws Exception {
        assumeTrue("root".equals(System.getProperty("user.name")));
        Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwx------"));
        for (Unprivileged way :
                List.of(new Unprivileged.InNamespace(), new Unprivileged.AsNobody())) {
            Path folder = home.resolve(way.getClass().getSimpleName());
            PostgresSettings settings = PostgresSettings.in(folder).forTests();
            try (PostgresProcess process = PostgresProcess.start(settings, way)) {
                assertThat(number(process, "SELECT 42")).isEqualTo(42);
            }
        }
    }

    /** Another JVM that starts PostgreSQL and then waits to be killed. */
    private static Process otherProgramOn(PostgresSettings settings) throws IOException {
        Process program =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                StartsAndWaits.class.getName(),
                                settings.folder().toString())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        String line = program.inputReader().readLine();
        assertThat(line).isEqualTo("started");
        return program;
    }

    /** What {@link #otherProgramOn} runs. */
    static final class StartsAndWaits {
        private StartsAndWaits() {}

        static void main(String[] arguments) throws InterruptedException {
            PostgresProcess.start(PostgresSettings.in(Path.of(arguments[0])));
            System.out.println("started");
            Thread.sleep(Duration.ofMinutes(5));
        }
    }

    private static PostgresSettings durable() {
        return PostgresSettings.in(home.resolve("pg"));
    }

    private static ProcessHandle postmaster() throws IOException {
        String pid = Files.readAllLines(home.resolve("pg/data/postmaster.pid")).getFirst();
        return ProcessHandle.of(Long.parseLong(pid.strip())).orElseThrow();
    }

    private static void execute(PostgresProcess process, String... statements) throws SQLException {
        try (Connection connection = connect(process);
                var statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static int number(PostgresProcess process, String sql) throws SQLException {
        return Integer.parseInt(text(process, sql));
    }

    private static String text(PostgresProcess process, String sql) throws SQLException {
        try (Connection connection = connect(process);
                var statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            result.next();
            return result.getString(1);
        }
    }

    private static Connection connect(PostgresProcess process) throws SQLException {
        DatabaseSettings database = process.database();
        return DriverManager.getConnection(
                database.url(), database.owner().user(), database.owner().password());
    }
}
