package chancery.work.planning;

import chancery.foundation.register.Digest;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A frozen state of a plan.
 *
 * @param version counts from 1
 * @param amendment the number of the amendment that made it; none for a version that was submitted
 * @param reason why it was amended; empty for a submission
 * @param author by name, as it stands on every node
 * @param digest of the content, SHA-512 over its JSON form
 * @param approved whether this is the version that the ministry approved
 */
public record PlanVersion(
        int version,
        @Nullable Integer amendment,
        String reason,
        String author,
        Instant at,
        Digest digest,
        boolean approved) {}
