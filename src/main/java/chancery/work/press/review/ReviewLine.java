package chancery.work.press.review;

import chancery.kernel.Label;
import chancery.kernel.UnitCode;
import chancery.work.press.Origin;
import java.time.LocalDate;

/**
 * A review as a list shows it.
 *
 * @param sent whether a signed dispatch has told it as it stands
 */
public record ReviewLine(
        ReviewId id,
        Origin origin,
        UnitCode unit,
        LocalDate day,
        String title,
        int items,
        Label label,
        boolean sent) {}
