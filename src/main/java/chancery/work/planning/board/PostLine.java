package chancery.work.planning.board;

import chancery.kernel.UnitCode;
import chancery.work.planning.PlanId;
import chancery.work.planning.posts.PostProfile;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One post on the board.
 *
 * @param standing the word of {@link chancery.work.planning.PlanStanding#word()}
 * @param profile none when the post has none
 * @param strands its actions by the code of their strand
 * @param budget of the actions that were not given up
 */
public record PostLine(
        PlanId plan,
        UnitCode post,
        String title,
        String standing,
        @Nullable PostProfile profile,
        SortedMap<String, Tally> strands,
        Money budget) {

    public PostLine {
        strands = Collections.unmodifiableSortedMap(new TreeMap<>(strands));
    }

    public Tally tally() {
        return strands.values().stream().reduce(Tally.NONE, Tally::plus);
    }
}
