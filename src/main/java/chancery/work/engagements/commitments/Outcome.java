package chancery.work.engagements.commitments;

import chancery.kernel.Problem;
import chancery.work.engagements.Citation;
import chancery.work.engagements.Texts;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What became of a promise. */
public sealed interface Outcome {
    Outcome OPEN = new Open();

    /** Nothing is decided yet. */
    record Open() implements Outcome {}

    /**
     * Somebody has decided, and says what shows it.
     *
     * @param on the day on which it was kept, was broken or became pointless
     * @param note why; may be empty when there is evidence
     * @param evidence what shows it, or null
     */
    record Decided(Verdict verdict, LocalDate on, String note, @Nullable Citation evidence)
            implements Outcome {
        /**
         * @throws Problem {@code commitment.reason} with neither a note nor evidence
         */
        public Decided {
            Texts.day("on", on);
            note = Texts.optionalParagraph("note", note);
            if (note.isEmpty() && evidence == null) {
                throw Problem.refused("commitment.reason").at("note");
            }
        }
    }

    /** How it ended. */
    enum Verdict {
        KEPT,
        BROKEN,
        /** Events have made it pointless, or both sides have let it go. */
        OVERTAKEN
    }
}
