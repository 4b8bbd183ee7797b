package chancery.work.agenda.rules;

import chancery.kernel.PersonId;
import chancery.kernel.UnitCode;
import java.time.Instant;
import java.util.UUID;

/**
 * A rule of a unit. Its words stand: to say something else it is switched off and another is
 * written.
 */
public record Rule(
        UUID id,
        UnitCode unit,
        RuleContent content,
        boolean active,
        PersonId author,
        Instant createdAt) {}
