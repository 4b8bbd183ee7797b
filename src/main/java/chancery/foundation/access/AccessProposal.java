package chancery.foundation.access;

import chancery.kernel.Distribution;
import chancery.kernel.PersonId;
import chancery.kernel.UnitCode;
import java.time.Instant;
import java.util.UUID;

/**
 * A right that an administrator wants to give and that somebody else must confirm.
 *
 * @param unit whose head may confirm it, as every other administrator may
 */
public record AccessProposal(
        UUID id,
        PersonId person,
        String name,
        UnitCode unit,
        Wanted wanted,
        PersonId by,
        String byName,
        Instant at) {

    /** The right. */
    public sealed interface Wanted {
        record Clearance(Distribution upTo) implements Wanted {}

        record Office(Membership membership) implements Wanted {}
    }

    /** Whether the person may confirm it: never who proposed it, nor whom it is for. */
    public boolean mayBeConfirmedBy(Person other) {
        return !other.id().equals(by)
                && !other.id().equals(person)
                && (other.is(Role.ADMINISTRATOR)
                        || other.is(Role.HEAD_OF_MISSION, unit)
                        || other.is(Role.HEAD_OF_UNIT, unit));
    }
}
