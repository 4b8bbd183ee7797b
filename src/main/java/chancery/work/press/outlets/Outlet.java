package chancery.work.press.outlets;

import chancery.work.press.Origin;
import java.time.Instant;

/**
 * An outlet as it is known here.
 *
 * @param version 0 when new; grows with each change
 */
public record Outlet(
        OutletId id, Origin origin, OutletContent content, int version, Instant changedAt) {
    public String name() {
        return content.name();
    }
}
