package chancery.work.planning.execution;

import java.util.List;
import java.util.stream.Stream;

/** Entries in the order in which they were written, as they travel from a post to the ministry. */
public record ExecutionRecord(List<Progress> progress, List<Actual> actuals) {
    public ExecutionRecord {
        progress = List.copyOf(progress);
        actuals = List.copyOf(actuals);
    }

    public boolean isEmpty() {
        return progress.isEmpty() && actuals.isEmpty();
    }

    public Stream<ExecutionEntry> entries() {
        return Stream.concat(progress.stream(), actuals.stream());
    }
}
