package chancery.correspondence.annexes;

import chancery.kernel.DispatchId;
import chancery.kernel.Problem;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of one annex.
 *
 * @param mediaType of its {@link AnnexKind}
 * @param subject none when it could not be read
 * @param problem why it was refused or waits, or what is to be known of one that counts
 */
public record AnnexOutcome(
        UUID annex,
        DispatchId dispatch,
        String mediaType,
        @Nullable Subject subject,
        State state,
        @Nullable Problem problem,
        Instant at) {

    /** Whether it counts. */
    public enum State {
        TAKEN,
        WAITING,
        REFUSED
    }
}
