package chancery.work.planning.board.web;

import chancery.work.planning.Action;
import chancery.work.planning.board.ObjectiveLine;
import chancery.work.planning.execution.PlanExecution;
import chancery.work.planning.execution.ShownEvidence;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One post: its objectives, and of one of them the actions with what was reported last.
 *
 * @param chosen the objective that is opened; none when none is
 * @param opened what was done of the plan; none unless an objective is opened
 * @param evidence of the last entry, by action
 */
public record PostView(
        BoardScope scope,
        PostRow row,
        List<ObjectiveLine> objectives,
        @Nullable UUID chosen,
        @Nullable PlanExecution opened,
        Map<UUID, List<ShownEvidence>> evidence) {

    public String plan() {
        return "/plans/" + row.line().plan();
    }

    public boolean isChosen(ObjectiveLine line) {
        return line.objective().equals(chosen);
    }

    public List<ObjectiveLine> objectives(String strand) {
        return objectives.stream().filter(line -> line.strand().equals(strand)).toList();
    }

    /** The codes of the strands, in the order of the plan. */
    public List<String> strands() {
        return objectives.stream().map(ObjectiveLine::strand).distinct().toList();
    }

    public String at(ObjectiveLine line) {
        return scope.at("/board", "objective", isChosen(line) ? "" : line.objective().toString())
                + "#o-"
                + line.objective();
    }

    public List<Action> actions() {
        return opened == null
                ? List.of()
                : opened.plan().inForce().actions().stream()
                        .filter(action -> action.objective().equals(chosen))
                        .toList();
    }

    public List<ShownEvidence> evidence(Action action) {
        return evidence.getOrDefault(action.id(), List.of());
    }
}
