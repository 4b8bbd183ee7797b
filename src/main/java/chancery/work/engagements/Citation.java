package chancery.work.engagements;

import chancery.kernel.Ref;
import org.jspecify.annotations.Nullable;

/**
 * A document, a resolution, an agreement, an action of a plan, as it is cited.
 *
 * @param text how it was named when it was cited
 * @param ref the thing itself when this service has it
 */
public record Citation(String text, @Nullable Ref ref) {
    public Citation {
        text = Texts.line("text", text);
        Texts.ref("ref", ref);
    }
}
