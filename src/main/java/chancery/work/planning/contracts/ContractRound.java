package chancery.work.planning.contracts;

import chancery.foundation.register.Digest;
import chancery.kernel.DispatchId;
import chancery.kernel.UnitCode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A proposal of a contract, as a signed dispatch made it.
 *
 * @param number counts from 1, in the order in which proposals came to count on this node
 * @param round as the proposal itself counts; both sides may have proposed in the same
 * @param by the unit that proposed
 * @param author by name, as the proposal gives it
 * @param at when its dispatch was signed
 * @param dispatch none where nobody may learn of it
 * @param digest of the content, SHA-512 over its JSON form
 */
public record ContractRound(
        int number,
        int round,
        UnitCode by,
        String author,
        Instant at,
        @Nullable DispatchId dispatch,
        Digest digest) {}
