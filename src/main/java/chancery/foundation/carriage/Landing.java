package chancery.foundation.carriage;

import chancery.kernel.Transactions;
import java.time.Instant;
import java.time.InstantSource;
import java.util.BitSet;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where frames from a peer come down, over the link or out of a bag.
 *
 * <p>Parts are stored until the envelope is whole and every digest fits; it then waits for the
 * {@link Handover}. What does not fit is thrown away, and the refusal noted and told.
 */
final class Landing {
    private static final Logger log = LoggerFactory.getLogger(Landing.class);

    /** What one peer may have lying here unfinished. */
    private static final long OPEN_ENVELOPES = 1_000;

    private static final long OPEN_BYTES = 1L << 30;

    private final CarriageSettings settings;
    private final Incoming incoming;
    private final Contents contents;
    private final Confirmations confirmations;
    private final Transactions transactions;
    private final Doorbells bells;
    private final InstantSource clock;

    Landing(
            CarriageSettings settings,
            Incoming incoming,
            Contents contents,
            Confirmations confirmations,
            Transactions transactions,
            Doorbells bells,
            InstantSource clock) {
        this.settings = settings;
        this.incoming = incoming;
        this.contents = contents;
        this.confirmations = confirmations;
        this.transactions = transactions;
        this.bells = bells;
        this.clock = clock;
    }

    /** What a frame leads to besides what it changed in the database. */
    sealed interface Answer {
        record Nothing() implements Answer {}

        /** To be told to the peer. */
        record Reply(Frame frame) implements Answer {}

        /** The peer has these parts: for the sender. */
        record Progress(Frame.Have have) implements Answer {}

        /** The peer is done with this envelope: for the sender. */
        record Ended(EnvelopeKey key) implements Answer {}
    }

    private static final Answer NOTHING = new Answer.Nothing();

    /** Takes a frame in; when this returns it is on disk, or it was not worth keeping. */
    Answer take(NodeName peer, Incoming.Via via, byte[] bytes) {
        try {
            return take(peer, via, FrameCodec.decode(bytes));
        } catch (Malformed e) {
            log.warn("{} sent bytes that are no frame ({}); they are dropped", peer, e.reason());
            return NOTHING;
        }
    }

    private Answer take(NodeName peer, Incoming.Via via, Frame frame) {
        return switch (frame) {
            case Frame.Part part -> transactions.asNode(() -> land(peer, via, part));
            case Frame.Ask ask -> transactions.asNode(() -> answer(peer, ask.key()));
            case Frame.Have have -> new Answer.Progress(have);
            case Frame.Done done -> {
                transactions.runAsNode(() -> confirmations.note(peer, done));
                yield new Answer.Ended(done.key());
            }
        };
    }

    /** At the hub, a post may only bring envelopes of its own; to a post, the hub brings all. */
    private boolean mayBring(NodeName peer, EnvelopeKey key) {
        return settings.isHub() ? key.origin().equals(peer) : !key.origin().equals(settings.self());
    }

    private Answer answer(NodeName peer, EnvelopeKey key) {
        if (!mayBring(peer, key)) {
            return refuse(key, "origin");
        }
        return incoming.arrived(key)
                .<Frame>map(arrived -> new Frame.Done(key, arrived.digest(), arrived.refusal()))
                .or(() ->
                        incoming.find(key)
                                .map(partial -> new Frame.Have(key, partial.parts(), had(partial))))
                .<Answer>map(Answer.Reply::new)
                .orElseGet(() -> new Answer.Reply(new Frame.Have(key, 0, new BitSet())));
    }

    private BitSet had(Incoming.Partial partial) {
        if (!partial.whole()) {
            return incoming.parts(partial.key());
        }
        BitSet all = new BitSet();
        all.set(0, partial.parts());
        return all;
    }

    private Answer land(NodeName peer, Incoming.Via via, Frame.Part part) {
        if (!mayBring(peer, part.key())) {
            return part.index() == 0 ? refuse(part.key(), "origin") : NOTHING;
        }
        contents.lock(part.key());
        Optional<Incoming.Arrived> arrived = incoming.arrived(part.key());
        if (arrived.isPresent()) {
            return part.index() == part.count() - 1 ? answer(peer, part.key()) : NOTHING;
        }
        Instant now = clock.instant();
        Optional<Incoming.Partial> found = incoming.find(part.key());
        if (found.isEmpty() && !roomFor(peer)) {
            log.warn("{} has too much unfinished here; {} is not begun", peer, part.key());
            return NOTHING;
        }
        if (found.isEmpty()) {
            incoming.begin(part.key(), peer, via, part.count(), now);
        }
        Incoming.Partial partial = incoming.find(part.key()).orElseThrow();
        if (partial.whole()) {
            return NOTHING;
        }
        if (partial.parts() != part.count()) {
            return refuse(partial, "count");
        }
        boolean last = incoming.add(part, now) && partial.received() + 1 == partial.parts();
        return last ? complete(partial) : NOTHING;
    }

    private boolean roomFor(NodeName peer) {
        Incoming.Open open = incoming.open(peer);
        return open.envelopes() < OPEN_ENVELOPES && open.bytes() < OPEN_BYTES;
    }

    private Answer complete(Incoming.Partial partial) {
        try {
            Manifest manifest = new Assembly(incoming, contents, partial).assemble();
            for (NodeName destination : manifest.destinations()) {
                if (!destination.equals(settings.self()) && !relays(destination)) {
                    throw new Malformed("destination");
                }
            }
            incoming.becomeWhole(manifest);
            bells.handover().ringAfterCommit();
            return NOTHING;
        } catch (Malformed e) {
            return refuse(partial, e.reason());
        }
    }

    private boolean relays(NodeName destination) {
        return settings.isHub() && settings.hopTowards(destination).isPresent();
    }

    /** Keeps it out for good, with the note of why. */
    private Answer refuse(Incoming.Partial partial, String reason) {
        log.warn("{} from {} is refused: {}", partial.key(), partial.peer(), reason);
        incoming.forget(partial.key());
        contents.forget(partial.key());
        incoming.arrive(partial, null, "REFUSED", reason, new byte[Sha512.BYTES], clock.instant());
        return refuse(partial.key(), reason);
    }

    private static Answer refuse(EnvelopeKey key, String reason) {
        return new Answer.Reply(new Frame.Done(key, new byte[Sha512.BYTES], reason));
    }
}
