package chancery.work.engagements.commitments;

import chancery.kernel.Country;
import chancery.kernel.Problem;
import chancery.work.engagements.Citation;
import chancery.work.engagements.Side;
import chancery.work.engagements.Texts;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What was promised.
 *
 * @param side whose promise it is, {@link Side#OURS} or {@link Side#THEIRS}
 * @param by who gave it
 * @param to to whom; may be empty
 * @param words the words themselves
 * @param due null when no day was named
 * @param country with which it stands; null for none
 * @param said on which day
 * @param where at an engagement, in a dispatch, an agreement or a communiqué; null when only the
 *     day is known
 */
public record CommitmentContent(
        Side side,
        String by,
        String to,
        String words,
        @Nullable LocalDate due,
        @Nullable Country country,
        LocalDate said,
        @Nullable Citation where) {

    /**
     * @throws Problem {@code commitment.side} for a third side, and the limits of {@link Texts}
     */
    public CommitmentContent {
        if (side == Side.OTHER) {
            throw Problem.refused("commitment.side").at("side");
        }
        by = Texts.line("by", by);
        to = Texts.optionalLine("to", to);
        words = Texts.paragraph("words", words);
        if (due != null) {
            Texts.day("due", due);
        }
        Texts.day("said", said);
    }
}
