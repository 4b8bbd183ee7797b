package chancery.foundation.storage;

import chancery.kernel.Problem;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Fills a database that nobody has worked in with what {@link DatabaseVisit#dump} wrote, in one
 * transaction, as the owner: for its length the policies do not bind the owner, and the triggers
 * that guard what is registered rest.
 */
public final class DatabaseRestore {
    private DatabaseRestore() {}

    /**
     * Makes the database that the settings describe, embedded or of the house, and fills it; an
     * embedded one is stopped again.
     *
     * @throws Problem {@code storage.restore.occupied} when somebody has worked in it, {@code
     *     storage.restore.schema} when the dump holds what this version of the program does not
     *     know, {@code storage.folder} when the dump cannot be read
     */
    public static void fill(StorageProperties properties, Path dump, List<DumpedTable> tables) {
        StorageProperties.External external = properties.external();
        if (external != null) {
            fill(external.settings(), dump, tables);
            return;
        }
        Path folder = NodeHome.pg(properties.home().toAbsolutePath().normalize());
        try (PostgresProcess process = PostgresProcess.start(properties.embedded(folder))) {
            fill(process.database(), dump, tables);
        }
    }

    static void fill(DatabaseSettings database, Path dump, List<DumpedTable> tables) {
        Migrations.run(database);
        try (HikariDataSource pool = DataSources.owner(database, 1);
                Connection connection = pool.getConnection()) {
            connection.setAutoCommit(false);
            fill(connection, dump, tables);
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException("the database cannot be filled", e);
        } catch (IOException e) {
            throw PrivateFiles.unusable(dump, e);
        }
    }

    private static void fill(Connection connection, Path dump, List<DumpedTable> tables)
            throws SQLException, IOException {
        JdbcClient sql = JdbcClient.create(new SingleConnectionDataSource(connection, true));
        List<String> forced =
                sql.sql(
                                """
                                SELECT quote_ident(relname) FROM pg_class
                                 WHERE relnamespace = 'chancery'::regnamespace AND relkind = 'r' AND relforcerowsecurity
                                """)
                        .query(String.class)
                        .list();
        forced.forEach(table -> order(sql, table, "NO FORCE ROW LEVEL SECURITY"));
        tables.forEach(table -> requireKnown(sql, table));
        requireUnused(sql);
        tables.forEach(table -> order(sql, table.quotedName(), "DISABLE TRIGGER USER"));
        sql.sql(
                        "TRUNCATE "
                                + String.join(
                                        ", ",
                                        tables.stream().map(DumpedTable::quotedName).toList()))
                .update();
        CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
        for (DumpedTable table : tables) {
            load(copy, dump, table);
            goOnCounting(sql, table);
        }
        tables.forEach(table -> order(sql, table.quotedName(), "ENABLE TRIGGER USER"));
        forced.forEach(table -> order(sql, table, "FORCE ROW LEVEL SECURITY"));
    }

    private static void load(CopyManager copy, Path dump, DumpedTable table)
            throws SQLException, IOException {
        try (InputStream in =
                new GZIPInputStream(Files.newInputStream(dump.resolve(table.file())), 1 << 16)) {
            long rows =
                    copy.copyIn(
                            "COPY %s (%s) FROM STDIN"
                                    .formatted(table.quotedName(), table.quotedColumns()),
                            in);
            if (rows != table.rows()) {
                throw new IOException(
                        "%d rows of %s instead of %d".formatted(rows, table.name(), table.rows()));
            }
        }
    }

    private static void requireKnown(JdbcClient sql, DumpedTable table) {
        List<String> known =
                sql.sql(
                                """
                                SELECT attname FROM pg_attribute
                                 WHERE attrelid = to_regclass('chancery.' || quote_ident(?)) AND attnum > 0 AND NOT attisdropped
                                """)
                        .param(table.name())
                        .query(String.class)
                        .list();
        if (!known.containsAll(table.columns())) {
            throw Problem.refused("storage.restore.schema").with("table", table.name());
        }
    }

    private static void requireUnused(JdbcClient sql) {
        boolean used =
                sql.sql("SELECT EXISTS (SELECT FROM register_entry) OR EXISTS (SELECT FROM person)")
                        .query(Boolean.class)
                        .single();
        if (used) {
            throw Problem.conflict("storage.restore.occupied");
        }
    }

    /** Numbers given by the database go on after the highest of the dump. */
    private static void goOnCounting(JdbcClient sql, DumpedTable table) {
        for (String column : table.columns()) {
            sql.sql("SELECT pg_get_serial_sequence(?, ?)")
                    .params(table.quotedName(), column)
                    .query(String.class)
                    .optional()
                    .ifPresent(sequence ->
                            sql.sql(
                                            "SELECT setval(CAST(? AS regclass), (SELECT coalesce(max(%s), 0) + 1 FROM %s), false)"
                                                    .formatted(
                                                            DumpedTable.quoted(column),
                                                            table.quotedName()))
                                    .param(sequence)
                                    .query(Long.class)
                                    .single());
        }
    }

    private static void order(JdbcClient sql, String table, String order) {
        sql.sql("ALTER TABLE " + table + " " + order).update();
    }
}
