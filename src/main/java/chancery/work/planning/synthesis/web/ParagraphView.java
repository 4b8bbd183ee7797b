package chancery.work.planning.synthesis.web;

import chancery.foundation.access.Unit;
import chancery.foundation.wording.Language;
import chancery.work.planning.Plan;
import chancery.work.planning.synthesis.SynthesisParagraph;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One paragraph of a synthesis being written.
 *
 * @param open whether the reader may write it now
 * @param typed what the person wrote while somebody else wrote too; none otherwise
 * @param told what the program said last
 * @param history the former texts, the last one first, without the one that stands
 */
public record ParagraphView(
        Plan plan,
        Unit unit,
        Language language,
        SynthesisParagraph paragraph,
        boolean open,
        @Nullable String typed,
        List<Told> told,
        List<SynthesisParagraph.Revision> history) {

    public String synthesis() {
        return "/plans/" + plan.id() + "/synthesis";
    }

    public String path() {
        return synthesis() + "/" + paragraph.id();
    }

    public String text() {
        return typed == null ? paragraph.text() : typed;
    }

    /** As many as the text needs, within what fits a screen. */
    public int rows() {
        return Math.clamp(text().lines().mapToInt(line -> 1 + line.length() / 90).sum() + 2, 6, 30);
    }
}
