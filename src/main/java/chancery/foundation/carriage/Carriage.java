package chancery.foundation.carriage;

import chancery.kernel.Problem;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Takes what must leave. */
public final class Carriage {
    private final CarriageSettings settings;
    private final Outgoing outgoing;
    private final Contents contents;
    private final Doorbells bells;
    private final InstantSource clock;

    Carriage(
            CarriageSettings settings,
            Outgoing outgoing,
            Contents contents,
            Doorbells bells,
            InstantSource clock) {
        this.settings = settings;
        this.outgoing = outgoing;
        this.contents = contents;
        this.bells = bells;
        this.clock = clock;
    }

    /** This node, the origin of what is submitted here. */
    public NodeName self() {
        return settings.self();
    }

    /**
     * Queues an envelope in the node's running transaction; it leaves when that commits, links
     * permitting, the most urgent first. {@link CarriageEvents} tells what became of it.
     *
     * @throws Problem {@code carriage.destination} when a destination is this node itself, or at
     *     the hub no post of it
     * @throws IllegalArgumentException when the origin is not this node
     */
    public void submit(Envelope envelope) {
        if (!envelope.origin().equals(settings.self())) {
            throw new IllegalArgumentException("an envelope of " + envelope.origin());
        }
        Map<NodeName, SortedSet<NodeName>> hops = hops(envelope);
        Instant now = clock.instant();
        contents.add(envelope);
        hops.forEach((hop, destinations) -> {
            outgoing.add(envelope.to(destinations), hop, settings.pace().partBytes(), now);
            bells.of(hop).ringAfterCommit();
        });
    }

    private Map<NodeName, SortedSet<NodeName>> hops(Envelope envelope) {
        Map<NodeName, SortedSet<NodeName>> hops = new TreeMap<>();
        for (NodeName destination : envelope.destinations()) {
            NodeName hop =
                    settings.hopTowards(destination)
                            .filter(_ -> !destination.equals(settings.self()))
                            .orElseThrow(() ->
                                    Problem.refused("carriage.destination")
                                            .with("node", destination));
            hops.computeIfAbsent(hop, _ -> new TreeSet<>()).add(destination);
        }
        return hops;
    }
}
