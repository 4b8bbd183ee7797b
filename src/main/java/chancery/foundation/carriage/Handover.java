package chancery.foundation.carriage;

import chancery.kernel.Transactions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives whole envelopes to the floor above and puts those for other nodes into their queues, most
 * urgent first, each in one transaction with the note that it arrived. Only then is the peer told.
 */
final class Handover implements Runnable, AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Handover.class);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);

    private final CarriageSettings settings;
    private final Incoming incoming;
    private final Outgoing outgoing;
    private final Contents contents;
    private final Arrivals arrivals;
    private final RelayFilter filter;
    private final Transactions transactions;
    private final Doorbells bells;
    private final Replies replies;
    private final InstantSource clock;
    private volatile boolean closed;

    Handover(
            CarriageSettings settings,
            Incoming incoming,
            Outgoing outgoing,
            Contents contents,
            Arrivals arrivals,
            RelayFilter filter,
            Transactions transactions,
            Doorbells bells,
            Replies replies,
            InstantSource clock) {
        this.settings = settings;
        this.incoming = incoming;
        this.outgoing = outgoing;
        this.contents = contents;
        this.arrivals = arrivals;
        this.filter = filter;
        this.transactions = transactions;
        this.bells = bells;
        this.replies = replies;
        this.clock = clock;
    }

    /** What the peer is told, once it is committed. */
    private record Handed(NodeName peer, Frame.Done done) {}

    @Override
    public void close() {
        closed = true;
        bells.handover().ring();
    }

    @Override
    public void run() {
        while (!closed) {
            try {
                if (!handNext()) {
                    bells.handover().await(settings.pace().tick());
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException e) {
                log.warn("arrivals cannot be handed over now", e);
                pause();
            }
        }
    }

    /** Whether there was one to hand over. */
    private boolean handNext() {
        Optional<EnvelopeKey> next = transactions.asNode(() -> incoming.nextWhole(clock.instant()));
        next.ifPresent(this::hand);
        return next.isPresent();
    }

    private void hand(EnvelopeKey key) {
        Optional<Handed> handed;
        try {
            handed = transactions.asNode(() -> register(key));
        } catch (RuntimeException e) {
            log.warn("{} could not be handed over and is tried again", key, e);
            transactions.runAsNode(() -> postpone(key));
            return;
        }
        handed.ifPresent(each -> replies.tell(each.peer(), each.done()));
    }

    private Optional<Handed> register(EnvelopeKey key) {
        contents.lock(key);
        Incoming.Partial partial = incoming.find(key).orElse(null);
        if (partial == null || partial.manifest() == null) {
            return Optional.empty();
        }
        Envelope envelope = decode(partial.manifest()).envelope(contents);
        boolean forMe = envelope.destinations().contains(settings.self());
        Arrivals.Outcome outcome = forMe ? arrivals.arrived(envelope) : null;
        Instant now = clock.instant();
        for (NodeName destination : envelope.destinations()) {
            if (!destination.equals(settings.self())) {
                relay(envelope, destination, now);
            }
        }
        byte[] digest = Sha512.of(partial.manifest());
        String outcomeName = outcome == null ? "RELAYED" : outcome.name();
        incoming.arrive(partial, envelope.kind(), outcomeName, null, digest, now);
        incoming.forget(key);
        contents.forget(key);
        return Optional.of(new Handed(partial.peer(), new Frame.Done(key, digest, "")));
    }

    private void relay(Envelope envelope, NodeName destination, Instant now) {
        NodeName hop = settings.hopTowards(destination).orElseThrow();
        SortedSet<NodeName> only = new TreeSet<>(java.util.Set.of(destination));
        Envelope relayed = filter.forRelay(envelope, destination).to(only);
        if (!relayed.key().equals(envelope.key())) {
            throw new IllegalStateException("a relay may not change what an envelope is");
        }
        contents.addMissing(relayed);
        outgoing.add(relayed, hop, settings.pace().partBytes(), now);
        bells.of(hop).ringAfterCommit();
    }

    private void postpone(EnvelopeKey key) {
        incoming.find(key)
                .ifPresent(partial -> {
                    long seconds = 1L << Math.min(partial.attempts(), 10);
                    Duration pause = Duration.ofSeconds(seconds);
                    Duration bounded = pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
                    incoming.retry(key, clock.instant().plus(bounded));
                });
    }

    private static Manifest decode(byte[] manifest) {
        try {
            return Manifest.decode(manifest);
        } catch (Malformed e) {
            throw new IllegalStateException("a manifest that was accepted is damaged", e);
        }
    }

    private void pause() {
        try {
            Thread.sleep(settings.pace().tick());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            closed = true;
        }
    }
}
