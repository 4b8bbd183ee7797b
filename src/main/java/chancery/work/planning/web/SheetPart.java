package chancery.work.planning.web;

import chancery.work.planning.Action;
import chancery.work.planning.Element;
import chancery.work.planning.Indicator;
import chancery.work.planning.Leaf;
import chancery.work.planning.Objective;
import chancery.work.planning.PlanContent;
import chancery.work.planning.Strand;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a plan's sheet that one page holds: all of a short plan, of a long one so many that
 * the page stays light on a slow link. An action keeps its number wherever it is shown.
 */
public final class SheetPart {
    static final int LINES = 60;

    private final PlanContent sheet;
    private final @Nullable UUID within;
    private final boolean ofLongPlan;
    private final Leaf<Element> leaf;
    private final Set<UUID> here;
    private final Map<UUID, Integer> numbers = new HashMap<>();

    private SheetPart(
            PlanContent sheet, @Nullable UUID within, boolean ofLongPlan, Leaf<Element> leaf) {
        this.sheet = sheet;
        this.within = within;
        this.ofLongPlan = ofLongPlan;
        this.leaf = leaf;
        this.here = leaf.lines().stream().map(Element::id).collect(Collectors.toSet());
    }

    /**
     * @param strand to be shown alone; none, or one that is not there, for all
     * @param number of the part wanted, from 1
     * @param line that is to be on it, whatever the number
     */
    static SheetPart of(
            PlanContent sheet,
            @Nullable UUID strand,
            @Nullable Integer number,
            @Nullable UUID line) {
        List<Element> all = sheet.strands().stream().flatMap(s -> below(sheet, s)).toList();
        Strand alone =
                sheet.strands().stream()
                        .filter(s -> s.id().equals(strand))
                        .findFirst()
                        .orElse(null);
        List<Element> wanted = alone == null ? all : below(sheet, alone).toList();
        int place = line == null ? -1 : wanted.stream().map(Element::id).toList().indexOf(line);
        SheetPart part =
                new SheetPart(
                        sheet,
                        alone == null ? null : alone.id(),
                        all.size() > LINES,
                        Leaf.of(wanted, LINES, place < 0 ? number : (Integer) (place / LINES + 1)));
        all.stream()
                .filter(Action.class::isInstance)
                .forEach(action -> part.numbers.put(action.id(), part.numbers.size() + 1));
        return part;
    }

    /** A strand with all that is under it, as it is read. */
    private static Stream<Element> below(PlanContent sheet, Strand strand) {
        return Stream.concat(
                Stream.of(strand),
                sheet.objectivesOf(strand).stream().flatMap(o -> below(sheet, o).stream()));
    }

    private static List<Element> below(PlanContent sheet, Objective objective) {
        List<Element> lines = new ArrayList<>(List.of(objective));
        lines.addAll(sheet.actionsOf(objective));
        lines.addAll(sheet.indicatorsOf(objective));
        return lines;
    }

    public Leaf<Element> leaf() {
        return leaf;
    }

    /** Whether the plan has more lines than one page holds, whatever is shown of it. */
    public boolean isOfLongPlan() {
        return ofLongPlan;
    }

    /** The strand that is shown alone; none for all. */
    public @Nullable UUID within() {
        return within;
    }

    /** How many actions a strand has. */
    public long actionsIn(Strand strand) {
        return below(sheet, strand).filter(Action.class::isInstance).count();
    }

    /** Of an action among all of the plan, from 1. */
    public int number(Action action) {
        return numbers.getOrDefault(action.id(), 0);
    }

    /** Strands of which the page holds something. */
    public List<Strand> strands() {
        return sheet.strands().stream()
                .filter(strand -> below(sheet, strand).anyMatch(this::holds))
                .toList();
    }

    public List<Objective> objectivesOf(Strand strand) {
        return sheet.objectivesOf(strand).stream()
                .filter(objective -> below(sheet, objective).stream().anyMatch(this::holds))
                .toList();
    }

    public List<Action> actionsOf(Objective objective) {
        return sheet.actionsOf(objective).stream().filter(this::holds).toList();
    }

    public List<Indicator> indicatorsOf(Objective objective) {
        return sheet.indicatorsOf(objective).stream().filter(this::holds).toList();
    }

    /** Whether the page before has begun it. */
    public boolean goesOn(Element line) {
        return !holds(line);
    }

    /** Whether a new action of the objective would stand on this page. */
    public boolean endsActionsOf(Objective objective) {
        List<Action> actions = sheet.actionsOf(objective);
        return actions.isEmpty() ? holds(objective) : holds(actions.getLast());
    }

    public boolean ends(Objective objective) {
        return holds(below(sheet, objective).getLast());
    }

    public boolean ends(Strand strand) {
        return holds(below(sheet, strand).toList().getLast());
    }

    private boolean holds(Element line) {
        return here.contains(line.id());
    }
}
