package chancery.work.planning.contracts;

import chancery.kernel.Problem;
import chancery.work.planning.Texts;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one side owes the other.
 *
 * @param id that it keeps through every proposal; objectives of plans name it
 * @param weight among the duties of its side, 1 to 100
 * @param due the day by which it is owed; none when it holds over all the years
 */
public record Duty(
        UUID id, Side side, Kind kind, String text, int weight, @Nullable LocalDate due) {

    /** Who owes it. */
    public enum Side {
        POST,
        MINISTRY
    }

    /** What sort of thing is owed. */
    public enum Kind {
        RESULT,
        RESOURCE,
        VISIT,
        DECISION,
        OTHER
    }

    public Duty {
        Objects.requireNonNull(id);
        Objects.requireNonNull(side);
        Objects.requireNonNull(kind);
        text = Texts.paragraph("text", text);
        Texts.day("due", due);
        if (weight < 1 || weight > 100) {
            throw Problem.refused("contract.weight").at("weight").with("value", weight);
        }
    }
}
