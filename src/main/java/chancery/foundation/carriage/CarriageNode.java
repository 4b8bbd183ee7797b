package chancery.foundation.carriage;

import chancery.kernel.Transactions;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.activemq.artemis.api.core.ActiveMQException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Carriage at work: the broker, and the threads that feed it and are fed by it. */
final class CarriageNode implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(CarriageNode.class);

    private final CarriageSettings settings;
    private final Tables tables;
    private final Arrivals arrivals;
    private final CarriageEvents events;
    private final RelayFilter filter;
    private final Transactions transactions;
    private final Doorbells bells;
    private final InstantSource clock;
    private final Landing landing;
    private @Nullable Running running;

    CarriageNode(
            CarriageSettings settings,
            Tables tables,
            Arrivals arrivals,
            CarriageEvents events,
            RelayFilter filter,
            Transactions transactions,
            Doorbells bells,
            InstantSource clock) {
        this.settings = settings;
        this.tables = tables;
        this.arrivals = arrivals;
        this.events = events;
        this.filter = filter;
        this.transactions = transactions;
        this.bells = bells;
        this.clock = clock;
        this.landing =
                new Landing(
                        settings,
                        tables.incoming(),
                        tables.contents(),
                        new Confirmations(tables.outgoing(), tables.contents(), events, clock),
                        transactions,
                        bells,
                        clock);
    }

    /** The tables of carriage, as each of its parts sees them. */
    record Tables(Outgoing outgoing, Incoming incoming, Contents contents, LinkStates states) {}

    /** What exists only between start and stop. */
    private record Running(
            Broker broker,
            Map<NodeName, Sender> senders,
            List<AutoCloseable> loops,
            List<Thread> threads) {}

    @Override
    public synchronized void start() {
        if (running != null) {
            return;
        }
        Broker broker = new Broker(settings, peer -> bells.of(peer).ring());
        try {
            broker.start();
        } catch (Exception e) {
            throw new IllegalStateException("the broker does not start", e);
        }
        Running begun = new Running(broker, new TreeMap<>(), new ArrayList<>(), new ArrayList<>());
        running = begun;
        settings.peers().forEach(peer -> begin(begun, peer));
        Handover handover = handover();
        Housekeeping housekeeping =
                new Housekeeping(tables.incoming(), transactions, settings.pace(), clock);
        run(begun, "carriage handover", handover, handover);
        run(begun, "carriage housekeeping", housekeeping, housekeeping);
    }

    private void begin(Running begun, NodeName peer) {
        Broker broker = begun.broker();
        Sender sender =
                new Sender(
                        peer,
                        settings.pace(),
                        broker,
                        tables.outgoing(),
                        tables.contents(),
                        transactions);
        Intake intake =
                new Intake(
                        broker.source(peer),
                        () -> broker.isCut(peer),
                        frame -> take(peer, Incoming.Via.LINK, frame));
        LinkLoop loop =
                new LinkLoop(
                        peer,
                        settings,
                        broker,
                        intake,
                        sender,
                        tables.states(),
                        transactions,
                        bells.of(peer),
                        clock);
        begun.senders().put(peer, sender);
        run(begun, "carriage from " + peer, intake, intake);
        run(begun, "carriage to " + peer, loop, loop);
    }

    private Handover handover() {
        return new Handover(
                settings,
                tables.incoming(),
                tables.outgoing(),
                tables.contents(),
                arrivals,
                filter,
                transactions,
                bells,
                this::tell,
                clock);
    }

    private static void run(Running begun, String name, Runnable work, AutoCloseable loop) {
        begun.loops().add(loop);
        begun.threads().add(Thread.ofVirtual().name(name).start(work));
    }

    /** Takes a frame from a peer, by whichever way it came; on disk when this returns. */
    void take(NodeName peer, Incoming.Via via, byte[] frame) {
        switch (landing.take(peer, via, frame)) {
            case Landing.Answer.Nothing _ -> {}
            case Landing.Answer.Reply reply -> tell(peer, reply.frame());
            case Landing.Answer.Progress progress -> {
                Sender sender = sender(peer);
                if (sender != null) {
                    sender.heard(progress.have());
                }
                bells.of(peer).ring();
            }
            case Landing.Answer.Ended ended -> {
                Sender sender = sender(peer);
                if (sender != null) {
                    sender.ended(ended.key());
                }
                bells.of(peer).ring();
            }
        }
    }

    /** Lets the link begin again with asking what the peer has. */
    void reconsider(NodeName peer) {
        Sender sender = sender(peer);
        if (sender != null) {
            sender.forgetAll();
        }
        bells.of(peer).ring();
    }

    private synchronized @Nullable Sender sender(NodeName peer) {
        return running == null ? null : running.senders().get(peer);
    }

    private synchronized @Nullable Broker broker() {
        return running == null ? null : running.broker();
    }

    private void tell(NodeName peer, Frame frame) {
        Broker broker = broker();
        if (broker == null || !settings.peers().contains(peer)) {
            return;
        }
        try {
            broker.send(peer, FrameCodec.encode(frame), 9);
        } catch (ActiveMQException | IllegalStateException e) {
            log.debug("{} is not told about {} and will ask: {}", peer, frame.key(), e.toString());
        }
    }

    @Override
    public void stop() {
        Running ending;
        synchronized (this) {
            ending = running;
            running = null;
        }
        if (ending == null) {
            return;
        }
        try {
            for (AutoCloseable loop : ending.loops()) {
                loop.close();
            }
            for (Thread thread : ending.threads()) {
                if (!thread.join(java.time.Duration.ofSeconds(5))) {
                    thread.interrupt();
                }
            }
            ending.broker().stop();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception e) {
            log.warn("the broker did not stop as it should", e);
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return running != null;
    }
}
