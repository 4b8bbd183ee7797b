package chancery.door.web;

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
 */
public record PersonCard(
        Person person, @Nullable Distribution clearance, List<Unit> units, boolean own) {

    public String compartments() {
        return clearance == null ? "" : String.join(", ", clearance.compartments());
    }
}
