package chancery.work.press.communiques;

import chancery.kernel.Country;
import chancery.kernel.Distribution;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a communiqué may tell of an engagement: no side's position, only what came of it.
 *
 * @param kind such as {@code VISIT}, as the other room calls it
 * @param counterpart who would agree on the text; may be empty
 * @param ours our people, each with name and function as they were worded then
 * @param theirs the same of the other side
 * @param others the same of third parties
 * @param promises made at it that are marked no higher than it is
 */
public record Occasion(
        Cited cited,
        String kind,
        @Nullable Country country,
        String counterpart,
        String place,
        LocalDate starts,
        LocalDate ends,
        List<String> ours,
        List<String> theirs,
        List<String> others,
        List<Point> points,
        List<Promise> promises,
        Distribution distribution) {

    /** Something that was talked about, and what came of it; the outcome may be empty. */
    public record Point(String topic, String outcome) {}

    /**
     * What somebody promised.
     *
     * @param due null when no day was named
     */
    public record Promise(String by, String words, @Nullable LocalDate due) {}

    public Occasion {
        ours = List.copyOf(ours);
        theirs = List.copyOf(theirs);
        others = List.copyOf(others);
        points = List.copyOf(points);
        promises = List.copyOf(promises);
    }
}
