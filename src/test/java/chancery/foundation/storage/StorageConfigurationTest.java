package chancery.foundation.storage;

import static org.assertj.core.api.Assertions.assertThat;

import chancery.kernel.Transactions;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.test.context.assertj.AssertableApplicationContext;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The context as Boot makes it, with its own ideas about data sources at hand. */
class StorageConfigurationTest {
    @TempDir Path folder;

    private final ApplicationContextRunner runner =
            new ApplicationContextRunner()
                    .withConfiguration(
                            AutoConfigurations.of(
                                    DataSourceAutoConfiguration.class,
                                    DataSourceTransactionManagerAutoConfiguration.class,
                                    JdbcTemplateAutoConfiguration.class,
                                    JdbcClientAutoConfiguration.class,
                                    TransactionAutoConfiguration.class))
                    .withUserConfiguration(StorageConfiguration.class);

    @Test
    void aNodeRunsItsOwnDatabaseAndStopsItAfterTheContext() {
        Path home = folder.resolve("home");
        runner.withPropertyValues("chancery.storage.home=" + home)
                .run(context -> {
                    assertThat(context).hasSingleBean(HikariDataSource.class);
                    assertThat(tables(context)).isPositive();
                    assertThat(PostgresProcess.runningIn(home.resolve("pg"))).isPresent();
                });

        assertThat(PostgresProcess.runningIn(home.resolve("pg"))).isEmpty();
        try (NodeHome reopened = NodeHome.open(home)) {
            assertThat(reopened.pg()).isDirectory();
        }
    }

    @Test
    void aServerOfTheHouseServesAsWell() {
        try (TestDatabase server = TestDatabase.fresh()) {
            DatabaseSettings external = server.settings();
            Path home = folder.resolve("home");
            runner.withPropertyValues(
                            "chancery.storage.home=" + home,
                            "chancery.storage.external.url=" + external.url(),
                            "chancery.storage.external.owner-password="
                                    + external.owner().password(),
                            "chancery.storage.external.app-password=" + external.app().password())
                    .run(context -> {
                        assertThat(tables(context)).isPositive();
                        assertThat(Files.exists(home.resolve("pg"))).isFalse();
                    });
            assertThat(
                            server.transactions()
                                    .asNode(() ->
                                            server.jdbc()
                                                    .sql("SELECT 1")
                                                    .query(Integer.class)
                                                    .single()))
                    .as("the server still runs")
                    .isEqualTo(1);
        }
    }

    @Test
    void aNodeWithoutAHomeSaysSo() {
        runner.run(context ->
                assertThat(context)
                        .getFailure()
                        .rootCause()
                        .hasMessageContaining("storage.home.unset"));
    }

    private static int tables(AssertableApplicationContext context) {
        JdbcClient jdbc = context.getBean(JdbcClient.class);
        return context.getBean(Transactions.class)
                .asNode(() ->
                        jdbc.sql(
                                        "SELECT count(*) FROM pg_tables WHERE schemaname ="
                                                + " 'chancery'")
                                .query(Integer.class)
                                .single());
    }
}
