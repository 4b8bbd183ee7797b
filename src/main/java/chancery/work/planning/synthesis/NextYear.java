package chancery.work.planning.synthesis;

import chancery.work.planning.Action;
import chancery.work.planning.ActionStanding;
import chancery.work.planning.Indicator;
import chancery.work.planning.Objective;
import chancery.work.planning.PlanContent;
import chancery.work.planning.Strand;
import chancery.work.planning.execution.Actual;
import chancery.work.planning.execution.PlanExecution;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a plan leaves to the next year's: every strand; the objectives that are still open, with
 * their indicators; the actions that are not done, and those that come back every year.
 *
 * <p>Lines take new identities. A recurring action comes back on the same days of the next year;
 * one that is not done keeps its days only if they end in the next year, since nobody has said yet
 * when it will be done. An indicator starts from the last value that was measured, with its source;
 * its targets beyond the old year are kept, and a person decides the others.
 */
final class NextYear {
    private final PlanExecution done;
    private final PlanContent old;
    private final LocalDate lastDay;
    private final Map<UUID, UUID> identities = new HashMap<>();

    NextYear(PlanExecution done) {
        this.done = done;
        this.old = done.plan().inForce();
        this.lastDay = LocalDate.of(old.year(), 12, 31);
    }

    PlanContent content() {
        List<Objective> open = old.objectives().stream().filter(this::isOpen).toList();
        List<Strand> strands = old.strands().stream().map(s -> s.withId(fresh(s.id()))).toList();
        List<Objective> objectives = open.stream().map(this::carried).toList();
        List<Action> actions = new ArrayList<>();
        List<Indicator> indicators = new ArrayList<>();
        for (Objective objective : open) {
            old.actionsOf(objective).stream()
                    .filter(this::comesBack)
                    .map(this::carried)
                    .forEach(actions::add);
        }
        for (Objective objective : open) {
            old.indicatorsOf(objective).stream().map(this::carried).forEach(indicators::add);
        }
        return new PlanContent(
                old.year() + 1,
                old.title().replace(String.valueOf(old.year()), String.valueOf(old.year() + 1)),
                old.currency(),
                strands,
                objectives,
                actions,
                indicators);
    }

    /**
     * An objective is closed when something was done for it, nothing is left to do, and no target
     * is missed.
     */
    private boolean isOpen(Objective objective) {
        List<Action> actions =
                old.actionsOf(objective).stream().filter(action -> !action.cancelled()).toList();
        return actions.isEmpty()
                || actions.stream().anyMatch(this::comesBack)
                || old.indicatorsOf(objective).stream().anyMatch(this::isMissed);
    }

    private boolean comesBack(Action action) {
        return !action.cancelled()
                && (action.recurring() || done.standing(action) != ActionStanding.DONE);
    }

    /** A target of the year or before that was not met, or whose value nobody has measured. */
    private boolean isMissed(Indicator indicator) {
        List<PlanExecution.Period> ended =
                done.periods(indicator).stream()
                        .filter(period -> period.revised() != null && !period.to().isAfter(lastDay))
                        .toList();
        return !ended.isEmpty() && !Measures.isReached(ended.getLast(), indicator);
    }

    private Objective carried(Objective objective) {
        LocalDate due = objective.due();
        return new Objective(
                fresh(objective.id()),
                known(objective.strand()),
                objective.title(),
                objective.context(),
                objective.effect(),
                objective.risk(),
                due == null || due.isAfter(lastDay) ? due : due.plusYears(1),
                objective.duty());
    }

    private Action carried(Action action) {
        LocalDate start = action.start();
        LocalDate end = action.end();
        boolean ahead = end != null && end.isAfter(lastDay);
        boolean yearly = action.recurring() && !ahead;
        return new Action(
                fresh(action.id()),
                known(action.objective()),
                action.title(),
                action.kind(),
                yearly ? later(start) : ahead ? start : null,
                yearly ? later(end) : ahead ? end : null,
                action.place(),
                action.owner(),
                action.person(),
                action.partners(),
                action.audience(),
                action.text(),
                action.budget(),
                action.recurring(),
                false);
    }

    private Indicator carried(Indicator indicator) {
        UUID action = indicator.action();
        Optional<Actual> last = done.actuals(indicator.id()).stream().findFirst();
        return new Indicator(
                fresh(indicator.id()),
                known(indicator.objective()),
                action == null ? null : identities.get(action),
                indicator.title(),
                indicator.measure(),
                indicator.unit(),
                indicator.ascending(),
                indicator.aggregate(),
                last.map(this::baseline).orElse(indicator.baseline()),
                indicator.targets().stream()
                        .filter(target -> target.to().isAfter(lastDay))
                        .toList());
    }

    private Indicator.Baseline baseline(Actual last) {
        return new Indicator.Baseline(
                last.value(),
                last.text(),
                last.to().getYear(),
                last.source().isEmpty() ? old.title() : last.source());
    }

    private UUID fresh(UUID former) {
        return identities.computeIfAbsent(former, _ -> UUID.randomUUID());
    }

    private UUID known(UUID former) {
        return java.util.Objects.requireNonNull(identities.get(former));
    }

    private static @Nullable LocalDate later(@Nullable LocalDate day) {
        return day == null ? null : day.plusYears(1);
    }
}
