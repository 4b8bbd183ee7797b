package chancery.foundation.sealing;

import chancery.kernel.DispatchId;
import chancery.kernel.UnitCode;

/**
 * Remembers what has been received. Whoever opens keeps it in the database and adds to it in the
 * transaction that registers the dispatch, under a unique key of (from, dispatch id): of two
 * threads that open the same dispatch at once only one then registers it.
 */
public interface ReplayGuard {
    boolean hasReceived(UnitCode from, DispatchId dispatch);

    /** The highest sequence number received from a unit; 0 when there is none. */
    long highestSequence(UnitCode from);
}
