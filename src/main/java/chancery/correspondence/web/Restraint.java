package chancery.correspondence.web;

import chancery.kernel.Precedence;
import java.util.Set;

/**
 * MINIMIZE on the way to some units.
 *
 * @param node at the other end of the link
 * @param from below which a dispatch waits
 * @param units that are reached over this link
 */
public record Restraint(String node, Precedence from, Set<String> units) {
    public Restraint {
        units = Set.copyOf(units);
    }

    boolean holds(String unit, Precedence precedence) {
        return units.contains(unit) && precedence.rank() < from.rank();
    }
}
