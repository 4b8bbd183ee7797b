package chancery.foundation.carriage;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.activemq.artemis.api.core.ActiveMQException;
import org.apache.activemq.artemis.api.core.QueueConfiguration;
import org.apache.activemq.artemis.api.core.RoutingType;
import org.apache.activemq.artemis.api.core.client.ClientMessage;
import org.apache.activemq.artemis.api.core.client.ClientProducer;
import org.apache.activemq.artemis.api.core.client.ClientSession;
import org.apache.activemq.artemis.api.core.client.ClientSessionFactory;
import org.apache.activemq.artemis.api.core.client.ServerLocator;
import org.apache.activemq.artemis.core.config.BridgeConfiguration;
import org.apache.activemq.artemis.core.server.ActiveMQServer;
import org.apache.activemq.artemis.core.server.Queue;
import org.apache.activemq.artemis.core.server.cluster.Bridge;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.spi.core.protocol.RemotingConnection;
import org.jspecify.annotations.Nullable;

/**
 * The embedded Artemis of this node.
 *
 * <p>Per peer the hub has a queue inward and one outward; a post has one outward to its hub, from
 * which a bridge carries to the hub's queue inward, and it consumes the hub's queue outward. What
 * lies in an outward queue when the broker starts is thrown away: the table of what must leave
 * knows better.
 */
final class Broker {
    private static final String BRIDGE = "to-hub";

    private final CarriageSettings settings;
    private final LinkSecurity security;
    private final Wire wire;
    private final EmbeddedActiveMQ embedded = new EmbeddedActiveMQ();
    private final Set<NodeName> cut = ConcurrentHashMap.newKeySet();
    private @Nullable Speaker speaker;

    /**
     * @param shorter called with a peer whenever its outward queue has got shorter
     */
    Broker(CarriageSettings settings, Consumer<NodeName> shorter) {
        this.settings = settings;
        this.security = new LinkSecurity(settings.peers()::contains);
        this.wire = new Wire(settings);
        embedded.setSecurityManager(security);
        embedded.setConfiguration(
                BrokerConfiguration.of(
                        settings, wire, new Gate(queue -> outwardPeer(queue).ifPresent(shorter))));
    }

    static String inward(NodeName peer) {
        return "in." + peer;
    }

    static String outward(NodeName peer) {
        return "out." + peer;
    }

    private static Optional<NodeName> outwardPeer(String queue) {
        return queue.startsWith("out.")
                ? Optional.of(NodeName.of(queue.substring("out.".length())))
                : Optional.empty();
    }

    /** Artemis does not say by an exception that it could not start, so this looks. */
    void start() throws Exception {
        embedded.start();
        ActiveMQServer server = server();
        if (!server.waitForActivation(20, TimeUnit.SECONDS) || !server.isActive()) {
            embedded.stop();
            throw new IllegalStateException(
                    "the broker in " + settings.folder() + " did not become active");
        }
        for (NodeName peer : settings.peers()) {
            queue(outward(peer)).deleteAllReferences();
            if (settings.isHub()) {
                queue(inward(peer));
            }
        }
        synchronized (this) {
            speaker = Speaker.open(wire.locally(), security);
        }
        dial();
    }

    void stop() throws Exception {
        synchronized (this) {
            if (speaker != null) {
                speaker.close();
                speaker = null;
            }
        }
        embedded.stop();
    }

    /** Puts a frame into the peer's outward queue, on disk when this returns. */
    synchronized void send(NodeName peer, byte[] frame, int priority) throws ActiveMQException {
        if (speaker == null) {
            throw new IllegalStateException("the broker is stopped");
        }
        speaker.send(outward(peer), frame, priority);
    }

    /** Messages of the peer's outward queue that the peer has not confirmed. */
    long waiting(NodeName peer) {
        return server().locateQueue(outward(peer)).getMessageCount();
    }

    /** Whether frames can flow outward to the peer now. */
    boolean reaches(NodeName peer) {
        return switch (settings.place()) {
            case CarriageSettings.Place.Hub _ ->
                    server().locateQueue(outward(peer)).getConsumerCount() > 0;
            case CarriageSettings.Place.Post _ -> {
                Bridge bridge = server().getClusterManager().getBridges().get(BRIDGE);
                yield bridge != null && bridge.isConnected();
            }
        };
    }

