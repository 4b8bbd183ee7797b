package chancery.foundation.access;

import chancery.kernel.UnitCode;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The units for which a person does some kind of work, as a function of the database knows them.
 * The policies ask the same function; this asks it first, so that a refusal says why.
 *
 * <p>Needs the running transaction of the person.
 */
public final class Competence {
    private final JdbcClient sql;
    private final String function;

    /**
     * @param function the name of one without parameters that returns the codes of units, such as
     *     {@code agenda_units}; written into the statement as it is
     */
    public Competence(JdbcClient sql, String function) {
        this.sql = sql;
        this.function = function;
    }

    /** By code. */
    public List<UnitCode> units() {
        return sql
                .sql("select u from unnest(" + function + "()) u order by u")
                .query(String.class)
                .list()
                .stream()
                .map(UnitCode::of)
                .toList();
    }

    public boolean covers(UnitCode unit) {
        return sql.sql("select :unit = any (" + function + "())")
                .param("unit", unit.value())
                .query(Boolean.class)
                .single();
    }
}
