package chancery.work.engagements;

import chancery.kernel.Problem;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * A line of the programme.
 *
 * @param from at the place's own time, to the minute; null when it is not known yet
 * @param to null when open; before {@code from} it is the next morning
 * @param with whom, in words; may be empty
 */
public record Slot(
        LocalDate day,
        @Nullable LocalTime from,
        @Nullable LocalTime to,
        String what,
        String place,
        String with) {

    static final Comparator<Slot> IN_ORDER =
            Comparator.comparing(Slot::day)
                    .thenComparing(Slot::from, Comparator.nullsFirst(Comparator.naturalOrder()));

    /**
     * @throws Problem {@code engagement.slot-time} with an end but no beginning
     */
    public Slot {
        Texts.day("day", day);
        from = from == null ? null : from.truncatedTo(ChronoUnit.MINUTES);
        to = to == null ? null : to.truncatedTo(ChronoUnit.MINUTES);
        if (from == null && to != null) {
            throw Problem.refused("engagement.slot-time").at("from");
        }
        what = Texts.line("what", what);
        place = Texts.optionalLine("place", place);
        with = Texts.optionalLine("with", with);
    }
}
