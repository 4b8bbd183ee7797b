package chancery.foundation.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import chancery.kernel.Problem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How a server for real use is set up: durable, checked, closed. */
class PostgresSafetyTest {
    @TempDir static Path home;

    private static PostgresProcess server;

    @BeforeAll
    static void start() {
        server = PostgresProcess.start(PostgresSettings.in(home.resolve("pg")));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({
        "fsync, on",
        "full_page_writes, on",
        "synchronous_commit, on",
        "data_checksums, on",
        "server_encoding, UTF8",
        "listen_addresses, 127.0.0.1",
        "password_encryption, scram-sha-256"
    })
    void theServerRunsWith(String setting, String value) {
        assertThat(ask("SELECT current_setting('" + setting + "')")).isEqualTo(value);
    }

    @Test
    void textIsComparedByIcu() {
        assertThat(
                        ask(
                                "SELECT datlocprovider FROM pg_database WHERE datname ="
                                        + " current_database()"))
                .isEqualTo("i");
    }

    @Test
    void noRoleOfTheProgramCanPassRowLevelSecurity() {
        assertThat(ask("SELECT count(*) FROM pg_roles WHERE rolname LIKE 'chancery%'"))
                .isEqualTo("4");
        assertThat(
                        ask(
                                "SELECT count(*) FROM pg_roles WHERE rolname LIKE 'chancery%'"
                                        + " AND (rolsuper OR rolbypassrls OR rolcreaterole"
                                        + " OR rolcreatedb OR rolreplication)"))
                .isEqualTo("0");
    }

    @Test
    void theProgramsRoleInheritsNothingAndOwnsNothing() {
        assertThat(
                        ask(
                                "SELECT count(*) FROM pg_auth_members WHERE member ="
                                        + " 'chancery_app'::regrole AND inherit_option"))
                .isEqualTo("0");
        assertThat(
                        ask(
                                "SELECT count(*) FROM pg_class WHERE relowner ="
                                        + " 'chancery_app'::regrole"))
                .isEqualTo("0");
    }

    @Test
    void onlyThePasswordOpensIt() {
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() ->
                        DriverManager.getConnection(server.url("postgres"), "postgres", "guess"))
                .withMessageContaining("password authentication failed");
    }

    @Test
    void passwordsAreReadableByTheirOwnerOnly() throws Exception {
        assertThat(
                        PosixFilePermissions.toString(
                                Files.getPosixFilePermissions(home.resolve("pg/passwords"))))
                .isEqualTo("rw-------");
        try (var files = Files.list(home.resolve("pg"))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .doesNotContain("superuser.new", "data.new");
        }
    }

    @Test
    void settingsNeverPrintAPassword() {
        DatabaseSettings database = server.database();

        assertThat(database.toString())
                .contains(Roles.OWNER)
                .doesNotContain(database.owner().password())
                .doesNotContain(database.app().password());
    }

    @Test
    void twoProgramsCannotRunOnOneFolder() {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> PostgresProcess.start(PostgresSettings.in(home.resolve("pg"))))
                .satisfies(problem -> assertThat(problem.code()).isEqualTo("storage.home.locked"))
                .satisfies(problem ->
                        assertThat(problem.values())
                                .containsEntry(
                                        "process", Long.toString(ProcessHandle.current().pid())));
    }

    private static String ask(String sql) {
        try (var pool = DataSources.owner(server.database(), 1)) {
            return JdbcClient.create(pool).sql(sql).query(String.class).single();
        }
    }
}
