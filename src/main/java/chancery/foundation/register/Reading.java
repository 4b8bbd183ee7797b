package chancery.foundation.register;

import chancery.kernel.DispatchId;
import chancery.kernel.Label;
import chancery.kernel.PersonId;
import chancery.kernel.UnitCode;
import java.time.Instant;

/**
 * Somebody opened a dispatch.
 *
 * @param index of the log entry that vouches for it
 * @param unit for which the person read
 */
public record Reading(
        long index, Instant at, DispatchId dispatch, PersonId person, UnitCode unit, Label label) {}
