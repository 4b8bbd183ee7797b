package chancery.foundation.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chancery.kernel.UnitCode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.security.KeyStore;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Executors;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;

/** A real handshake on loopback, at the real time, as certificates are checked against it. */
class LinkTlsTest {
    private static final char[] PASSWORD = "secret".toCharArray();

    private final UnitAuthority authority =
            UnitAuthority.create(UnitCode.of("ROOT"), InstantSource.system());
    private final TlsStores ministry =
            authority.issueTlsCertificate("ministry", List.of("10.1.2.3"), PASSWORD);

    @Test
    void twoNodesOfOneAuthorityKnowEachOther() throws Exception {
        var lima = authority.issueTlsCertificate("lima", List.of("lima.example"), PASSWORD);
        assertThat(dial(lima)).isEqualTo("CN=lima");
    }

    @Test
    void aNodeOfAnotherAuthorityIsTurnedAway() {
        var stranger =
                UnitAuthority.create(UnitCode.of("ROOT"), InstantSource.system())
                        .issueTlsCertificate("lima", List.of(), PASSWORD);
        var disguised = new TlsStores(stranger.keyStore(), ministry.trustStore());
        assertThatThrownBy(() -> dial(disguised)).isInstanceOf(Exception.class);
    }

    /** Who the ministry sees dialling. */
    private String dial(TlsStores client) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor();
                var listening =
                        (SSLServerSocket)
                                context(ministry)
                                        .getServerSocketFactory()
                                        .createServerSocket(
                                                0, 1, InetAddress.getLoopbackAddress())) {
            listening.setNeedClientAuth(true);
            listening.setEnabledProtocols(new String[] {"TLSv1.3"});
            var seen = threads.submit(() -> accept(listening));
            try (var socket =
                    (SSLSocket)
                            context(client)
                                    .getSocketFactory()
                                    .createSocket("localhost", listening.getLocalPort())) {
                var parameters = socket.getSSLParameters();
                parameters.setEndpointIdentificationAlgorithm("HTTPS");
                socket.setSSLParameters(parameters);
                socket.getOutputStream().write(1);
                assertThat(socket.getInputStream().read()).isEqualTo(1);
            }
            return seen.get();
        }
    }

    private static String accept(SSLServerSocket listening) throws IOException {
        try (var socket = (SSLSocket) listening.accept()) {
            socket.getOutputStream().write(socket.getInputStream().read());
            return socket.getSession().getPeerPrincipal().getName();
        }
    }

    private static SSLContext context(TlsStores stores) throws Exception {
        var keys = KeyManagerFactory.getInstance("PKIX");
        keys.init(store(stores.keyStore()), PASSWORD);
        var trusted = TrustManagerFactory.getInstance("PKIX");
        trusted.init(store(stores.trustStore()));
        var context = SSLContext.getInstance("TLSv1.3");
        context.init(keys.getKeyManagers(), trusted.getTrustManagers(), null);
        return context;
    }

    private static KeyStore store(Bytes bytes) throws Exception {
        var store = KeyStore.getInstance("PKCS12");
        store.load(new ByteArrayInputStream(bytes.toArray()), PASSWORD);
        return store;
    }
}
