package chancery.foundation.register;

import chancery.kernel.Ref;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Compares the rows of a table that stand with the log, both ways: each {@link Entry.Frozen} of
 * their kind must still have its row, word for word, and each row must have its entry.
 */
public final class FrozenRows implements Holdings {
    private final JdbcClient sql;
    private final String kind;
    private final String table;
    private final String rows;

    /**
     * @param kind of the {@link Ref} in the entries
     * @param table where the rows are, as it is told to people
     * @param rows a statement without parameters for every row that stands: {@code thing}, the id
     *     in the {@link Ref}, and {@code digest}, over what the row says at this moment
     */
    public FrozenRows(JdbcClient sql, String kind, String table, String rows) {
        this.sql = sql;
        this.kind = kind;
        this.table = table;
        this.rows = rows;
    }

    private record Row(String thing, Digest digest) {
        static Row of(ResultSet row, int index) throws SQLException {
            return new Row(row.getString("thing"), Digest.of(row.getBytes("digest")));
        }
    }

    @Override
    public Inspection inspect() {
        Set<Row> kept = new LinkedHashSet<>(sql.sql(rows).query(Row::of).list());
        Set<Row> unspoken = new LinkedHashSet<>(kept);
        return new Inspection() {
            @Override
            public Optional<Misfit> compare(List<Logged> page) {
                Map<Long, Row> logged = logged(page);
                unspoken.removeAll(new HashSet<>(logged.values()));
                logged.values().removeIf(kept::contains);
                logged.values().removeIf(since(logged)::contains);
                return logged.entrySet().stream().findFirst().map(each -> lacking(each));
            }

            @Override
            public Optional<Misfit> end(long size) {
                return unspoken.stream().findFirst().map(row -> beyond(size, row));
            }

            private Misfit beyond(long size, Row row) {
                int others = unspoken.size() - 1;
                return new Misfit(
                        size,
                        "no row %s in table %s".formatted(row.thing(), table),
                        "one that no entry speaks of"
                                + (others == 0 ? "" : ", and %d more of them".formatted(others)));
            }
        };
    }

    private Misfit lacking(Map.Entry<Long, Row> entry) {
        return new Misfit(
                entry.getKey(),
                "%s %s as it was frozen".formatted(kind, entry.getValue().thing()),
                "another content in table %s, or none".formatted(table));
    }

    /** In the order of the log. */
    private Map<Long, Row> logged(List<Logged> page) {
        Map<Long, Row> logged = new LinkedHashMap<>();
        for (Logged each : page) {
            if (each.entry() instanceof Entry.Frozen(_, Ref thing, Digest digest)
                    && thing.kind().equals(kind)) {
                logged.put(each.index(), new Row(thing.id(), digest));
            }
        }
        return logged;
    }

    /** Of these, the rows that were frozen after the comparison began. */
    private Set<Row> since(Map<Long, Row> logged) {
        return logged.isEmpty()
                ? Set.of()
                : Set.copyOf(
                        sql.sql(
                                        "select thing, digest from (%s) as standing where thing = any (:things)"
                                                .formatted(rows))
                                .param(
                                        "things",
                                        logged.values().stream()
                                                .map(Row::thing)
                                                .toArray(String[]::new))
                                .query(Row::of)
                                .list());
    }
}
