package chancery.work.planning.board;

import chancery.kernel.UnitCode;
import java.util.List;

/**
 * What a reader may narrow the board of a year to: nothing that only a hidden plan has is among it.
 *
 * @param years that have a plan, the latest first
 * @param strands by their codes
 * @param regions of posts with a plan
 */
public record BoardChoices(
        List<Integer> years, List<String> strands, List<String> regions, List<UnitCode> posts) {
    public BoardChoices {
        years = List.copyOf(years);
        strands = List.copyOf(strands);
        regions = List.copyOf(regions);
        posts = List.copyOf(posts);
    }
}
