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
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresProcessTest {
    @TempDir Path home;

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
        execute(first, "CREATE TABLE kept (n int)", "INSERT INTO kept VALUES (42)");
        ProcessHandle postmaster = postmaster();
        postmaster.descendants().forEach(ProcessHandle::destroyForcibly);
        postmaster.destroyForcibly();
        postmaster.onExit().join();
        first.close();

        try (PostgresProcess second = PostgresProcess.start(settings)) {
            assertThat(number(second, "SELECT n FROM kept")).isEqualTo(42);
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
        PostgresProcess.start(settings).close();
        Process stranger = new ProcessBuilder("sleep", "600").start();
        try {
            Files.writeString(
                    home.resolve("pg/data/postmaster.pid"),
                    stranger.pid() + "\n" + home.resolve("pg/data") + "\n");

            PostgresProcess.start(settings).close();

            assertThat(stranger.isAlive()).isTrue();
        } finally {
            stranger.destroyForcibly();
        }
    }

    @Test
    void twoProgramsCannotRunOnOneFolder() {
        try (PostgresProcess _ = PostgresProcess.start(durable())) {
            assertThatExceptionOfType(Problem.class)
                    .isThrownBy(() -> PostgresProcess.start(durable()))
                    .satisfies(
                            problem -> assertThat(problem.code()).isEqualTo("storage.home.locked"))
                    .satisfies(problem ->
                            assertThat(problem.values())
                                    .containsEntry(
                                            "process",
                                            Long.toString(ProcessHandle.current().pid())));
        }
    }

    @Test
    void aServerThatCannotStartSaysWhy() throws Exception {
        PostgresProcess.start(durable()).close();
        Files.delete(home.resolve("pg/data/global/pg_control"));

        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> PostgresProcess.start(durable()))
                .satisfies(
                        problem -> assertThat(problem.code()).isEqualTo("storage.postgres.start"))
                .withMessageContaining("pg_control");
    }

    @Test
    void commitsAreDurableAndPagesChecked() throws Exception {
        try (PostgresProcess process = PostgresProcess.start(durable())) {
            assertThat(text(process, "SHOW fsync")).isEqualTo("on");
            assertThat(text(process, "SHOW synchronous_commit")).isEqualTo("on");
            assertThat(text(process, "SHOW data_checksums")).isEqualTo("on");
            assertThat(text(process, "SHOW server_encoding")).isEqualTo("UTF8");
            assertThat(
                            text(
                                    process,
                                    "SELECT datlocprovider FROM pg_database WHERE datname ="
                                            + " 'chancery'"))
                    .isEqualTo("i");
        }
    }

    @Test
    void noRoleOfTheProgramCanPassRowLevelSecurity() throws Exception {
        try (PostgresProcess process = PostgresProcess.start(durable())) {
            assertThat(
                            number(
                                    process,
                                    "SELECT count(*) FROM pg_roles WHERE rolname LIKE 'chancery%'"
                                            + " AND (rolsuper OR rolbypassrls OR rolcreaterole)"))
                    .isZero();
        }
    }

    @Test
    void onlyThePasswordOpensIt() {
        try (PostgresProcess process = PostgresProcess.start(durable())) {
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() ->
                            DriverManager.getConnection(
                                    process.url("postgres"), "postgres", "guess"))
                    .withMessageContaining("password authentication failed");
        }
    }

    @Test
    void passwordsAreReadableByTheirOwnerOnly() throws Exception {
        try (PostgresProcess _ = PostgresProcess.start(durable())) {
            assertThat(
                            PosixFilePermissions.toString(
                                    Files.getPosixFilePermissions(home.resolve("pg/passwords"))))
                    .isEqualTo("rw-------");
            assertThat(entries(home.resolve("pg"))).doesNotContain("superuser.new", "data.new");
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

    private PostgresSettings durable() {
        return PostgresSettings.in(home.resolve("pg"));
    }

    private ProcessHandle postmaster() throws IOException {
        String pid = Files.readAllLines(home.resolve("pg/data/postmaster.pid")).getFirst();
        return ProcessHandle.of(Long.parseLong(pid.strip())).orElseThrow();
    }

    private static Set<String> entries(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .collect(Collectors.toCollection(TreeSet::new));
        }
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
