package chancery.work.planning.exports;

import chancery.kernel.Distribution;
import chancery.work.planning.Action;
import chancery.work.planning.Plan;
import chancery.work.planning.PlanStanding;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * An action in a calendar.
 *
 * @param action the same on every node and in every version
 * @param end its last day, itself included
 * @param version of the plan; 0 before it was approved
 */
public record DatedAction(
        UUID action,
        String title,
        String owner,
        String place,
        LocalDate start,
        LocalDate end,
        Distribution distribution,
        Instant changed,
        int version) {

    /** The actions of a plan that have days and were not given up. */
    static List<DatedAction> of(PlanState state) {
        return state.content().actions().stream()
                .filter(action -> !action.cancelled())
                .flatMap(action -> of(state.plan(), action))
                .toList();
    }

    private static Stream<DatedAction> of(Plan plan, Action action) {
        LocalDate start = action.start() == null ? action.end() : action.start();
        if (start == null) {
            return Stream.empty();
        }
        int version =
                switch (plan.standing()) {
                    case PlanStanding.Approved(_, int current) -> current;
                    case PlanStanding.Closed(_, int current) -> current;
                    case PlanStanding.Draft _, PlanStanding.Submitted _, PlanStanding.Returned _ ->
                            0;
                };
        return Stream.of(
                new DatedAction(
                        action.id(),
                        action.title(),
                        action.owner(),
                        action.place(),
                        start,
                        Objects.requireNonNullElse(action.end(), start),
                        plan.distribution(),
                        plan.updatedAt(),
                        version));
    }
}
