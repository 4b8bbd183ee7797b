package chancery.work.directory;

import chancery.foundation.access.Competence;
import chancery.foundation.access.People;
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
    private final Competence kept;
    private final People people;

    DirectoryRights(JdbcClient sql, People people) {
        this.kept = new Competence(sql, "directory_units");
        this.people = people;
    }

    /** The units whose directory the person keeps, by code. */
    public List<UnitCode> units() {
        return kept.units();
    }

    /**
     * @throws Problem {@code directory.unit} when the person does not keep the unit's directory
     */
    public void mustKeep(UnitCode unit) {
        if (!kept.covers(unit)) {
            throw Problem.forbidden("directory.unit").at("unit").with("unit", unit);
        }
    }

    /**
     * @throws Problem {@code directory.clearance} when it is marked above the person's clearance
     */
    void mustBeCleared(PersonId me, Distribution marking) {
        if (!people.isCleared(me, marking)) {
            throw Problem.refused("directory.clearance").at("label");
        }
    }
}
