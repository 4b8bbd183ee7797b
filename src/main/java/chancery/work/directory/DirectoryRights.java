package chancery.work.directory;

import chancery.kernel.Distribution;
import chancery.kernel.PersonId;
import chancery.kernel.Problem;
import chancery.kernel.UnitCode;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who may write in the directory: the officers of a unit, what that unit keeps. The policies of the
 * database say the same; this says it so that people understand.
 *
 * <p>Needs the running transaction of the person.
 */
@Component
public class DirectoryRights {
    private final JdbcClient sql;

    DirectoryRights(JdbcClient sql) {
        this.sql = sql;
    }

    /** The units whose directory the person keeps, by code. */
    public List<UnitCode> units() {
        return sql.sql("select u from unnest(directory_units()) u order by u")
                .query((row, _) -> UnitCode.of(row.getString("u")))
                .list();
    }

    /**
     * @throws Problem {@code directory.unit} when the person does not keep the unit's directory
     */
    public void mustKeep(UnitCode unit) {
        if (!units().contains(unit)) {
            throw Problem.forbidden("directory.unit").at("unit").with("unit", unit);
        }
    }

    /**
     * @throws Problem {@code directory.clearance} when it is marked above the person's clearance
     */
    void mustBeCleared(PersonId me, Distribution marking) {
        boolean cleared =
                sql.sql("select is_cleared(:me, :label, :compartments)")
                        .param("me", me.value())
                        .param("label", marking.label().rank())
                        .param("compartments", marking.compartments().toArray(String[]::new))
                        .query(Boolean.class)
                        .single();
        if (!cleared) {
            throw Problem.refused("directory.clearance").at("label");
        }
    }
}
