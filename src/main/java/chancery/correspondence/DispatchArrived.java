package chancery.correspondence;

import chancery.kernel.DispatchId;

/**
 * A dispatch from another node was registered for a unit of this one; published on a thread of its
 * own after that was committed, so that a listener may begin a transaction. What is held for the
 * archive alone is not announced: nobody here reads it.
 *
 * <p>Not promised across a crash: who must miss nothing sweeps {@link RegisteredAnnexes} as well.
 */
public record DispatchArrived(DispatchId dispatch) {}
