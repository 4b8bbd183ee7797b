package chancery.work.planning.board;

import chancery.kernel.UnitCode;
import chancery.work.planning.PlanId;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What a post wrote last of one of its actions.
 *
 * @param strand its code
 * @param day for which it is true
 */
public record Narrative(
        UnitCode post,
        PlanId plan,
        UUID action,
        String strand,
        String title,
        int percent,
        String note,
        String reason,
        LocalDate day) {}
