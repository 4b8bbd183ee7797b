package chancery.door.web.people;

import chancery.foundation.access.AccessProposal;
import chancery.foundation.access.Person;
import chancery.foundation.access.Unit;
import chancery.kernel.UnitCode;
import java.util.List;
import java.util.Map;

/**
 * Every unit of the service, with the people of this node in it.
 *
 * @param proposals rights that wait for the reader to confirm them
 */
public record PeopleDirectory(
        List<Unit> units, Map<UnitCode, List<Person>> byUnit, List<AccessProposal> proposals) {

    public List<Person> in(Unit unit) {
        return byUnit.getOrDefault(unit.code(), List.of());
    }
}
