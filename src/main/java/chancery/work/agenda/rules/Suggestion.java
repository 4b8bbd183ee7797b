package chancery.work.agenda.rules;

import chancery.kernel.PersonId;
import chancery.kernel.Ref;
import chancery.kernel.UnitCode;
import chancery.work.agenda.KeyDateId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An action that a rule proposes for one coming of a key date.
 *
 * @param unit for which it is proposed
 * @param keyDateTitle what comes
 * @param occurrence the first day of what comes
 * @param first the first day of the proposed action; may have passed
 * @param last its last day
 */
public record Suggestion(
        UUID id,
        UnitCode unit,
        UUID rule,
        KeyDateId keyDate,
        String keyDateTitle,
        LocalDate occurrence,
        LocalDate first,
        LocalDate last,
        ProposedAction action,
        State state,
        @Nullable Decision decision) {

    /** What became of it. */
    public enum State {
        OPEN,
        TAKEN,
        DISMISSED,
        /**
         * Its key date moved, ended or passed, or its rule was switched off, before anybody
         * decided.
         */
        WITHDRAWN
    }

    /**
     * What a person decided.
     *
     * @param action that was made of it; null when it was dismissed
     * @param reason why it was dismissed; empty when it was taken
     */
    public record Decision(PersonId by, Instant at, @Nullable Ref action, String reason) {}
}
