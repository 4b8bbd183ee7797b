package chancery.work.engagements.messages;

import chancery.kernel.Problem;
import chancery.kernel.UnitCode;
import chancery.work.engagements.Engagement;
import chancery.work.engagements.EngagementContent;
import chancery.work.engagements.EngagementId;
import chancery.work.engagements.Texts;
import chancery.work.engagements.commitments.Commitment;
import chancery.work.engagements.commitments.CommitmentContent;
import chancery.work.engagements.commitments.CommitmentId;
import chancery.work.engagements.commitments.Outcome;
import chancery.work.engagements.pictures.Picture;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What one unit tells another about an engagement.
 *
 * @param unit that keeps it and signs the dispatch
 * @param version as that unit counts; a newer one takes the place of an older
 * @param promises that were made at it
 * @param pictures of it among the annexes of the same dispatch
 */
public record EngagementMessage(
        EngagementId engagement,
        UnitCode unit,
        int version,
        EngagementContent content,
        List<Promise> promises,
        List<Photograph> pictures) {
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
        if (pictures.size() > Picture.MOST) {
            throw Problem.tooLarge("picture.many").at("pictures").with("most", Picture.MOST);
        }
        promises = List.copyOf(promises);
        pictures = List.copyOf(pictures);
    }

    /**
     * A photograph that goes along.
     *
     * @param sha512 of its bytes, in hexadecimal digits
     * @param caption may be empty
     */
    public record Photograph(String sha512, String caption) {
        private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{128}");

        /**
         * @throws Problem {@code engagement.json} for what is no digest, {@code engagement.long}
         *     for the caption
         */
        public Photograph {
            if (!DIGEST.matcher(sha512).matches()) {
                throw Problem.refused("engagement.json").with("where", "/message/pictures");
            }
            caption = Texts.optionalLine("caption", caption);
        }
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
            Engagement engagement,
            UnitCode unit,
            List<Commitment> promises,
            List<Picture> pictures) {
        return new EngagementMessage(
                engagement.id(),
                unit,
                engagement.version(),
                engagement.content(),
                promises.stream().map(Promise::of).toList(),
                pictures.stream()
                        .map(picture -> new Photograph(picture.sha512(), picture.caption()))
                        .toList());
    }
}
