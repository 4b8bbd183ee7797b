package chancery.work.planning.execution;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What somebody reported of one line of a plan. It stands; a correction is a further entry. */
public sealed interface ExecutionEntry permits Progress, Actual {
    UUID id();

    /** The action or the indicator that it speaks of. */
    UUID line();

    List<Evidence> evidence();

    /** By name, as it stands on every node. */
    String author();

    Instant at();
}
