package chancery.work.planning.board.web;

import chancery.work.planning.board.Roll;
import chancery.work.planning.board.Share;
import java.util.List;
import java.util.Optional;

/** Indicators over all posts: those that were added up first, then those that cannot be. */
public record RollsView(BoardScope scope, List<Roll> rolls) {
    public List<Roll> added() {
        return rolls.stream().filter(Roll::added).toList();
    }

    public List<Roll> beside() {
        return rolls.stream().filter(roll -> !roll.added()).toList();
    }

    /**
     * A sum of one sort of value.
     *
     * @param label the key of its name
     */
    public record Total(String label, Optional<Roll.Sum> sum) {}

    public static List<Total> totals(Roll roll) {
        return List.of(
                new Total("plan.baseline", roll.baseline()),
                new Total("plan.target", roll.target()),
                new Total("board.actual", roll.actual()));
    }

    /** The key of the reason for which values were not added. */
    public String why(Roll roll) {
        long directions = roll.shares().stream().map(Share::ascending).distinct().count();
        return directions > 1 ? "board.roll.directions" : "board.roll.not-addable";
    }
}
