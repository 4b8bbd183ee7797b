package chancery.foundation.storage;

import chancery.kernel.Problem;
import chancery.kernel.Transactions;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

/**
 * A command's way to a node's embedded database: into the running server, or into one that is
 * started for the visit and stopped after it. Sees what the program sees, no more.
 */
public final class DatabaseVisit implements AutoCloseable {
    private final @Nullable PostgresProcess started;
    private final HikariDataSource pool;

    private DatabaseVisit(@Nullable PostgresProcess started, DatabaseSettings database) {
        this.started = started;
        this.pool = DataSources.app(database, 4);
    }

    /**
     * @param home the node's folder
     * @throws Problem {@code storage.visit.none} when there is no database yet; those of {@link
     *     PostgresProcess#start}
     */
    public static DatabaseVisit in(Path home) {
        Path folder = home.toAbsolutePath().normalize().resolve("pg");
        if (!Files.exists(folder.resolve("data"))) {
            throw Problem.absent("storage.visit.none").with("folder", home);
        }
        Optional<DatabaseSettings> running = PostgresProcess.runningIn(folder);
        if (running.isPresent()) {
            return new DatabaseVisit(null, running.get());
        }
        PostgresProcess process = PostgresProcess.start(PostgresSettings.in(folder));
        Migrations.run(process.database());
        return new DatabaseVisit(process, process.database());
    }

    /** Whether the node's own server was running already. */
    public boolean joined() {
        return started == null;
    }

    public JdbcClient jdbc() {
        return JdbcClient.create(pool);
    }

    public Transactions transactions() {
        return new ActingTransactions(jdbc(), new JdbcTransactionManager(pool));
    }

    @Override
    public void close() {
        pool.close();
        if (started != null) {
            started.close();
        }
    }
}
