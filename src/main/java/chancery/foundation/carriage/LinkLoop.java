package chancery.foundation.carriage;

import chancery.kernel.Transactions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The thread that looks after one link: carries out what was ordered for it, notes how it stands
 * and lets the {@link Sender} feed it while it stands.
 */
final class LinkLoop implements Runnable, AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(LinkLoop.class);
    private static final Duration HEARD_EVERY = Duration.ofSeconds(10);

    /** Looks in a row at a post whose bridge alone is down, after which it is begun anew. */
    private static final int BRIDGE_ALONE = 15;

    private final NodeName peer;
    private final CarriageSettings settings;
    private final Broker broker;
    private final Intake intake;
    private final Sender sender;
    private final LinkStates states;
    private final Transactions transactions;
    private final Doorbell bell;
    private final InstantSource clock;
    private volatile boolean closed;
    private Link.State noted;
    private Instant heard = Instant.MIN;
    private int bridgeAlone;

    LinkLoop(
            NodeName peer,
            CarriageSettings settings,
            Broker broker,
            Intake intake,
            Sender sender,
            LinkStates states,
            Transactions transactions,
            Doorbell bell,
            InstantSource clock) {
        this.peer = peer;
        this.settings = settings;
        this.broker = broker;
        this.intake = intake;
        this.sender = sender;
        this.states = states;
        this.transactions = transactions;
        this.bell = bell;
        this.clock = clock;
        this.noted = settings.isHub() ? Link.State.DOWN : Link.State.CONNECTING;
        transactions.runAsNode(() -> states.begin(peer, noted, clock.instant()));
    }

    @Override
    public void close() {
        closed = true;
        bell.ring();
    }

    @Override
    public void run() {
        while (!closed) {
            try {
                look();
                bell.await(settings.pace().tick());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (Exception e) {
                if (closed) {
                    return;
                }
                log.warn("link to {}: tried again", peer, e);
                pause();
            }
        }
    }

    private void look() throws Exception {
        LinkStates.Orders orders = transactions.asNode(() -> states.orders(peer));
        obey(orders.paused());
        boolean reaches = broker.reaches(peer);
        Link.State state = state(reaches, orders.paused());
        note(state);
        watchBridge(reaches);
        if (state == Link.State.UP) {
            sender.feed(orders.floor());
        }
    }

    private void obey(boolean paused) throws Exception {
        if (paused && !broker.isCut(peer)) {
            broker.cut(peer);
        } else if (!paused && broker.isCut(peer)) {
            broker.restore(peer);
        }
    }

    private Link.State state(boolean reaches, boolean paused) {
        if (reaches && intake.connected()) {
            return Link.State.UP;
        }
        return settings.isHub() || paused ? Link.State.DOWN : Link.State.CONNECTING;
    }

    private void note(Link.State state) {
        Instant now = clock.instant();
        if (noted != state) {
            transactions.runAsNode(() -> states.change(peer, state, now));
            log.info("link to {} is {}", peer, state);
            noted = state;
        }
        if (state == Link.State.UP && heard.isBefore(now.minus(HEARD_EVERY))) {
            transactions.runAsNode(() -> states.heard(peer, now));
            heard = now;
        }
    }

    private void watchBridge(boolean reaches) throws Exception {
        boolean alone = !settings.isHub() && intake.connected() && !reaches;
        bridgeAlone = alone ? bridgeAlone + 1 : 0;
        if (bridgeAlone >= BRIDGE_ALONE) {
            bridgeAlone = 0;
            broker.redial();
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
