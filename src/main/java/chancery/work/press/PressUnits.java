package chancery.work.press;

import chancery.kernel.Distribution;
import chancery.kernel.PersonId;
import chancery.kernel.Problem;
import chancery.kernel.UnitCode;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** For which units a person works with the press; asked within that person's transaction. */
@Component
public class PressUnits {
    private final JdbcClient sql;

    PressUnits(JdbcClient sql) {
        this.sql = sql;
    }

    /** By code. */
    public List<UnitCode> mine() {
        return sql.sql("select u from unnest(press_units()) u order by u")
                .query((row, _) -> UnitCode.of(row.getString("u")))
                .list();
    }

    /**
     * The unit of which the person is, or else the first.
     *
     * @throws Problem {@code press.unit} when there is none
     */
    public UnitCode first(UnitCode own) {
        List<UnitCode> mine = mine();
        if (mine.isEmpty()) {
            throw Problem.forbidden("press.unit").at("unit").with("unit", own);
        }
        return mine.contains(own) ? own : mine.getFirst();
    }

    /**
     * @throws Problem {@code press.unit}
     */
    public void mustInclude(UnitCode unit) {
        if (!mine().contains(unit)) {
            throw Problem.forbidden("press.unit").at("unit").with("unit", unit);
        }
    }

    /**
     * @throws Problem {@code press.clearance} when it is marked above the person's own clearance
     */
    public void mustBeCleared(PersonId me, Distribution distribution) {
        boolean cleared =
                sql.sql("select is_cleared(:me, :label, :compartments)")
                        .param("me", me.value())
                        .param("label", distribution.label().rank())
                        .param("compartments", distribution.compartments().toArray(String[]::new))
                        .query(Boolean.class)
                        .single();
        if (!cleared) {
            throw Problem.refused("press.clearance").at("label");
        }
    }
}
