package chancery.work.agenda.calendar;

import chancery.kernel.Country;
import chancery.kernel.Distribution;
import chancery.kernel.Problem;
import chancery.work.agenda.Audience;
import chancery.work.agenda.KeyDateContent;
import chancery.work.agenda.KeyDateKind;
import chancery.work.agenda.Recurrence;
import chancery.work.agenda.When;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An event as a calendar file tells it; nothing before a person confirms it.
 *
 * @param uid the file's own name for it, may be empty
 * @param when null when no day could be read; it cannot be taken then
 * @param remarks what could not be read or is not taken over
 */
public record ReadEvent(
        String uid,
        String title,
        String place,
        String note,
        @Nullable When when,
        @Nullable Recurrence recurrence,
        boolean cancelled,
        List<Problem> remarks) {
    public ReadEvent {
        remarks = List.copyOf(remarks);
    }

    public boolean canBeTaken() {
        return when != null && !title.isEmpty();
    }

    /** What sort of date its title speaks of. */
    public KeyDateKind kind() {
        return KindGuess.of(title);
    }

    /**
     * @param title as the person corrected it
     * @param source the file that it came from
     */
    public KeyDateContent confirmed(
            String title,
            KeyDateKind kind,
            @Nullable Country country,
            String source,
            Distribution distribution,
            Audience audience) {
        return new KeyDateContent(
                kind,
                title,
                country,
                place,
                Objects.requireNonNull(when, "an event without a day cannot be taken"),
                recurrence,
                note,
                source,
                distribution,
                audience);
    }
}
