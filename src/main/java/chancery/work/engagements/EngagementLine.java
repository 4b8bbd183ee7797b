package chancery.work.engagements;

import chancery.kernel.Country;
import chancery.kernel.Label;
import chancery.kernel.UnitCode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An engagement as a list shows it.
 *
 * @param with the names of the other side, as many as fit; may be empty
 */
public record EngagementLine(
        EngagementId id,
        EngagementKind kind,
        String title,
        @Nullable Country country,
        String place,
        LocalDate starts,
        LocalDate ends,
        String with,
        @Nullable UnitCode unit,
        Label label,
        Engagement.Origin origin,
        boolean calledOff) {}
