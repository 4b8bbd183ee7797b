package chancery.foundation.storage;

import chancery.kernel.Problem;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Writes every table as it stands at one moment, one compressed file a table in PostgreSQL's own
 * text form, while others go on working. Seen with the node's eyes, which must see everything.
 */
final class DatabaseDump {
    /** Tables in the order in which they can be filled: first those that others refer to. */
    private static final String TABLES =
            """
            WITH RECURSIVE owned AS (
                SELECT oid, relname FROM pg_class
                 WHERE relnamespace = 'chancery'::regnamespace AND relkind = 'r' AND relname <> 'flyway_schema_history'),
            below AS (
                SELECT oid, 0 AS depth FROM owned
                UNION
                SELECT c.conrelid, b.depth + 1 FROM below b JOIN pg_constraint c
                    ON c.confrelid = b.oid AND c.contype = 'f' AND c.conrelid <> c.confrelid
                 WHERE b.depth < 100)
            SELECT relname FROM owned JOIN below USING (oid) GROUP BY relname ORDER BY max(depth), relname
            """;

    private static final String COLUMNS =
            """
            SELECT attname FROM pg_attribute
             WHERE attrelid = to_regclass('chancery.' || quote_ident(?)) AND attnum > 0 AND NOT attisdropped
               AND attgenerated = '' ORDER BY attnum
            """;

    private static final String WHOLLY_SEEN =
            """
            SELECT has_table_privilege('chancery_node', t.oid, 'SELECT')
                   AND (NOT t.relrowsecurity OR EXISTS (
                        SELECT 1 FROM pg_policies p WHERE p.schemaname = 'chancery' AND p.tablename = t.relname
                           AND p.permissive = 'PERMISSIVE' AND p.cmd IN ('ALL', 'SELECT') AND p.qual = 'true'
                           AND 'chancery_node' = ANY (p.roles)))
              FROM pg_class t WHERE t.oid = to_regclass('chancery.' || quote_ident(?))
            """;

    private DatabaseDump() {}

    /**
     * @param folder is there and empty
     * @throws Problem {@code storage.dump.hidden} when a table is not wholly seen, {@code
     *     storage.folder} when the folder cannot be written
     */
    static List<DumpedTable> write(DataSource pool, Path folder) {
        try (Connection connection = pool.getConnection()) {
            connection.setAutoCommit(false);
            connection.setReadOnly(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            try {
                return write(connection, folder);
            } finally {
                connection.rollback();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the database cannot be copied", e);
        } catch (IOException e) {
            throw PrivateFiles.unusable(folder, e);
        }
    }

    private static List<DumpedTable> write(Connection connection, Path folder)
            throws SQLException, IOException {
        JdbcClient sql = JdbcClient.create(new SingleConnectionDataSource(connection, true));
        sql.sql("SELECT set_config('role', ?, true)")
                .param(Roles.NODE)
                .query(String.class)
                .single();
        CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
        List<DumpedTable> dumped = new ArrayList<>();
        for (String name : sql.sql(TABLES).query(String.class).list()) {
            if (!sql.sql(WHOLLY_SEEN).param(name).query(Boolean.class).single()) {
                throw Problem.refused("storage.dump.hidden").with("table", name);
            }
            List<String> columns = sql.sql(COLUMNS).param(name).query(String.class).list();
            DumpedTable table = new DumpedTable(name, columns, 0);
            try (OutputStream out =
                    new GZIPOutputStream(
                            Files.newOutputStream(folder.resolve(table.file())), 1 << 16)) {
                long rows =
                        copy.copyOut(
                                "COPY (SELECT %s FROM %s) TO STDOUT"
                                        .formatted(table.quotedColumns(), table.quotedName()),
                                out);
                dumped.add(new DumpedTable(name, columns, rows));
            }
        }
        return List.copyOf(dumped);
    }
}
