package chancery.work.planning.feasibility;

import chancery.work.planning.BudgetLine;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a plan has to fit into.
 *
 * @param ceiling what the contract allows for the year; none without a contract
 * @param today what is over by then is not warned of
 */
public record Surroundings(
        List<HostDay> holidays,
        List<HostDay> elections,
        @Nullable BudgetLine ceiling,
        LocalDate today) {
    public Surroundings {
        holidays = List.copyOf(holidays);
        elections = List.copyOf(elections);
    }

    /** Nothing known but the day. */
    public static Surroundings on(LocalDate today) {
        return new Surroundings(List.of(), List.of(), null, today);
    }
}
