package chancery.door.confirming;

import chancery.kernel.Country;
import chancery.work.engagements.EngagementKind;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The visit or meeting that a document tells of.
 *
 * @param entry one that is known is added to: who was missing takes part, the document is cited;
 *     what it says itself stays
 * @param ends null for one day
 * @param cited documents that it had to do with, as they are called; the document itself need not
 *     be among them
 * @param action of a plan that it serves; null for that of the whole document
 */
public record ConfirmedEngagement(
        Entry entry,
        EngagementKind kind,
        String title,
        @Nullable Country country,
        String place,
        LocalDate starts,
        @Nullable LocalDate ends,
        List<String> topics,
        List<String> cited,
        @Nullable UUID action) {

    public ConfirmedEngagement {
        topics = List.copyOf(topics);
        cited = List.copyOf(cited);
    }
}
