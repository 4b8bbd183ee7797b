package chancery.work.press.web;

import chancery.kernel.UnitCode;
import chancery.work.press.coverage.CoverageLine;
import chancery.work.press.coverage.Mention;
import chancery.work.press.review.ReviewLine;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * The press reviews, and what a new one may pick.
 *
 * @param told items that stand in a review already
 * @param units for which the reader composes reviews
 */
public record ReviewList(
        List<ReviewLine> reviews,
        LocalDate day,
        List<CoverageLine> offered,
        Set<UUID> told,
        List<UnitCode> units) {

    /** Whether an item is proposed: it mentions us, and no review has told it. */
    public boolean isProposed(CoverageLine line) {
        return line.mention() != Mention.NONE && !told.contains(line.id().value());
    }
}
