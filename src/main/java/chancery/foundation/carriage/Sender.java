package chancery.foundation.carriage;

import chancery.kernel.Precedence;
import chancery.kernel.Transactions;
import java.time.Duration;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.activemq.artemis.api.core.ActiveMQException;
import org.jspecify.annotations.Nullable;

/**
 * Feeds one link from the table of what must leave, most urgent first and only a few parts ahead,
 * so that a FLASH overtakes between two parts of what is under way.
 *
 * <p>Which parts are under way is known in memory only. After a restart, and when a confirmation
 * does not come, the peer is asked what it has, and only the rest is sent.
 */
final class Sender {
    /** Envelopes sent and not confirmed, of at least the precedence of the next. */
    private static final int UNCONFIRMED = 64;

    private static final Duration LONGEST_PATIENCE = Duration.ofMinutes(5);

    private final NodeName peer;
    private final CarriageSettings.Pace pace;
    private final Broker broker;
    private final Outgoing outgoing;
    private final Contents contents;
    private final Transactions transactions;
    private final Map<EnvelopeKey, Sending> sendings = new HashMap<>();

    Sender(
            NodeName peer,
            CarriageSettings.Pace pace,
            Broker broker,
            Outgoing outgoing,
            Contents contents,
            Transactions transactions) {
        this.peer = peer;
        this.pace = pace;
        this.broker = broker;
        this.outgoing = outgoing;
        this.contents = contents;
        this.transactions = transactions;
    }

    /** One envelope under way. */
    private final class Sending {
        private final Outgoing.Waiting waiting;
        private final Cut cut;
        private final BitSet pending = new BitSet();
        private boolean asking;
        private boolean landed;
        private long moved = System.nanoTime();
        private Duration patience = pace.patience();

        private Sending(Outgoing.Waiting waiting) {
            this.waiting = waiting;
            this.cut =
                    new Cut(
                            waiting.manifest().encode(),
                            waiting.manifest().sections().stream()
                                    .map(Manifest.Entry::size)
                                    .toList(),
                            waiting.partBytes());
            this.asking = waiting.begun();
            if (!asking) {
                pending.set(0, cut.parts());
            }
        }

        private Precedence precedence() {
            return waiting.manifest().precedence();
        }

        private boolean ready() {
            return !asking && !pending.isEmpty();
        }

        private boolean impatient() {
            return System.nanoTime() - moved > patience.toNanos();
        }

        private void ask() throws ActiveMQException {
            asking = true;
            moved = System.nanoTime();
            put(new Frame.Ask(waiting.key()));
        }

        private void askAgain() throws ActiveMQException {
            Duration twice = patience.multipliedBy(2);
            patience = twice.compareTo(LONGEST_PATIENCE) > 0 ? LONGEST_PATIENCE : twice;
            ask();
        }

        private void heard(Frame.Have have) {
            if (!asking) {
                return;
            }
            pending.set(0, cut.parts());
            if (have.count() == cut.parts()) {
                pending.andNot(have.parts());
            }
            landed = pending.isEmpty();
            asking = false;
            moved = System.nanoTime();
        }

        private void sendNext() throws ActiveMQException {
            int index = pending.nextSetBit(0);
            put(transactions.asNode(() -> contents.part(waiting.manifest(), cut, index)));
            pending.clear(index);
            moved = System.nanoTime();
        }

        private void put(Frame frame) throws ActiveMQException {
            broker.send(peer, FrameCodec.encode(frame), priority(precedence()));
        }
    }

    /** Artemis's priorities: 9 is for what is said about envelopes. */
    static int priority(Precedence precedence) {
        return switch (precedence) {
            case DEFERRED -> 1;
            case ROUTINE -> 3;
            case PRIORITY -> 5;
            case IMMEDIATE -> 7;
            case FLASH -> 8;
        };
    }

    synchronized void heard(Frame.Have have) {
        Sending sending = sendings.get(have.key());
        if (sending != null) {
            sending.heard(have);
        }
    }

    synchronized void ended(EnvelopeKey key) {
        sendings.remove(key);
    }

    /** Begins as after a restart: asks before it sends on. */
    synchronized void forgetAll() {
        sendings.clear();
    }

    /**
     * Puts as much into the link's queue as it should hold now.
     *
     * @param floor what is less urgent waits
     */
    synchronized void feed(Precedence floor) throws ActiveMQException {
        boolean fed = true;
        while (fed) {
            Sending best = best(floor);
            Optional<Outgoing.Waiting> fresh = fresh(floor, best);
            if (fresh.isPresent()) {
                begin(fresh.get());
            } else {
                fed = best != null && broker.waiting(peer) < window(best.precedence());
                if (fed && best != null) {
                    best.sendNext();
                }
            }
        }
        for (Sending each : sendings.values()) {
            if (!each.ready()
                    && each.precedence().rank() >= floor.rank()
                    && each.impatient()
                    && broker.waiting(peer) == 0) {
                each.askAgain();
            }
        }
    }

    /** What is more urgent may go a little further ahead, so that it enters a full queue. */
    private long window(Precedence precedence) {
        return pace.window() + (long) precedence.rank();
    }

    private @Nullable Sending best(Precedence floor) {
        return sendings.values().stream()
                .filter(each -> each.ready() && each.precedence().rank() >= floor.rank())
                .min((a, b) -> Outgoing.Waiting.URGENCY.compare(a.waiting, b.waiting))
                .orElse(null);
    }

    /** The next of the table, when it comes before {@code best} and may be begun. */
    private Optional<Outgoing.Waiting> fresh(Precedence floor, @Nullable Sending best) {
        List<UUID> known = sendings.keySet().stream().map(EnvelopeKey::envelope).toList();
        return transactions
                .asNode(() -> outgoing.next(peer, floor, known))
                .filter(next ->
                        best == null || Outgoing.Waiting.URGENCY.compare(next, best.waiting) < 0)
                .filter(next -> unconfirmed(next.manifest().precedence()) < UNCONFIRMED);
    }

    private long unconfirmed(Precedence precedence) {
        return sendings.values().stream()
                .filter(each -> !each.landed && each.precedence().rank() >= precedence.rank())
                .count();
    }

    private void begin(Outgoing.Waiting waiting) throws ActiveMQException {
        transactions.runAsNode(() -> outgoing.begin(waiting.key(), peer));
        Sending sending = new Sending(waiting);
        sendings.put(waiting.key(), sending);
        if (sending.asking) {
            sending.ask();
        }
    }
}
