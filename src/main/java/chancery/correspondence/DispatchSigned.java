package chancery.correspondence;

import chancery.kernel.DispatchId;

/**
 * A dispatch was signed on this node; published on a thread of its own after the transaction that
 * signed it was committed, so that a listener may begin its own. Also for one between two units of
 * this node, which is then not announced as {@link DispatchArrived}.
 *
 * <p>Not promised across a crash: who must miss nothing sweeps {@link RegisteredAnnexes} as well.
 */
public record DispatchSigned(DispatchId dispatch) {}
