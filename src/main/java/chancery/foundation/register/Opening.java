package chancery.foundation.register;

import chancery.kernel.Label;
import chancery.kernel.PersonId;
import chancery.kernel.Ref;
import chancery.kernel.UnitCode;
import java.time.Instant;

/**
 * Somebody opened something that is no dispatch, such as a plan.
 *
 * @param index of the log entry that vouches for it
 * @param name by which an inspector knows it without reading it, such as a unit and a year
 * @param unit for which the person read
 */
public record Opening(
        long index,
        Instant at,
        Ref thing,
        String name,
        PersonId person,
        UnitCode unit,
        Label label) {}
