package chancery.work.planning.execution;

import chancery.work.planning.Action;
import chancery.work.planning.ActionStanding;
import chancery.work.planning.Indicator;
import chancery.work.planning.Plan;
import chancery.work.planning.PlanContent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A plan with what was done of it, on a day.
 *
 * @param approved the content that the ministry approved; none before that
 * @param progress every entry by its action, the latest first
 * @param actuals every value by its indicator, the latest period first
 */
public record PlanExecution(
        Plan plan,
        @Nullable PlanContent approved,
        LocalDate today,
        Map<UUID, List<Progress>> progress,
        Map<UUID, List<Actual>> actuals) {

    public PlanExecution {
        progress = Map.copyOf(progress);
        actuals = Map.copyOf(actuals);
    }

    /**
     * What was to be reached in a period, and was.
     *
     * @param approved the target of the approved plan; none when the period came by amendment
     * @param revised the target in force now; none when an amendment took it out
     * @param actual the latest value for the period
     */
    public record Period(
            LocalDate from,
            LocalDate to,
            Indicator.@Nullable Target approved,
            Indicator.@Nullable Target revised,
            @Nullable Actual actual) {

        /** Whether an amendment changed what was to be reached. */
        public boolean amended() {
            return approved != null && !approved.equals(revised)
                    || approved == null && revised != null;
        }
    }

    private record Span(LocalDate from, LocalDate to) {
        boolean holds(Actual value) {
            return !value.to().isBefore(from) && !value.to().isAfter(to);
        }
    }

    /**
     * As it stood at the end of a day, by what is known of it now; later days do not count yet.
     *
     * @param day after today it changes nothing
     */
    public PlanExecution asOf(LocalDate day) {
        if (!day.isBefore(today)) {
            return this;
        }
        Map<UUID, List<Progress>> then = new HashMap<>();
        progress.forEach((action, entries) ->
                then.put(
                        action,
                        entries.stream().filter(entry -> !entry.on().isAfter(day)).toList()));
        Map<UUID, List<Actual>> values = new HashMap<>();
        actuals.forEach((indicator, entries) ->
                values.put(
                        indicator,
                        entries.stream().filter(entry -> !entry.to().isAfter(day)).toList()));
        return new PlanExecution(plan, approved, day, then, values);
    }

    /** The entry of an action that counts: of the latest day the last one written. */
    public Optional<Progress> latest(UUID action) {
        return progress.getOrDefault(action, List.of()).stream().findFirst();
    }

    public int percent(Action action) {
        return latest(action.id()).map(Progress::percent).orElse(0);
    }

    public ActionStanding standing(Action action) {
        return ActionStanding.on(
                today, action.start(), action.end(), percent(action), action.cancelled());
    }

    /** How many actions stand how; every standing is there. */
    public Map<ActionStanding, Integer> counts(List<Action> actions) {
        Map<ActionStanding, Integer> counts = new LinkedHashMap<>();
        for (ActionStanding standing : ActionStanding.values()) {
            counts.put(standing, 0);
        }
        actions.forEach(action -> counts.merge(standing(action), 1, Integer::sum));
        return counts;
    }

    /** The values of an indicator, the latest period first. */
    public List<Actual> actuals(UUID indicator) {
        return actuals.getOrDefault(indicator, List.of());
    }

    /**
     * Every period for which an indicator had or has a target, in the order of time. A value
     * belongs to the shortest period in which its own ends.
     *
     * <p>Before approval all targets are revised ones.
     */
    public List<Period> periods(Indicator indicator) {
        Map<Span, Indicator.Target> before = new HashMap<>();
        if (approved != null) {
            approved.indicators().stream()
                    .filter(other -> other.id().equals(indicator.id()))
                    .flatMap(other -> other.targets().stream())
                    .forEach(target -> before.put(new Span(target.from(), target.to()), target));
        }
        Map<Span, Indicator.Target> now = new HashMap<>();
        indicator.targets().forEach(t -> now.put(new Span(t.from(), t.to()), t));
        List<Span> spans = new ArrayList<>(before.keySet());
        now.keySet().stream().filter(span -> !before.containsKey(span)).forEach(spans::add);
        spans.sort(Comparator.comparing(Span::from).thenComparing(Span::to));
        Map<Span, Actual> found = new HashMap<>();
        for (Actual value : actuals(indicator.id())) {
            spans.stream()
                    .filter(span -> span.holds(value))
                    .min(
                            Comparator.comparing(
                                    span -> span.to().toEpochDay() - span.from().toEpochDay()))
                    .ifPresent(span -> found.putIfAbsent(span, value));
        }
        return spans.stream()
                .map(span ->
                        new Period(
                                span.from(),
                                span.to(),
                                before.get(span),
                                now.get(span),
                                found.get(span)))
                .toList();
    }
}
