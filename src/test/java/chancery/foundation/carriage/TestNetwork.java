package chancery.foundation.carriage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** A ministry with some posts on loopback, each post reaching it through a line that can be cut. */
final class TestNetwork implements AutoCloseable {
    static final NodeName MINISTRY = NodeName.of("ministry");
    static final NodeName LIMA = NodeName.of("lima");
    static final NodeName NAIROBI = NodeName.of("nairobi");
    private static final String PASSWORD = "only for tests";

    private final Path folder;
    private final LinkCertificates authority = LinkCertificates.create("Links", Instant.now());
    final int port = freePort();
    private final List<AutoCloseable> open = new ArrayList<>();

    TestNetwork(Path folder) {
        this.folder = folder;
        authority.trust(trust());
        for (NodeName node : List.of(MINISTRY, LIMA, NAIROBI)) {
            authority.issue(node, Instant.now(), Duration.ofDays(1), key(node));
        }
    }

    CarriageSettings.Store trust() {
        return new CarriageSettings.Store(folder.resolve("trust.p12"), PASSWORD);
    }

    CarriageSettings.Store key(NodeName node) {
        return new CarriageSettings.Store(folder.resolve(node + ".p12"), PASSWORD);
    }

    CarriageSettings hub() {
        return hub(MINISTRY, port);
    }

    CarriageSettings hub(NodeName self, int port) {
        return new CarriageSettings(
                self,
                new CarriageSettings.Place.Hub(
                        "127.0.0.1", port, new TreeSet<>(List.of(LIMA, NAIROBI))),
                folder.resolve("broker-" + self),
                key(self),
                trust(),
                TestNode.PACE);
    }

    CarriageSettings post(NodeName self, int port) {
        return new CarriageSettings(
                self,
                new CarriageSettings.Place.Post(MINISTRY, "127.0.0.1", port),
                folder.resolve("broker-" + self),
                key(self),
                trust(),
                TestNode.PACE);
    }

    TestNode ministry() {
        return keep(new TestNode(hub()).start());
    }

    TestNode post(NodeName self) {
        return keep(new TestNode(post(self, port)).start());
    }

    TestNode post(NodeName self, TestLine line) {
        return keep(new TestNode(post(self, line.port())).start());
    }

    TestLine line() {
        return keep(new TestLine(port));
    }

    <T extends AutoCloseable> T keep(T each) {
        open.add(each);
        return each;
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws Exception {
        for (AutoCloseable each : open.reversed()) {
            each.close();
        }
    }
}
