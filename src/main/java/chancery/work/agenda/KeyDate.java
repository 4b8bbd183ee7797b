package chancery.work.agenda;

import chancery.kernel.PersonId;
import chancery.kernel.Ref;
import chancery.kernel.UnitCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A key date as it stands, or as it stood in a former version.
 *
 * @param unit that keeps it
 * @param from the thing of another room that it was put in for, or null; that room alone changes it
 * @param version 0 when new, one more with each change
 * @param changedBy null when the program itself wrote it for another room
 */
public record KeyDate(
        KeyDateId id,
        UnitCode unit,
        KeyDateContent content,
        @Nullable Ref from,
        int version,
        @Nullable PersonId author,
        Instant createdAt,
        @Nullable PersonId changedBy,
        Instant changedAt,
        @Nullable Ending ending) {

    /** Since when, and why, it no longer counts. */
    public record Ending(Instant at, String reason) {}

    /** Its days between two, both included, in order. */
    public List<Occurrence> between(LocalDate from, LocalDate to) {
        When when = content.when();
        Recurrence recurrence = content.recurrence();
        if (recurrence == null) {
            return when.last().isBefore(from) || when.first().isAfter(to)
                    ? List.of()
                    : List.of(new Occurrence(this, when));
        }
        long length = when.last().toEpochDay() - when.first().toEpochDay();
        return recurrence.days(when.first(), from.minusDays(length), to).stream()
                .map(day -> new Occurrence(this, when.on(day)))
                .toList();
    }
}
