package chancery.work.press;

import chancery.foundation.access.Competence;
import chancery.foundation.access.People;
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
    private final Competence kept;
    private final People people;

    PressUnits(JdbcClient sql, People people) {
        this.kept = new Competence(sql, "press_units");
        this.people = people;
    }

    /** By code. */
    public List<UnitCode> mine() {
        return kept.units();
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
        if (!kept.covers(unit)) {
            throw Problem.forbidden("press.unit").at("unit").with("unit", unit);
        }
    }

    /**
     * @throws Problem {@code press.clearance} when it is marked above the person's own clearance
     */
    public void mustBeCleared(PersonId me, Distribution distribution) {
        if (!people.isCleared(me, distribution)) {
            throw Problem.refused("press.clearance").at("label");
        }
    }
}
