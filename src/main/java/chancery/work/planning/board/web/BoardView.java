package chancery.work.planning.board.web;

import chancery.correspondence.DispatchLine;
import chancery.foundation.drawing.Picture;
import chancery.work.planning.ActionStanding;
import chancery.work.planning.board.Consolidation;
import chancery.work.planning.board.PostLine;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * All posts at a glance.
 *
 * @param rows of posts, in order, as many as are shown
 * @param whole whether every post is shown
 * @param placed how many posts have a place
 * @param map of them; none when they are too many beside all the rest
 * @param instruction by which the ministry asked for the plans; none when none was named
 * @param silent how many posts have not answered it
 */
public record BoardView(
        BoardScope scope,
        Consolidation seen,
        List<PostRow> rows,
        boolean whole,
        PostOrder order,
        int placed,
        @Nullable Picture map,
        Picture strands,
        @Nullable DispatchLine instruction,
        int silent) {

    /** How many posts a page shows unless more are asked for. */
    static final int FEW = 30;

    /** How many posts the map beside the rest of the page shows. */
    static final int FEW_PLACED = 30;

    private static final List<ActionStanding> TOLD =
            List.of(
                    ActionStanding.LATE,
                    ActionStanding.AT_RISK,
                    ActionStanding.ON_TRACK,
                    ActionStanding.DONE,
                    ActionStanding.PLANNED,
                    ActionStanding.CANCELLED);

    /** How actions stand, what needs somebody first. */
    public static List<ActionStanding> standings() {
        return TOLD;
    }

    /** How many plans stand so, by the word of their state. */
    public Map<String, Long> states() {
        return seen.posts().stream()
                .collect(
                        Collectors.groupingBy(
                                PostLine::standing, TreeMap::new, Collectors.counting()));
    }

    /** The address of the table in another order. */
    public String ordered(PostOrder.Column column) {
        PostOrder then = order.then(column);
        return scope.at(
                        "/board",
                        Map.of("sort", then.by().name(), "down", String.valueOf(then.down())))
                + "#posts";
    }
}
