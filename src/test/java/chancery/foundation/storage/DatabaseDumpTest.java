package chancery.foundation.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chancery.kernel.Problem;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseDumpTest {
    private final TestDatabase from = TestDatabase.fresh();
    private final TestDatabase to = TestDatabase.fresh();
    @TempDir Path folder;

    @BeforeEach
    void somebodyHasWorked() {
        from.asIntruder(
                "INSERT INTO chancery.carriage_content VALUES ('lima', gen_random_uuid(), sha512('a'), E'\\\\x00095c0a')",
                "INSERT INTO chancery.search_outbox (kind, thing) SELECT 'dispatch', gen_random_uuid() FROM generate_series(1, 7)",
                "INSERT INTO chancery.node (name, hub, name_fr, name_en, name_es, name_ar) VALUES ('lima', false, E'a\\tb', '', '\\N', 'ليما')");
    }

    @AfterEach
    void bothAreGone() {
        from.close();
        to.close();
    }

    @Test
    void everyTableIsCopiedWholeAndPutBackWhole() {
        List<DumpedTable> tables = dump();
        assertThat(tables)
                .extracting(DumpedTable::name)
                .containsExactlyInAnyOrderElementsOf(tablesOf(from));
        DatabaseRestore.fill(to.settings(), folder, tables);
        for (DumpedTable table : tables) {
            assertThat(content(to, table.name()))
                    .as(table.name())
                    .isEqualTo(content(from, table.name()));
        }
    }

    @Test
    void whatGuardsTheTablesStandsAfterwards() {
        List<String> before = guards(to);
        DatabaseRestore.fill(to.settings(), folder, dump());
        assertThat(guards(to)).isEqualTo(before).isNotEmpty();
    }

    @Test
    void numbersGoOnAfterTheHighest() {
        DatabaseRestore.fill(to.settings(), folder, dump());
        long next =
                to.transactions()
                        .asNode(() ->
                                to.jdbc()
                                        .sql(
                                                "INSERT INTO search_outbox (kind, thing) VALUES ('dispatch', gen_random_uuid()) RETURNING id")
                                        .query(Long.class)
                                        .single());
        assertThat(next).isEqualTo(8);
    }

    @Test
    void aDatabaseThatWasUsedIsNotFilled() {
        to.asIntruder(
                "INSERT INTO chancery.register_entry (index, payload, nodes) VALUES (0, '', decode(repeat('00', 32), 'hex'))");
        List<DumpedTable> tables = dump();
        assertThatThrownBy(() -> DatabaseRestore.fill(to.settings(), folder, tables))
                .isInstanceOfSatisfying(
                        Problem.class,
                        e -> assertThat(e.code()).isEqualTo("storage.restore.occupied"));
    }

    @Test
    void whatThisVersionDoesNotKnowIsRefusedAndNothingIsChanged() {
        List<DumpedTable> tables =
                List.of(new DumpedTable("register_head", List.of("one", "colour"), 1));
        List<String> before = content(to, "register_head");
        assertThatThrownBy(() -> DatabaseRestore.fill(to.settings(), folder, tables))
                .isInstanceOfSatisfying(
                        Problem.class,
                        e -> assertThat(e.code()).isEqualTo("storage.restore.schema"));
        assertThat(content(to, "register_head")).isEqualTo(before);
    }

    @Test
    void aTableThatTheNodeDoesNotSeeWholeStopsTheCopy() {
        from.asIntruder(
                "DROP POLICY node_all ON chancery.search_outbox",
                "CREATE POLICY only_some ON chancery.search_outbox TO chancery_node USING (id < 3)");
        assertThatThrownBy(this::dump)
                .isInstanceOfSatisfying(
                        Problem.class,
                        e -> assertThat(e.values()).containsEntry("table", "search_outbox"));
    }

    private List<DumpedTable> dump() {
        return DatabaseDump.write(from.app(), folder);
    }

    private static List<String> tablesOf(TestDatabase database) {
        return database.transactions()
                .asNode(() ->
                        database.jdbc()
                                .sql(
                                        "SELECT tablename FROM pg_tables WHERE schemaname = 'chancery' AND tablename <> 'flyway_schema_history'")
                                .query(String.class)
                                .list());
    }

    private static List<String> content(TestDatabase database, String table) {
        return database.transactions()
                .asNode(() ->
                        database.jdbc()
                                .sql("SELECT CAST(t AS text) FROM " + table + " t ORDER BY 1")
                                .query(String.class)
                                .list());
    }

    private static List<String> guards(TestDatabase database) {
        return database.transactions()
                .asNode(() ->
                        database.jdbc()
                                .sql(
                                        """
                                        SELECT concat(relname, relrowsecurity, relforcerowsecurity) FROM pg_class
                                         WHERE relnamespace = 'chancery'::regnamespace AND relkind = 'r'
                                        UNION ALL
                                        SELECT concat(tgname, tgrelid::regclass, tgenabled) FROM pg_trigger ORDER BY 1
                                        """)
                                .query(String.class)
                                .list());
    }
}
