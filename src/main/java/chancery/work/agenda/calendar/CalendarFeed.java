package chancery.work.agenda.calendar;

import chancery.kernel.Label;
import chancery.kernel.UnitCode;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A calendar that somebody follows by a secret address.
 *
 * @param unit whose calendar it is; null for the person's own
 * @param upTo the highest label that it carries
 * @param fetchedAt when a program last asked for it, or null
 */
public record CalendarFeed(
        UUID id,
        @Nullable UnitCode unit,
        Label upTo,
        Instant createdAt,
        @Nullable Instant fetchedAt) {}
