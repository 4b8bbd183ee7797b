package chancery.work.planning.board.web;

import chancery.foundation.drawing.Picture;
import chancery.work.planning.board.Tally;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * The map alone, for a service of many posts.
 *
 * @param placed how many posts have a place
 * @param map of them; none when they are too many for one page over a slow line
 * @param regions to choose from
 */
public record MapView(
        BoardScope scope, int placed, @Nullable Picture map, SortedMap<String, Tally> regions) {
    /** How many posts one map shows. */
    static final int MOST_PLACED = 100;
}
