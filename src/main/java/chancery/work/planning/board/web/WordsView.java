package chancery.work.planning.board.web;

import chancery.work.planning.board.Narrative;
import java.util.List;

/**
 * What posts wrote last of their actions, side by side by strand.
 *
 * @param all whether there are no more than are shown
 */
public record WordsView(BoardScope scope, List<Narrative> narratives, boolean all) {
    /** The codes of the strands, in their order. */
    public List<String> strands() {
        return narratives.stream().map(Narrative::strand).distinct().toList();
    }

    public List<Narrative> of(String strand) {
        return narratives.stream().filter(each -> each.strand().equals(strand)).toList();
    }
}
