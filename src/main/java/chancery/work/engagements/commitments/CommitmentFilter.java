package chancery.work.engagements.commitments;

import chancery.kernel.Country;
import chancery.kernel.PersonId;
import chancery.kernel.Ref;
import chancery.work.engagements.Side;
import org.jspecify.annotations.Nullable;

/**
 * Which promises are asked for; null and empty let every one through.
 *
 * @param text part of the words or of a name; case does not matter
 * @param where the thing at which they were said
 */
public record CommitmentFilter(
        String text,
        @Nullable Side side,
        @Nullable Country country,
        @Nullable PersonId responsible,
        @Nullable Ref where,
        Which which) {
    public static final CommitmentFilter ALL =
            new CommitmentFilter("", null, null, null, null, Which.ALL);
    public static final CommitmentFilter OPEN =
            new CommitmentFilter("", null, null, null, null, Which.OPEN);

    /** Those still to be kept, those decided, or both. */
    public enum Which {
        OPEN,
        DECIDED,
        ALL
    }

    public CommitmentFilter with(@Nullable Country other) {
        return new CommitmentFilter(text, side, other, responsible, where, which);
    }

    public CommitmentFilter of(@Nullable PersonId person) {
        return new CommitmentFilter(text, side, country, person, where, which);
    }

    public CommitmentFilter saidAt(Ref thing) {
        return new CommitmentFilter(text, side, country, responsible, thing, which);
    }

    public CommitmentFilter saying(String words) {
        return new CommitmentFilter(words, side, country, responsible, where, which);
    }
}
