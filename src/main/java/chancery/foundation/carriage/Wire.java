package chancery.foundation.carriage;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.activemq.artemis.api.core.TransportConfiguration;
import org.apache.activemq.artemis.api.core.client.ActiveMQClient;
import org.apache.activemq.artemis.api.core.client.ServerLocator;
import org.apache.activemq.artemis.core.remoting.impl.invm.InVMAcceptorFactory;
import org.apache.activemq.artemis.core.remoting.impl.invm.InVMConnectorFactory;
import org.apache.activemq.artemis.core.remoting.impl.invm.TransportConstants;
import org.apache.activemq.artemis.core.remoting.impl.netty.NettyAcceptorFactory;
import org.apache.activemq.artemis.core.remoting.impl.netty.NettyConnectorFactory;

/**
 * How brokers are reached: within the process, and over TLS 1.3 with certificates on both sides.
 *
 * <p>A post checks that the hub's certificate was issued for the hub's {@link NodeName#dnsName()},
 * whatever host it dials; the hub reads who a post is from its certificate ({@link LinkSecurity}).
 */
final class Wire {
    /**
     * Bytes for which Artemis gives credit. More than a sender ever puts into a queue, for credit
     * comes back only after a round trip and leaves a long line idle; what is under way is bounded
     * by {@link CarriageSettings.Pace#window()}.
     */
    static final int WINDOW = 256 * 1024;

    /** Milliseconds without a sign of life after which a connection counts as dead. */
    static final long SILENCE = 30_000;

    static final long CHECK = 10_000;

    private static final AtomicInteger SERVERS = new AtomicInteger();

    private final int server = SERVERS.incrementAndGet();
    private final CarriageSettings settings;

    Wire(CarriageSettings settings) {
        this.settings = settings;
    }

    TransportConfiguration localAcceptor() {
        return new TransportConfiguration(
                InVMAcceptorFactory.class.getName(),
                Map.of(TransportConstants.SERVER_ID_PROP_NAME, server),
                "local");
    }

    TransportConfiguration acceptor(CarriageSettings.Place.Hub hub) {
        Map<String, Object> tls = tls(hub.host(), hub.port());
        tls.put(Netty.NEED_CLIENT_AUTH_PROP_NAME, true);
        tls.put(Netty.PROTOCOLS_PROP_NAME, "CORE");
        return new TransportConfiguration(NettyAcceptorFactory.class.getName(), tls, "links");
    }

    TransportConfiguration connector(CarriageSettings.Place.Post post) {
        Map<String, Object> tls = tls(post.host(), post.port());
        tls.put(Netty.VERIFY_HOST_PROP_NAME, true);
        tls.put(Netty.SNIHOST_PROP_NAME, post.hub().dnsName());
        tls.put(Netty.NETTY_CONNECT_TIMEOUT, 15_000);
        return new TransportConfiguration(NettyConnectorFactory.class.getName(), tls, "hub");
    }

    ServerLocator locally() {
        return ActiveMQClient.createServerLocatorWithoutHA(
                        new TransportConfiguration(
                                InVMConnectorFactory.class.getName(),
                                Map.of(TransportConstants.SERVER_ID_PROP_NAME, server)))
                .setReconnectAttempts(0)
                .setBlockOnAcknowledge(false)
                .setAckBatchSize(0);
    }

    /** The hub, of which nothing is asked again by itself: who uses it dials anew. */
    ServerLocator toHub(CarriageSettings.Place.Post post) {
        return ActiveMQClient.createServerLocatorWithoutHA(connector(post))
                .setReconnectAttempts(0)
                .setInitialConnectAttempts(1)
                .setConsumerWindowSize(WINDOW)
                .setConnectionTTL(SILENCE)
                .setClientFailureCheckPeriod(CHECK)
                .setBlockOnAcknowledge(false)
                .setAckBatchSize(0);
    }

    private Map<String, Object> tls(String host, int port) {
        Map<String, Object> tls = new HashMap<>();
        tls.put(Netty.HOST_PROP_NAME, host);
        tls.put(Netty.PORT_PROP_NAME, port);
        tls.put(Netty.SSL_ENABLED_PROP_NAME, true);
        tls.put(Netty.ENABLED_PROTOCOLS_PROP_NAME, "TLSv1.3");
        tls.put(Netty.KEYSTORE_TYPE_PROP_NAME, "PKCS12");
        tls.put(Netty.KEYSTORE_PATH_PROP_NAME, settings.key().file().toAbsolutePath().toString());
        tls.put(Netty.KEYSTORE_PASSWORD_PROP_NAME, settings.key().password());
        tls.put(Netty.TRUSTSTORE_TYPE_PROP_NAME, "PKCS12");
        tls.put(
                Netty.TRUSTSTORE_PATH_PROP_NAME,
                settings.trust().file().toAbsolutePath().toString());
        tls.put(Netty.TRUSTSTORE_PASSWORD_PROP_NAME, settings.trust().password());
        return tls;
    }

    /** Artemis calls two classes by the same name; this is the one for TCP. */
    private static final class Netty
            extends org.apache.activemq.artemis.core.remoting.impl.netty.TransportConstants {}
}