    boolean isCut(NodeName peer) {
        return cut.contains(peer);
    }

    /** Ends the link and keeps it from coming back until {@link #restore}. */
    void cut(NodeName peer) throws Exception {
        cut.add(peer);
        security.shut(peer);
        switch (settings.place()) {
            case CarriageSettings.Place.Hub _ -> {
                for (RemotingConnection each : server().getRemotingService().getConnections()) {
                    if (LinkSecurity.peer(each).filter(peer::equals).isPresent()) {
                        each.fail(new ActiveMQException("the link is cut by order"));
                    }
                }
            }
            case CarriageSettings.Place.Post _ ->
                    server().getClusterManager().destroyBridge(BRIDGE);
        }
    }

    void restore(NodeName peer) throws Exception {
        security.open(peer);
        cut.remove(peer);
        dial();
    }

    /** Begins the bridge anew, for it may have given up. */
    void redial() throws Exception {
        server().getClusterManager().destroyBridge(BRIDGE);
        dial();
    }

    /** Where frames from {@code peer} are consumed. */
    Intake.Source source(NodeName peer) {
        return switch (settings.place()) {
            case CarriageSettings.Place.Hub _ ->
                    new Intake.Source(
                            wire::locally, security.localUser(), security.secret(), inward(peer));
            case CarriageSettings.Place.Post post ->
                    new Intake.Source(
                            () -> wire.toHub(post),
                            settings.self().commonName(),
                            "by certificate",
                            outward(settings.self()));
        };
    }

    private void dial() throws Exception {
        switch (settings.place()) {
            case CarriageSettings.Place.Hub _ -> {}
            case CarriageSettings.Place.Post post -> {
                if (!isCut(post.hub())) {
                    server().getClusterManager().deployBridge(bridge(post));
                }
            }
        }
    }

    /** Name and password are needed for Artemis not to give up; the certificate decides. */
    private BridgeConfiguration bridge(CarriageSettings.Place.Post post) {
        return new BridgeConfiguration(BRIDGE)
                .setQueueName(outward(post.hub()))
                .setForwardingAddress(inward(settings.self()))
                .setStaticConnectors(java.util.List.of("hub"))
                .setUser(settings.self().commonName())
                .setPassword("by certificate")
                .setReconnectAttempts(-1)
                .setRetryInterval(500)
                .setRetryIntervalMultiplier(1.5)
                .setMaxRetryInterval(10_000)
                .setUseDuplicateDetection(true)
                .setPendingAckTimeout(500)
                .setConfirmationWindowSize(Wire.WINDOW)
                .setProducerWindowSize(Wire.WINDOW)
                .setConnectionTTL(Wire.SILENCE)
                .setClientFailureCheckPeriod(Wire.CHECK);
    }

    private Queue queue(String name) throws Exception {
        return server().createQueue(
                        QueueConfiguration.of(name)
                                .setAddress(name)
                                .setRoutingType(RoutingType.ANYCAST)
                                .setDurable(true)
                                .setAutoCreateAddress(true),
                        true);
    }

    private ActiveMQServer server() {
        return embedded.getActiveMQServer();
    }

    /** The one session in which this node puts frames into its own broker. */
    private record Speaker(
            ServerLocator locator,
            ClientSessionFactory factory,
            ClientSession session,
            ClientProducer producer) {

        static Speaker open(ServerLocator locator, LinkSecurity security) throws Exception {
            ClientSessionFactory factory = locator.createSessionFactory();
            ClientSession session =
                    factory.createSession(
                            security.localUser(), security.secret(), false, true, true, false, 0);
            return new Speaker(locator, factory, session, session.createProducer());
        }

        void send(String address, byte[] frame, int priority) throws ActiveMQException {
            ClientMessage message = session.createMessage(true);
            message.setPriority((byte) priority);
            message.setRoutingType(RoutingType.ANYCAST);
            message.getBodyBuffer().writeBytes(frame);
            producer.send(address, message);
        }

        void close() throws ActiveMQException {
            session.close();
            factory.close();
            locator.close();
        }
    }
}
