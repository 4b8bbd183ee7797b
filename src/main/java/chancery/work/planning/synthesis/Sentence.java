package chancery.work.planning.synthesis;

import chancery.work.planning.execution.Evidence;
import java.util.List;

/**
 * Something that the program says, and what it says it from.
 *
 * @param text in the language of the account, without mark-up
 */
public record Sentence(String text, List<Evidence> sources) {
    public Sentence {
        sources = List.copyOf(sources);
    }
}
