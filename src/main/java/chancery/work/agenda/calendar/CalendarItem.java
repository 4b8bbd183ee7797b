package chancery.work.agenda.calendar;

import chancery.kernel.Distribution;
import chancery.kernel.Ref;
import chancery.work.agenda.Recurrence;
import chancery.work.agenda.When;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something with a date, as a calendar shows it.
 *
 * @param uid the same for the same thing for ever, and for no other, such as {@code action-<uuid>}
 * @param description plain text, may be empty
 * @param place may be empty
 * @param recurrence null for once
 * @param changed when it last changed
 * @param version grows with every change
 * @param category one word for its sort, may be empty
 * @param thing what it is
 * @param href its page on this node
 */
public record CalendarItem(
        String uid,
        String title,
        String description,
        String place,
        When when,
        @Nullable Recurrence recurrence,
        Distribution distribution,
        Instant created,
        Instant changed,
        int version,
        String category,
        Ref thing,
        String href) {
    /** The same at another time, for one coming of what recurs. */
    CalendarItem at(When then) {
        return new CalendarItem(
                uid,
                title,
                description,
                place,
                then,
                null,
                distribution,
                created,
                changed,
                version,
                category,
                thing,
                href);
    }
}
