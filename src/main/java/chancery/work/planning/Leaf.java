package chancery.work.planning;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some lines out of many: as much as one page holds on a slow link.
 *
 * @param number which part, from 1
 * @param last the number of the last part, at least 1
 */
public record Leaf<T>(int number, int last, List<T> lines) {
    public Leaf {
        lines = List.copyOf(lines);
    }

    /**
     * @param most how many lines a part has
     * @param wanted the part asked for; none, or one that is not there: the nearest
     */
    public static <T> Leaf<T> of(List<T> all, int most, @Nullable Integer wanted) {
        int last = Math.max(1, Math.ceilDiv(all.size(), most));
        int number = Math.clamp(wanted == null ? 1 : wanted, 1, last);
        int from = (number - 1) * most;
        return new Leaf<>(number, last, all.subList(from, Math.min(all.size(), from + most)));
    }

    /** Whether there are other parts. */
    public boolean isPart() {
        return last > 1;
    }
}
