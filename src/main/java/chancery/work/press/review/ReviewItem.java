package chancery.work.press.review;

import chancery.work.press.PressTexts;
import chancery.work.press.coverage.CoverageId;
import chancery.work.press.coverage.CoverageKind;
import chancery.work.press.coverage.CoverageLine;
import java.time.LocalDate;

/**
 * An item of coverage as a review tells it. Outlet, headline, day, kind and address are copied when
 * the review is written, so that it says the same wherever it is read.
 *
 * @param summary in the words of whoever composed the review; may be empty
 */
public record ReviewItem(
        CoverageId coverage,
        String outlet,
        String headline,
        LocalDate day,
        CoverageKind kind,
        String address,
        String summary) {
    public ReviewItem {
        outlet = PressTexts.name("outlet", outlet);
        headline = PressTexts.line("headline", headline);
        PressTexts.day("day", day);
        address = PressTexts.paragraph("address", address);
        summary = PressTexts.paragraph("summary", summary);
    }

    public static ReviewItem of(CoverageLine line, String summary) {
        return new ReviewItem(
                line.id(),
                line.outletName(),
                line.headline(),
                line.day(),
                line.kind(),
                line.address(),
                summary);
    }

    public ReviewItem saying(String summary) {
        return new ReviewItem(coverage, outlet, headline, day, kind, address, summary);
    }
}
