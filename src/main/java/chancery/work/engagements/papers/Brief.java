package chancery.work.engagements.papers;

import chancery.kernel.TimelineSource;
import chancery.work.engagements.Engagement;
import chancery.work.engagements.EngagementLine;
import chancery.work.engagements.Participant;
import chancery.work.engagements.commitments.Commitment;
import java.util.List;
import java.util.Map;

/**
 * What somebody should know before they meet, as far as its reader may see it.
 *
 * @param people of the other side and others, each with the last times that they were met
 * @param commitments still open with the country or with these people, late ones first
 * @param known what other rooms know of the country and the people, the latest first: agreements,
 *     coverage, key dates
 */
public record Brief(
        Engagement engagement,
        List<Met> people,
        List<Commitment> commitments,
        Map<BriefPart, List<TimelineSource.Event>> known) {

    /** Somebody with the last times that they were met. */
    public record Met(Participant person, List<EngagementLine> before) {}
}
