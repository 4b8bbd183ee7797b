package chancery.foundation.storage;

import chancery.kernel.Problem;
import chancery.kernel.Transactions;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionException;

/**
 * A command's way to a node's database: into the running server, embedded or of the house, or into
 * an embedded one that is started for the visit and stopped after it. Sees what the program sees,
 * no more.
 */
public final class DatabaseVisit implements AutoCloseable {
    private final @Nullable PostgresProcess started;
    private final HikariDataSource pool;

    private DatabaseVisit(@Nullable PostgresProcess started, DatabaseSettings database) {
        this.started = started;
        this.pool = DataSources.app(database, 4);
    }

    /**
     * @param properties those that the node itself runs with
     * @throws Problem {@code storage.visit.none} when there is no database yet, {@code
     *     storage.visit.external} when the one of the house is not reached; those of {@link
     *     PostgresProcess#start}
     */
    public static DatabaseVisit of(StorageProperties properties) {
        StorageProperties.External external = properties.external();
        return external == null ? embedded(properties) : external(external.settings());
    }

    private static DatabaseVisit external(DatabaseSettings database) {
        DatabaseVisit visit = null;
        try {
            visit = new DatabaseVisit(null, database);
            visit.requireSchema();
            return visit;
        } catch (DataAccessException | TransactionException | PoolInitializationException e) {
            if (visit != null) {
                visit.close();
            }
            throw Problem.absent("storage.visit.external")
                    .with("url", database.url())
                    .with("why", String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
        }
    }

    private void requireSchema() {
        transactions()
                .asNode(() -> jdbc().sql("SELECT count(*) FROM unit").query(Long.class).single());
    }

    private static DatabaseVisit embedded(StorageProperties properties) {
        Path folder = NodeHome.pg(properties.home().toAbsolutePath().normalize());
        if (!Files.exists(folder.resolve("data"))) {
            throw Problem.absent("storage.visit.none").with("folder", properties.home());
        }
        Optional<DatabaseSettings> running = PostgresProcess.runningIn(folder);
        if (running.isPresent()) {
            return new DatabaseVisit(null, running.get());
        }
        PostgresProcess process = PostgresProcess.start(properties.embedded(folder));
        Migrations.run(process.database());
        return new DatabaseVisit(process, process.database());
    }

    /** Whether the server was running already. */
    public boolean joined() {
        return started == null;
    }

    public JdbcClient jdbc() {
        return JdbcClient.create(pool);
    }

    public Transactions transactions() {
        return new ActingTransactions(jdbc(), new JdbcTransactionManager(pool));
    }

    /**
     * Writes every table as it stands at one moment, while others go on working; {@link
     * DatabaseRestore} reads it.
     *
     * @param folder is there and empty
     * @throws Problem {@code storage.dump.hidden}, {@code storage.folder}
     */
    public List<DumpedTable> dump(Path folder) {
        return DatabaseDump.write(pool, folder);
    }

    @Override
    public void close() {
        pool.close();
        if (started != null) {
            started.close();
        }
    }
}
