package chancery.work.planning.messages;

import chancery.kernel.DispatchId;
import chancery.kernel.UnitCode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a person adds to the header of the dispatch that the program prepares.
 *
 * @param information units that are told besides
 * @param instruction a registered dispatch that it answers
 */
public record Addressing(List<UnitCode> information, @Nullable DispatchId instruction) {
    /** To the other side alone. */
    public static final Addressing PLAIN = new Addressing(List.of(), null);

    public Addressing {
        information = List.copyOf(information);
    }
}
