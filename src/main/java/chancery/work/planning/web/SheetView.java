package chancery.work.planning.web;

import chancery.foundation.access.Unit;
import chancery.kernel.DispatchId;
import chancery.work.planning.Action;
import chancery.work.planning.ActionStanding;
import chancery.work.planning.BudgetLine;
import chancery.work.planning.Difference;
import chancery.work.planning.Objective;
import chancery.work.planning.Plan;
import chancery.work.planning.feasibility.Warning;
import chancery.work.planning.messages.ObservedLine;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A plan as its page shows it.
 *
 * @param mine whether the reader may write it
 * @param progress of each action, 0 to 100
 * @param warnings what will probably not work
 * @param answers whether the reader may observe something on it now
 * @param observations made on it
 * @param changes of the amendment in preparation, by line
 * @param part what of its lines this page holds
 * @param focus the objective whose row for a new action waits for the next one; or empty
 */
public record SheetView(
        Plan plan,
        boolean mine,
        Map<UUID, Integer> progress,
        List<Warning> warnings,
        boolean answers,
        List<ObservedLine> observations,
        Map<UUID, Difference> changes,
        Unit unit,
        Unit superior,
        LocalDate today,
        SheetPart part,
        String focus) {

    public String path() {
        return "/plans/" + plan.id();
    }

    /** Where the other parts are; the number goes after it. */
    public String parts() {
        return path()
                + "?"
                + (part.within() == null ? "" : "strand=" + part.within() + "&")
                + "leaf=";
    }

    public boolean writing() {
        return mine && plan.standing().open();
    }

    /** Whether its dispatch waits for signature. */
    public boolean pending() {
        return pendingDispatch() != null;
    }

    public @Nullable DispatchId pendingDispatch() {
        return plan.standing().pending();
    }

    public int progress(Action action) {
        return progress.getOrDefault(action.id(), 0);
    }

    public ActionStanding standing(Action action) {
        return ActionStanding.on(
                today, action.start(), action.end(), progress(action), action.cancelled());
    }

    /** The word of what the amendment in preparation does to a line; empty for nothing. */
    public String change(UUID line) {
        Difference change = changes.get(line);
        return switch (change) {
            case null -> "";
            case Difference.Added _ -> "plan.line.added";
            case Difference.Changed _ -> "plan.line.changed";
            case Difference.Removed _ -> "plan.line.removed";
        };
    }

    /** Money by currency; amounts of different currencies are never added. */
    public Map<String, BigDecimal> money(Collection<Action> actions) {
        return actions.stream()
                .filter(a -> !a.cancelled())
                .flatMap(a -> a.budget().stream())
                .collect(
                        Collectors.groupingBy(
                                BudgetLine::currency,
                                TreeMap::new,
                                Collectors.reducing(
                                        BigDecimal.ZERO, BudgetLine::amount, BigDecimal::add)));
    }

    public List<Warning> warnings(UUID line) {
        return warnings.stream().filter(w -> line.equals(w.line())).toList();
    }

    /** Observations on a line, of the version that was submitted last. */
    public List<ObservedLine> observations(UUID line) {
        int last = observations.stream().mapToInt(ObservedLine::version).max().orElse(0);
        return observations.stream()
                .filter(o -> o.version() == last && line.equals(o.line()))
                .toList();
    }

    /** What is said of the plan as a whole. */
    public List<Warning> general() {
        return warnings.stream().filter(w -> w.line() == null).toList();
    }

    /** Those who answer for something in this plan already, to choose from. */
    public List<String> owners() {
        return plan.sheet().actions().stream()
                .map(Action::owner)
                .filter(owner -> !owner.isEmpty())
                .distinct()
                .sorted()
                .toList();
    }

    public List<Action> actionsOf(Objective objective) {
        return plan.sheet().actionsOf(objective);
    }
}
