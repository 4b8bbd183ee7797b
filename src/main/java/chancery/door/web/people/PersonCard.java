package chancery.door.web.people;

import chancery.foundation.access.AccessProposal;
import chancery.foundation.access.Person;
import chancery.foundation.access.Unit;
import chancery.kernel.Distribution;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One person as a reader sees them.
 *
 * @param clearance null when the reader may not know it
 * @param own whether the reader looks at themself
 * @param proposed rights that wait to be confirmed
 */
public record PersonCard(
        Person person,
        @Nullable Distribution clearance,
        List<Unit> units,
        boolean own,
        List<Proposed> proposed) {

    /** A right that waits, with what its reader may do about it. */
    public record Proposed(AccessProposal proposal, boolean confirms, boolean withdraws) {}

    public String compartments() {
        return clearance == null ? "" : String.join(", ", clearance.compartments());
    }
}
