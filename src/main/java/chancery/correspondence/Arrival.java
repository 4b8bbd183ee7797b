package chancery.correspondence;

import chancery.kernel.DispatchId;
import chancery.kernel.PersonId;
import chancery.kernel.UnitCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A dispatch in the book of arrivals of one unit.
 *
 * @param number the arrival number as printed, such as {@code 0007/2025}
 * @param due until when an answer is owed
 * @param answeredBy the dispatch that closed it
 */
public record Arrival(
        UnitCode unit,
        String number,
        Instant registeredAt,
        State state,
        @Nullable LocalDate due,
        @Nullable DispatchId answeredBy,
        List<Attribution> attributions) {

    public Arrival {
        attributions = List.copyOf(attributions);
    }

    /** What has been done with an arrival. */
    public enum State {
        REGISTERED,
        ATTRIBUTED,
        ANSWERED,
        FILED
    }

    /** An arrival given to a unit or to an officer; exactly one of the two is set. */
    public record Attribution(
            @Nullable UnitCode toUnit,
            @Nullable PersonId toPerson,
            @Nullable String toName,
            @Nullable LocalDate due,
            String by,
            Instant at) {}
}
