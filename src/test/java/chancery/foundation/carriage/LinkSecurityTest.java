package chancery.foundation.carriage;

import static chancery.foundation.carriage.TestNetwork.LIMA;
import static chancery.foundation.carriage.TestNetwork.MINISTRY;
import static chancery.foundation.carriage.TestNetwork.NAIROBI;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.apache.activemq.artemis.api.core.ActiveMQException;
import org.apache.activemq.artemis.api.core.ActiveMQSecurityException;
import org.apache.activemq.artemis.api.core.RoutingType;
import org.apache.activemq.artemis.api.core.client.ClientMessage;
import org.apache.activemq.artemis.api.core.client.ClientSession;
import org.apache.activemq.artemis.api.core.client.ClientSessionFactory;
import org.apache.activemq.artemis.api.core.client.ServerLocator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a peer with one certificate or another can do at the hub's broker. */
class LinkSecurityTest {
    private static TestNetwork network;

    @BeforeAll
    static void open(@TempDir Path folder) {
        network = new TestNetwork(folder);
        network.ministry();
    }

    @AfterAll
    static void close() throws Exception {
        network.close();
    }

    @Test
    void aPostConsumesItsOwnQueueAndSendsToItsOwn() {
        assertThatCode(() -> as(LIMA, "node:lima", session -> session.createConsumer("out.lima")))
                .doesNotThrowAnyException();
        assertThatCode(() -> as(LIMA, "node:lima", session -> send(session, "in.lima", 100)))
                .doesNotThrowAnyException();
    }

    @Test
    void aPostCannotConsumeNorFeedAnothersQueue() {
        refused(() -> as(NAIROBI, "node:nairobi", session -> session.createConsumer("out.lima")));
        refused(() -> as(NAIROBI, "node:nairobi", session -> send(session, "in.lima", 100)));
        refused(() -> as(LIMA, "node:lima", session -> session.createConsumer("in.lima")));
        refused(() -> as(LIMA, "node:lima", session -> session.createConsumer("in.nairobi", true)));
        refused(() -> as(LIMA, "node:lima", session -> send(session, "activemq.management", 10)));
    }

    @Test
    void aPostCannotMakeQueues() {
        refused(() ->
                as(
                        LIMA,
                        "node:lima",
                        session ->
                                session.createQueue(
                                        org.apache.activemq.artemis.api.core.QueueConfiguration.of(
                                                        "mine")
                                                .setRoutingType(RoutingType.ANYCAST))));
    }

    @Test
    void aNameGivenBesideTheCertificateOpensNothing() {
        refused(() -> as(NAIROBI, "node:lima", session -> session.createConsumer("out.lima")));
        refused(() -> as(NAIROBI, "local", session -> session.createConsumer("out.nairobi")));
        refused(() ->
                as(
                        NAIROBI,
                        "ACTIVEMQ.CLUSTER.ADMIN.USER",
                        session -> session.createConsumer("out.lima")));
    }

    @Test
    void aCertificateOfNoKnownNodeIsNobody(@TempDir Path folder) {
        refused(() -> as(MINISTRY, "node:ministry", session -> session.createConsumer("out.lima")));
    }

    @Test
    void aCertificateOfAnotherAuthorityDoesNotConnect(@TempDir Path folder) {
        TestNetwork other = new TestNetwork(folder);
        CarriageSettings stranger =
                new CarriageSettings(
                        LIMA,
                        network.post(LIMA, network.port).place(),
                        folder,
                        other.key(LIMA),
                        network.trust(),
                        TestNode.PACE);

        assertThatThrownBy(() ->
                        as(stranger, "node:lima", session -> session.createConsumer("out.lima")))
                .isInstanceOf(ActiveMQException.class);
    }

    @Test
    void aPostDoesNotTakeAnotherPostForTheHub(@TempDir Path folder) throws Exception {
        TestNetwork theirs = new TestNetwork(folder);
        int port = TestNetwork.freePort();
        CarriageSettings impostor =
                new CarriageSettings(
                        MINISTRY,
                        theirs.hub(MINISTRY, port).place(),
                        folder.resolve("broker"),
                        network.key(NAIROBI),
                        network.trust(),
                        TestNode.PACE);
        Broker broker = new Broker(impostor, _ -> {});
        broker.start();
        try {
            assertThatThrownBy(() ->
                            as(
                                    network.post(LIMA, port),
                                    "node:lima",
                                    session -> session.createConsumer("out.lima")))
                    .isInstanceOf(ActiveMQException.class);
        } finally {
            broker.stop();
        }
    }

    @Test
    void aMessageLongerThanAFrameIsNotLetIn() {
        assertThatThrownBy(() -> as(LIMA, "node:lima", session -> send(session, "in.lima", 80_000)))
                .isInstanceOf(ActiveMQException.class);
        assertThatThrownBy(
                        () -> as(LIMA, "node:lima", session -> send(session, "in.lima", 2_000_000)))
                .isInstanceOf(ActiveMQException.class);
    }

    @Test
    void anAuthorityThatWasStoredIssuesCertificatesThatHold(@TempDir Path folder) {
        CarriageSettings.Store file =
                new CarriageSettings.Store(folder.resolve("authority.p12"), "secret");
        LinkCertificates.create("Links", Instant.now()).store(file);
        CarriageSettings.Store key = new CarriageSettings.Store(folder.resolve("k.p12"), "secret");
        CarriageSettings.Store trust =
                new CarriageSettings.Store(folder.resolve("t.p12"), "secret");

        LinkCertificates again = LinkCertificates.load(file);
        again.issue(NAIROBI, Instant.now(), Duration.ofDays(1), key);
        again.trust(trust);

        CarriageSettings settings =
                new CarriageSettings(
                        NAIROBI, network.hub().place(), folder, key, trust, TestNode.PACE);
        BagSeal seal = new BagSeal(settings);
        byte[] digest = Sha512.of(new byte[] {1});
        assertThat(seal.verify(digest, seal.sign(digest))).isEqualTo(NAIROBI);
    }

    private static void refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(ActiveMQSecurityException.class);
    }

    private interface Doing {
        void in(ClientSession session) throws ActiveMQException;
    }

    private static void as(NodeName certificate, String user, Doing doing) throws Exception {
        as(network.post(certificate, network.port), user, doing);
    }

    private static void as(CarriageSettings settings, String user, Doing doing) throws Exception {
        Wire wire = new Wire(settings);
        CarriageSettings.Place.Post hub = (CarriageSettings.Place.Post) settings.place();
        try (ServerLocator locator = wire.toHub(hub).setCallTimeout(5_000);
                ClientSessionFactory factory = locator.createSessionFactory();
                ClientSession session =
                        factory.createSession(user, "CHANGE ME!!", false, true, true, false, 0)) {
            session.start();
            doing.in(session);
        }
    }

    private static void send(ClientSession session, String address, int length)
            throws ActiveMQException {
        ClientMessage message = session.createMessage(true);
        message.getBodyBuffer().writeBytes(new byte[length]);
        session.createProducer(address).send(message);
    }
}
