package chancery.work.planning.execution.web;

import chancery.work.planning.execution.ExecutionEntry;
import chancery.work.planning.execution.ShownEvidence;
import java.util.List;

/**
 * An entry as one reader sees it.
 *
 * @param sent whether it has gone to the ministry with a signed dispatch
 */
public record Told(ExecutionEntry entry, List<ShownEvidence> evidence, boolean sent) {
    public Told {
        evidence = List.copyOf(evidence);
    }
}
