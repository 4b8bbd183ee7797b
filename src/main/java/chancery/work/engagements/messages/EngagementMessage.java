package chancery.work.engagements.messages;

import chancery.kernel.Problem;
import chancery.kernel.UnitCode;
import chancery.work.engagements.Engagement;
import chancery.work.engagements.EngagementContent;
import chancery.work.engagements.EngagementId;
import chancery.work.engagements.commitments.Commitment;
import chancery.work.engagements.commitments.CommitmentContent;
import chancery.work.engagements.commitments.CommitmentId;
import chancery.work.engagements.commitments.Outcome;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one unit tells another about an engagement.
 *
 * @param unit that keeps it and signs the dispatch
 * @param version as that unit counts; a newer one takes the place of an older
 * @param promises that were made at it
 */
public record EngagementMessage(
        EngagementId engagement,
        UnitCode unit,
        int version,
        EngagementContent content,
        List<Promise> promises) {
    /** How many promises one message may have. */
    public static final int MOST = 300;

    /**
     * @throws Problem {@code engagement.many} for more than {@value #MOST} promises, {@code
     *     engagement.json} for a negative version
     */
    public EngagementMessage {
        if (promises.size() > MOST) {
            throw Problem.tooLarge("engagement.many").at("promises").with("most", MOST);
        }
        if (version < 0) {
            throw Problem.refused("engagement.json").with("where", "/version");
        }
        promises = List.copyOf(promises);
    }

    /**
     * A promise that was made at it.
     *
     * @param responsible by name
     * @param decided what became of it; null while it is open
     */
    public record Promise(
            CommitmentId commitment,
            int version,
            CommitmentContent content,
            String responsible,
            Outcome.@Nullable Decided decided) {
        static Promise of(Commitment commitment) {
            return new Promise(
                    commitment.id(),
                    commitment.version(),
                    commitment.content(),
                    commitment.responsibleName(),
                    switch (commitment.outcome()) {
                        case Outcome.Open _ -> null;
                        case Outcome.Decided decided -> decided;
                    });
        }

        Outcome outcome() {
            return decided == null ? Outcome.OPEN : decided;
        }
    }

    public static EngagementMessage of(
            Engagement engagement, UnitCode unit, List<Commitment> promises) {
        return new EngagementMessage(
                engagement.id(),
                unit,
                engagement.version(),
                engagement.content(),
                promises.stream().map(Promise::of).toList());
    }
}
