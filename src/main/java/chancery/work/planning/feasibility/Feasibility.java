package chancery.work.planning.feasibility;

import chancery.work.planning.Action;
import chancery.work.planning.BudgetLine;
import chancery.work.planning.Indicator;
import chancery.work.planning.Objective;
import chancery.work.planning.PlanContent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Looks for what cannot work in a plan. What was given up, or is over, is not looked at.
 *
 * <p>An action that runs for longer than {@value #LONGEST_BUSY} days does not fill the days of its
 * owner, and is not counted among what they have on one day.
 */
public final class Feasibility {
    static final int BUSY = 3;
    static final int LONGEST_BUSY = 14;

    private final PlanContent plan;
    private final Surroundings around;
    private final List<Action> coming;
    private final List<Warning> warnings = new ArrayList<>();

    private Feasibility(PlanContent plan, Surroundings around) {
        this.plan = plan;
        this.around = around;
        this.coming =
                plan.actions().stream()
                        .filter(action -> !action.cancelled() && !isOver(action))
                        .toList();
    }

    /** Every warning, in the order of the plan's lines; those about the whole plan first. */
    public static List<Warning> of(PlanContent plan, Surroundings around) {
        return new Feasibility(plan, around).look();
    }

    private List<Warning> look() {
        budget();
        plan.objectives().forEach(this::objective);
        Map<UUID, Objective> objectives =
                plan.objectives().stream()
                        .collect(Collectors.toMap(Objective::id, Function.identity()));
        coming.forEach(action -> action(action, objectives.get(action.objective())));
        coming.stream()
                .filter(action -> !owner(action).isEmpty() && isShort(action))
                .collect(
                        Collectors.groupingBy(
                                Feasibility::owner, TreeMap::new, Collectors.toList()))
                .values()
                .forEach(this::owner);
        plan.indicators().forEach(this::indicator);
        List<UUID> order = plan.elements().map(line -> line.id()).toList();
        Map<UUID, Integer> positions = new java.util.HashMap<>();
        order.forEach(id -> positions.put(id, positions.size()));
        warnings.sort(
                Comparator.comparingInt(
                        w -> w.line() == null ? -1 : positions.getOrDefault(w.line(), 0)));
        return List.copyOf(warnings);
    }

    private void objective(Objective objective) {
        if (plan.actionsOf(objective).stream().allMatch(Action::cancelled)) {
            warn(objective.id(), Warning.Kind.NO_ACTION, Map.of());
        }
    }

    private void action(Action action, @Nullable Objective objective) {
        if (action.owner().isEmpty() && action.person() == null) {
            warn(action.id(), Warning.Kind.NO_OWNER, Map.of());
        }
        LocalDate start = action.start();
        LocalDate end = action.end();
        if (start == null || end == null) {
            warn(action.id(), Warning.Kind.NO_DATES, Map.of());
            return;
        }
        LocalDate due = objective == null ? null : objective.due();
        if (due != null && end.isAfter(due)) {
            warn(action.id(), Warning.Kind.AFTER_OBJECTIVE, Map.of("end", end, "due", due));
        }
        if (end.getYear() < plan.year() || start.getYear() > plan.year()) {
            warn(action.id(), Warning.Kind.OUTSIDE_YEAR, Map.of("year", Year.of(plan.year())));
        }
        for (LocalDate day : start.equals(end) ? List.of(start) : List.of(start, end)) {
            around.holidays().stream()
                    .filter(holiday -> holiday.holds(day))
                    .findFirst()
                    .ifPresent(holiday ->
                            warn(
                                    action.id(),
                                    Warning.Kind.ON_HOLIDAY,
                                    Map.of("day", day, "name", holiday.name())));
        }
        // What runs for months is on its way during every election; nobody plans it otherwise.
        around.elections().stream()
                .filter(election -> isShort(action) && election.meets(start, end))
                .forEach(election ->
                        warn(
                                action.id(),
                                Warning.Kind.OVER_ELECTION,
                                Map.of("day", election.from(), "name", election.name())));
    }

    /** How much somebody has on one day can only grow on a day on which something begins. */
    private void owner(List<Action> own) {
        own.stream()
                .map(Action::start)
                .distinct()
                .sorted()
                .forEach(day -> {
                    List<Action> then = own.stream().filter(each -> goesOn(each, day)).toList();
                    if (then.size() >= BUSY) {
                        Action last =
                                then.stream()
                                        .filter(each -> day.equals(each.start()))
                                        .reduce((_, next) -> next)
                                        .orElseThrow();
                        warn(
                                last.id(),
                                Warning.Kind.OWNER_BUSY,
                                Map.of(
                                        "owner", last.owner(),
                                        "count", then.size(),
                                        "day", day));
                    }
                });
    }

    private void indicator(Indicator indicator) {
        Indicator.Baseline baseline = indicator.baseline();
        boolean numbers = indicator.measure().hasNumbers();
        if (baseline == null || (numbers ? baseline.value() == null : baseline.text().isEmpty())) {
            warn(indicator.id(), Warning.Kind.NO_BASELINE, Map.of());
        }
        if (indicator.targets().stream()
                .noneMatch(target -> numbers ? target.value() != null : !target.text().isEmpty())) {
            warn(indicator.id(), Warning.Kind.NO_TARGET, Map.of());
        }
    }

    private void budget() {
        BudgetLine ceiling = around.ceiling();
        if (ceiling == null) {
            return;
        }
        Map<String, BigDecimal> sums =
                plan.actions().stream()
                        .filter(action -> !action.cancelled())
                        .flatMap(action -> action.budget().stream())
                        .collect(
                                Collectors.toMap(
                                        BudgetLine::currency,
                                        BudgetLine::amount,
                                        BigDecimal::add,
                                        TreeMap::new));
        sums.forEach((currency, sum) -> {
            if (!currency.equals(ceiling.currency())) {
                warn(
                        null,
                        Warning.Kind.OTHER_CURRENCY,
                        Map.of("currency", currency, "ceiling", ceiling.currency()));
            } else if (sum.compareTo(ceiling.amount()) > 0) {
                warn(
                        null,
                        Warning.Kind.OVER_BUDGET,
                        Map.of("sum", sum, "ceiling", ceiling.amount(), "currency", currency));
            }
        });
    }

    private void warn(@Nullable UUID line, Warning.Kind kind, Map<String, Object> values) {
        warnings.add(new Warning(line, kind, values));
    }

    private boolean isOver(Action action) {
        LocalDate end = action.end();
        return end != null && end.isBefore(around.today());
    }

    private static String owner(Action action) {
        return action.person() == null
                ? action.owner().toLowerCase(Locale.ROOT)
                : action.person().toString();
    }

    private static boolean isShort(Action action) {
        LocalDate start = action.start();
        LocalDate end = action.end();
        return start != null && end != null && end.isBefore(start.plusDays(LONGEST_BUSY));
    }

    private static boolean goesOn(Action action, @Nullable LocalDate day) {
        LocalDate start = action.start();
        LocalDate end = action.end();
        return day != null
                && start != null
                && end != null
                && !start.isAfter(day)
                && !end.isBefore(day);
    }
}
