package chancery.foundation.access;

import chancery.kernel.PersonId;
import chancery.kernel.UnitCode;
import java.io.Serializable;
import java.util.List;

/**
 * Somebody of the service who has, or had, an account on this node.
 *
 * @param login what they sign in with, in lower case
 * @param function how a letter names what they are, such as "Premier conseiller"; may be empty
 * @param unit their own unit
 * @param language {@code fr}, {@code en}, {@code es} or {@code ar}
 * @param memberships every role they hold
 */
public record Person(
        PersonId id,
        String login,
        String name,
        String function,
        UnitCode unit,
        String language,
        boolean active,
        List<Membership> memberships)
        implements Serializable {

    public Person {
        memberships = List.copyOf(memberships);
    }

    public boolean is(Role role) {
        return memberships.stream().anyMatch(m -> m.role() == role);
    }

    public boolean is(Role role, UnitCode in) {
        return memberships.contains(new Membership(in, role));
    }

    /** Units whose dispatches they work on, in the order of their memberships. */
    public List<UnitCode> workingUnits() {
        return memberships.stream()
                .filter(m -> m.role().worksOnDispatches())
                .map(Membership::unit)
                .distinct()
                .toList();
    }
}
