package chancery.foundation.access;

import chancery.kernel.Problem;
import chancery.kernel.UnitCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The service's units and nodes, as the ministry's signed directory names them.
 *
 * <p>Every method needs a running transaction of {@link chancery.kernel.Transactions}.
 */
@Component
public class Units {
    private static final String COLUMNS =
            "select code, kind, node, archive, name_fr, name_en, name_es, name_ar, active from unit ";

    private final JdbcClient sql;

    public Units(JdbcClient sql) {
        this.sql = sql;
    }

    /** All units that may be addressed, by code. */
    public List<Unit> all() {
        return sql.sql(COLUMNS + "where active order by code").query(Units::unit).list();
    }

    /** The units of one node that may be addressed, by code. */
    public List<Unit> of(String node) {
        return sql.sql(COLUMNS + "where active and node = :node order by code")
                .param("node", node)
                .query(Units::unit)
                .list();
    }

    public Optional<Unit> find(UnitCode code) {
        return sql.sql(COLUMNS + "where code = :code")
                .param("code", code.value())
                .query(Units::unit)
                .optional();
    }

    /**
     * @throws Problem {@code unit.unknown} when no active unit has this code
     */
    public Unit get(UnitCode code) {
        return find(code)
                .filter(Unit::active)
                .orElseThrow(() -> Problem.refused("unit.unknown").with("unit", code.value()));
    }

    public List<Node> nodes() {
        return sql.sql(
                        "select name, hub, name_fr, name_en, name_es, name_ar from node order by hub desc, name")
                .query((row, i) ->
                        new Node(row.getString("name"), row.getBoolean("hub"), names(row)))
                .list();
    }

    /**
     * Takes over what a newer directory says. What it no longer names is kept and may no longer be
     * addressed, because past dispatches still name it. Needs the node's own rights.
     */
    public void takeOver(Collection<Node> nodes, Collection<Unit> units) {
        for (Node node : nodes) {
            sql.sql(
                            """
                            insert into node (name, hub, name_fr, name_en, name_es, name_ar)
                            values (:name, :hub, :fr, :en, :es, :ar)
                            on conflict (name) do update set hub = excluded.hub, name_fr = excluded.name_fr,
                                name_en = excluded.name_en, name_es = excluded.name_es, name_ar = excluded.name_ar
                            """)
                    .param("name", node.name())
                    .param("hub", node.hub())
                    .param("fr", node.names().fr())
                    .param("en", node.names().en())
                    .param("es", node.names().es())
                    .param("ar", node.names().ar())
                    .update();
        }
        sql.sql("update unit set active = false where active").update();
        for (Unit unit : units) {
            sql.sql(
                            """
                            insert into unit (code, kind, node, archive, name_fr, name_en, name_es, name_ar, active)
                            values (:code, :kind, :node, :archive, :fr, :en, :es, :ar, :active)
                            on conflict (code) do update set kind = excluded.kind, node = excluded.node,
                                archive = excluded.archive, name_fr = excluded.name_fr, name_en = excluded.name_en,
                                name_es = excluded.name_es, name_ar = excluded.name_ar, active = excluded.active
                            """)
                    .param("code", unit.code().value())
                    .param("kind", unit.kind().name())
                    .param("node", unit.node())
                    .param("archive", unit.archive())
                    .param("fr", unit.names().fr())
                    .param("en", unit.names().en())
                    .param("es", unit.names().es())
                    .param("ar", unit.names().ar())
                    .param("active", unit.active())
                    .update();
        }
    }

    private static Unit unit(ResultSet row, int index) throws SQLException {
        return new Unit(
                UnitCode.of(row.getString("code")),
                Unit.Kind.valueOf(row.getString("kind")),
                row.getString("node"),
                row.getBoolean("archive"),
                names(row),
                row.getBoolean("active"));
    }

    private static Names names(ResultSet row) throws SQLException {
        return new Names(
                row.getString("name_fr"),
                row.getString("name_en"),
                row.getString("name_es"),
                row.getString("name_ar"));
    }
}
