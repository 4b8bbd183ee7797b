package chancery.work.planning.messages;

import chancery.kernel.DispatchId;
import chancery.kernel.Problem;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of one annex about a plan or a contract.
 *
 * @param thing the plan or the contract that it is about; none when it could not be read
 * @param kind none when it could not be read
 * @param problem why it was refused or waits, or what is to be known of one that counts
 */
public record MessageLine(
        UUID annex,
        DispatchId dispatch,
        @Nullable UUID thing,
        PlanMessage.@Nullable Kind kind,
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
