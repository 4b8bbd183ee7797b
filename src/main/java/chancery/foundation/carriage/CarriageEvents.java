package chancery.foundation.carriage;

import java.time.Instant;
import java.util.SortedSet;
import java.util.UUID;

/**
 * The floor above, which is told what became of what it submitted. Called as the node, in the
 * transaction that notes it, once for each next node on the way; an exception undoes it and it is
 * told again.
 */
public interface CarriageEvents {

    /**
     * The next node on the way has confirmed that the whole envelope is on its disk. When that node
     * is no destination itself it relays; that it arrived at the end is for receipts to say.
     *
     * @param destinations those of the envelope that are reached over {@code hop}
     */
    record Carried(
            UUID correlation,
            UUID envelope,
            NodeName origin,
            NodeName hop,
            SortedSet<NodeName> destinations,
            String kind,
            Instant at) {}

    /**
     * The next node has refused it for good, which happens only when it is damaged in this node's
     * database or addressed to a node that nobody knows.
     *
     * @param reason one word: {@code digest}, {@code manifest}, {@code destination}, …
     */
    record Refused(
            UUID correlation,
            UUID envelope,
            NodeName origin,
            NodeName hop,
            SortedSet<NodeName> destinations,
            String kind,
            String reason,
            Instant at) {}

    void carried(Carried carried);

    void refused(Refused refused);
}
