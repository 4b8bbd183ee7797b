package chancery.work.planning;

import chancery.kernel.Problem;
import java.time.Year;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All that a plan says, at one moment. Lines are flat lists in their order; each names its parent,
 * so that a line moves without its children being rewritten and two versions compare line by line.
 *
 * <p>Always whole: every parent exists, no id occurs twice, limits hold.
 *
 * @param year the civil year that is planned
 * @param currency ISO 4217, in which its sums are shown; lines in others are shown beside them
 */
public record PlanContent(
        int year,
        String title,
        String currency,
        List<Strand> strands,
        List<Objective> objectives,
        List<Action> actions,
        List<Indicator> indicators) {

    public static final int MOST_STRANDS = 20;
    public static final int MOST_OBJECTIVES = 300;
    public static final int MOST_ACTIONS = 2_000;
    public static final int MOST_INDICATORS = 2_000;

    public PlanContent {
        if (year < 1990 || year > 2200) {
            throw Problem.refused("plan.year").at("year").with("value", Year.of(year));
        }
        title = Texts.line("title", title);
        currency = BudgetLine.currency(currency);
        strands = List.copyOf(strands);
        objectives = List.copyOf(objectives);
        actions = List.copyOf(actions);
        indicators = List.copyOf(indicators);
        refuseTooMany(strands, MOST_STRANDS);
        refuseTooMany(objectives, MOST_OBJECTIVES);
        refuseTooMany(actions, MOST_ACTIONS);
        refuseTooMany(indicators, MOST_INDICATORS);
        refuseLoose(strands, objectives, actions, indicators);
    }

    /** A plan that says nothing yet. */
    public static PlanContent blank(int year, String title, String currency) {
        return new PlanContent(year, title, currency, List.of(), List.of(), List.of(), List.of());
    }

    public Stream<Element> elements() {
        return Stream.of(strands, objectives, actions, indicators).flatMap(List::stream);
    }

    public Optional<Element> element(UUID id) {
        return elements().filter(e -> e.id().equals(id)).findFirst();
    }

    public List<Objective> objectivesOf(Strand strand) {
        return objectives.stream().filter(o -> o.strand().equals(strand.id())).toList();
    }

    public List<Action> actionsOf(Objective objective) {
        return actions.stream().filter(a -> a.objective().equals(objective.id())).toList();
    }

    public List<Indicator> indicatorsOf(Objective objective) {
        return indicators.stream().filter(i -> i.objective().equals(objective.id())).toList();
    }

    /** The strand that an action serves. */
    public Strand strandOf(Action action) {
        UUID strand = found(objectives, action.objective()).strand();
        return found(strands, strand);
    }

    /**
     * The content after an edit; this one stays as it is.
     *
     * @throws Problem {@code plan.line-unknown}, {@code plan.parent-unknown}, {@code
     *     plan.line-newer} when somebody else has changed or removed the line meanwhile, or what a
     *     line's own limits say
     */
    public PlanContent with(Change change) {
        return switch (change) {
            case Change.Put put -> put(unchanged(put), put.after());
            case Change.Move move -> moved(move);
            case Change.Remove remove -> without(known(remove.id()));
            case Change.Retitle name ->
                    new PlanContent(
                            year,
                            name.title(),
                            name.currency(),
                            strands,
                            objectives,
                            actions,
                            indicators);
        };
    }

    private Element unchanged(Change.Put put) {
        String seen = put.seen();
        if (seen != null
                && element(put.element().id())
                        .filter(now -> PlanJson.fingerprint(now).equals(seen))
                        .isEmpty()) {
            throw Problem.conflict("plan.line-newer").with("title", put.element().title());
        }
        return put.element();
    }

    private PlanContent put(Element element, @Nullable UUID after) {
        return switch (element) {
            case Strand s -> of(placed(strands, s, after), objectives, actions, indicators);
            case Objective o -> of(strands, placed(objectives, o, after), actions, indicators);
            case Action a ->
                    of(strands, objectives, placed(actions, a, after), carried(indicators, a));
            case Indicator i -> of(strands, objectives, actions, placed(indicators, i, after));
        };
    }

    private PlanContent moved(Change.Move move) {
        Element element = known(move.id());
        UUID parent = move.parent() == null ? element.parent() : move.parent();
        Element there = parent == null ? element : element.under(parent);
        return switch (there) {
            case Strand s -> of(shifted(strands, s, move.after()), objectives, actions, indicators);
            case Objective o ->
                    of(strands, shifted(objectives, o, move.after()), actions, indicators);
            case Action a ->
                    of(
                            strands,
                            objectives,
                            shifted(actions, a, move.after()),
                            carried(indicators, a));
            case Indicator i ->
                    of(strands, objectives, actions, shifted(indicators, i, move.after()));
        };
    }

    private PlanContent without(Element gone) {
        Set<UUID> ids = new HashSet<>(Set.of(gone.id()));
        objectives.stream().filter(o -> ids.contains(o.strand())).forEach(o -> ids.add(o.id()));
        actions.stream().filter(a -> ids.contains(a.objective())).forEach(a -> ids.add(a.id()));
        List<Indicator> kept =
                indicators.stream()
                        .filter(i -> !ids.contains(i.objective()) && !ids.contains(i.id()))
                        .map(i -> i.action() != null && ids.contains(i.action()) ? i.of(null) : i)
                        .toList();
        return of(
                strands.stream().filter(s -> !ids.contains(s.id())).toList(),
                objectives.stream().filter(o -> !ids.contains(o.id())).toList(),
                actions.stream().filter(a -> !ids.contains(a.id())).toList(),
                kept);
    }

    private PlanContent of(
            List<Strand> newStrands,
            List<Objective> newObjectives,
            List<Action> newActions,
            List<Indicator> newIndicators) {
        return new PlanContent(
                year, title, currency, newStrands, newObjectives, newActions, newIndicators);
    }

    private Element known(UUID id) {
        return element(id).orElseThrow(() -> Problem.absent("plan.line-unknown"));
    }

    /** An action that goes under another objective takes the indicators that measure it along. */
    private static List<Indicator> carried(List<Indicator> all, Action action) {
        return all.stream()
                .map(i ->
                        action.id().equals(i.action())
                                ? i.under(action.objective()).of(action.id())
                                : i)
                .toList();
    }

    private static <E extends Element> List<E> placed(
            List<E> all, E element, @Nullable UUID after) {
        List<E> lines = new ArrayList<>(all);
        int there = indexOf(lines, element.id());
        if (there >= 0) {
            lines.set(there, element);
        } else {
            lines.add(after == null ? lines.size() : position(lines, after), element);
        }
        return lines;
    }

    private static <E extends Element> List<E> shifted(
            List<E> all, E element, @Nullable UUID after) {
        List<E> lines = new ArrayList<>(all);
        lines.remove(indexOf(lines, element.id()));
        lines.add(after == null ? 0 : position(lines, after), element);
        return lines;
    }

    private static int position(List<? extends Element> lines, UUID after) {
        int before = indexOf(lines, after);
        if (before < 0) {
            throw Problem.absent("plan.line-unknown");
        }
        return before + 1;
    }

    private static int indexOf(List<? extends Element> lines, UUID id) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).id().equals(id)) {
                return i;
            }
        }
        return -1;
    }

    private static <E extends Element> E found(List<E> lines, UUID id) {
        return lines.get(indexOf(lines, id));
    }

    private static void refuseTooMany(List<?> lines, int most) {
        if (lines.size() > most) {
            throw Problem.tooLarge("plan.lines").with("most", most);
        }
    }

    private static void refuseLoose(
            List<Strand> strands,
            List<Objective> objectives,
            List<Action> actions,
            List<Indicator> indicators) {
        Set<UUID> ids = new HashSet<>();
        Set<UUID> ofStrands = ids(strands, ids);
        Set<UUID> ofObjectives = ids(objectives, ids);
        Set<UUID> ofActions = ids(actions, ids);
        ids(indicators, ids);
        boolean whole =
                objectives.stream().allMatch(o -> ofStrands.contains(o.strand()))
                        && actions.stream().allMatch(a -> ofObjectives.contains(a.objective()))
                        && indicators.stream()
                                .allMatch(i ->
                                        ofObjectives.contains(i.objective())
                                                && (i.action() == null
                                                        || ofActions.contains(i.action())));
        if (!whole) {
            throw Problem.refused("plan.parent-unknown");
        }
    }

    private static Set<UUID> ids(List<? extends Element> lines, Set<UUID> all) {
        Set<UUID> own = new HashSet<>();
        for (Element line : lines) {
            if (!all.add(line.id())) {
                throw Problem.refused("plan.line-twice").with("title", line.title());
            }
            own.add(line.id());
        }
        return own;
    }
}
