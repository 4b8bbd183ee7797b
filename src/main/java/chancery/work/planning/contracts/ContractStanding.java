package chancery.work.planning.contracts;

import chancery.foundation.register.Digest;
import chancery.kernel.UnitCode;
import java.time.Instant;

/** How far a contract has come. */
public sealed interface ContractStanding {

    /** Being written by one side; the other has heard nothing. */
    record Draft() implements ContractStanding {}

    /**
     * Proposed by a signed dispatch. Either side may propose anew; the other may agree.
     *
     * @param round counts the proposals, from 1
     * @param by the unit that proposed
     * @param digest of what was proposed
     */
    record Proposed(int round, UnitCode by, Digest digest) implements ContractStanding {}

    /**
     * Agreed by a signed dispatch: it stands for its years.
     *
     * @param at when the agreement was signed
     */
    record Agreed(Digest digest, Instant at) implements ContractStanding {}
}
