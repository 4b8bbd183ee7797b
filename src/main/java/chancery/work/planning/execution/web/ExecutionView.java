package chancery.work.planning.execution.web;

import chancery.foundation.access.Unit;
import chancery.foundation.drawing.bars.StrandBars;
import chancery.work.planning.Action;
import chancery.work.planning.ActionStanding;
import chancery.work.planning.Element;
import chancery.work.planning.Indicator;
import chancery.work.planning.Leaf;
import chancery.work.planning.Plan;
import chancery.work.planning.PlanStanding;
import chancery.work.planning.Strand;
import chancery.work.planning.execution.Actual;
import chancery.work.planning.execution.EvidenceSource;
import chancery.work.planning.execution.PlanExecution;
import chancery.work.planning.execution.Progress;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How far a plan is, as its page shows it.
 *
 * @param bars by strand; none for a plan without actions
 * @param leaf the lines that this page holds, in the order of the plan
 * @param reports whether the reader may report on it now
 * @param unsent how many entries have not gone to the ministry
 * @param offered what is likely to be cited as evidence
 * @param saved the title of the line that was just reported on; or empty
 */
public record ExecutionView(
        PlanExecution execution,
        Unit unit,
        @Nullable StrandBars bars,
        Shown shown,
        Leaf<Element> leaf,
        boolean reports,
        int unsent,
        List<EvidenceSource.Seen> offered,
        String saved) {

    /** The lines of one strand that are on this page. */
    public record Group(Strand strand, List<Action> actions, List<Indicator> indicators) {}

    public Plan plan() {
        return execution.plan();
    }

    public String path() {
        return "/plans/" + plan().id();
    }

    /** How many actions stand how, of the whole plan. */
    public Map<ActionStanding, Integer> counts() {
        return execution.counts(plan().inForce().actions());
    }

    public int behind() {
        return counts().getOrDefault(ActionStanding.LATE, 0)
                + counts().getOrDefault(ActionStanding.AT_RISK, 0);
    }

    /** Whether nothing was submitted yet: until then there is nothing to report on. */
    public boolean early() {
        return plan().standing() instanceof PlanStanding.Draft;
    }

    public List<Group> groups() {
        return plan().inForce().strands().stream()
                .map(strand ->
                        new Group(
                                strand,
                                under(strand, Action.class),
                                under(strand, Indicator.class)))
                .filter(group -> !group.actions().isEmpty() || !group.indicators().isEmpty())
                .toList();
    }

    private <E extends Element> List<E> under(Strand strand, Class<E> kind) {
        return leaf.lines().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .filter(line -> PlanOrder.strandOf(plan().inForce(), line).equals(strand))
                .toList();
    }

    public @Nullable Progress last(Action action) {
        return execution.latest(action.id()).orElse(null);
    }

    /** How many pieces of evidence all that was reported of an action rests on. */
    public int evidence(Action action) {
        return execution.progress().getOrDefault(action.id(), List.of()).stream()
                .mapToInt(entry -> entry.evidence().size())
                .sum();
    }

    public @Nullable Actual last(Indicator indicator) {
        return execution.actuals(indicator.id()).stream().findFirst().orElse(null);
    }

    /** What an indicator is to reach in the end; the target in force. */
    public Indicator.@Nullable Target target(Indicator indicator) {
        return Optional.of(indicator.targets())
                .filter(targets -> !targets.isEmpty())
                .map(List::getLast)
                .orElse(null);
    }
}
