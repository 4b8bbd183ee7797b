package chancery.work.press.web;

import chancery.kernel.UnitCode;
import chancery.work.press.coverage.CoverageLine;
import chancery.work.press.review.Review;
import chancery.work.press.review.ReviewItem;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * One review.
 *
 * @param seen items of it that the reader may open
 * @param more items that it may pick besides; none where it is only read
 * @param recipients units to which it may be sent; empty when the reader may not
 * @param sent whether a signed dispatch has told it as it stands
 */
public record ReviewView(
        Review review,
        Set<UUID> seen,
        List<CoverageLine> more,
        List<UnitCode> recipients,
        boolean mayChange,
        boolean sent) {

    public String path() {
        return "/press-reviews/" + review.id();
    }

    public boolean sees(ReviewItem item) {
        return seen.contains(item.coverage().value());
    }
}
