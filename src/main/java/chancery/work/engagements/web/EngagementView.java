package chancery.work.engagements.web;

import chancery.correspondence.DispatchLine;
import chancery.foundation.access.Unit;
import chancery.kernel.PersonId;
import chancery.kernel.Ref;
import chancery.work.engagements.Citation;
import chancery.work.engagements.Engagement;
import chancery.work.engagements.EngagementLine;
import chancery.work.engagements.commitments.Commitment;
import chancery.work.engagements.pictures.Picture;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One engagement as a file to be read.
 *
 * @param history former versions in sight, newest first
 * @param promises that were made at it
 * @param earlier engagements with the same people
 * @param sent the dispatches that told it
 * @param pages of what it cites, as far as the reader may see them
 * @param names of the people who wrote it
 * @param addressees to whom a report may go
 * @param mayChange whether the reader keeps it
 */
public record EngagementView(
        Engagement engagement,
        List<Engagement> history,
        List<Commitment> promises,
        List<EngagementLine> earlier,
        List<Picture> pictures,
        List<DispatchLine> sent,
        Map<Ref, String> pages,
        Map<PersonId, String> names,
        List<Unit> addressees,
        boolean mayChange,
        LocalDate today) {

    public String path() {
        return "/engagements/" + engagement.id();
    }

    public String name(@Nullable PersonId person) {
        return person == null ? "" : names.getOrDefault(person, "");
    }

    /** The page of what is cited, or null. */
    public @Nullable String page(Citation citation) {
        Ref ref = citation.ref();
        return ref == null ? null : pages.get(ref);
    }

    public boolean isOver() {
        return engagement.isOver(today);
    }
}
