package chancery.correspondence;

import chancery.kernel.DispatchId;
import chancery.kernel.Label;
import chancery.kernel.Precedence;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A dispatch as one line of a list.
 *
 * @param standing the word of {@link Standing#word()}
 * @param from a unit's code, or the sender as an archive prints it
 * @param arrivalNumber and {@code arrivalState}: in a list of arrivals; else null
 * @param furthest in a list of departures, the step that the slowest action addressee has reached;
 *     else null
 * @param at when it was last written, signed or registered
 */
public record DispatchLine(
        DispatchId id,
        DispatchKind kind,
        String standing,
        String number,
        String from,
        List<String> action,
        List<String> information,
        String subject,
        Label label,
        Precedence precedence,
        @Nullable LocalDate dated,
        @Nullable LocalDate due,
        int annexes,
        Instant at,
        @Nullable String unit,
        @Nullable String arrivalNumber,
        Arrival.@Nullable State arrivalState,
        TrailLine.@Nullable State furthest) {}
