package chancery.foundation.carriage;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** A TCP line that counts bytes, can be slow in both directions, and can be cut and mended. */
final class TestLine implements AutoCloseable {
    private final int target;
    private final ServerSocket server;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private final AtomicLong up = new AtomicLong();
    private final AtomicLong down = new AtomicLong();
    private volatile long bytesPerSecond = Long.MAX_VALUE;
    private volatile boolean cut;

    TestLine(int target) {
        this.target = target;
        try {
            this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return server.getLocalPort();
    }

    /** Bytes from the post to the hub. */
    long up() {
        return up.get();
    }

    /** Bytes from the hub to the post. */
    long down() {
        return down.get();
    }

    TestLine slow(long bytesPerSecond) {
        this.bytesPerSecond = bytesPerSecond;
        return this;
    }

    void cut() {
        cut = true;
        sockets.forEach(TestLine::drop);
    }

    void mend() {
        cut = false;
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket near = server.accept();
                near.setReceiveBufferSize(16 * 1024);
                if (cut) {
                    drop(near);
                    continue;
                }
                Socket far = new Socket(InetAddress.getLoopbackAddress(), target);
                sockets.add(near);
                sockets.add(far);
                Thread.ofVirtual().start(() -> pump(near, far, up));
                Thread.ofVirtual().start(() -> pump(far, near, down));
            } catch (IOException e) {
                // the far end is not there, or the line is being closed: the near end sees a cut
                continue;
            }
        }
    }

    private void pump(Socket from, Socket to, AtomicLong count) {
        byte[] buffer = new byte[4096];
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                long rate = bytesPerSecond;
                if (rate < Long.MAX_VALUE) {
                    Thread.sleep(0, (int) Math.min(999_999, read * 1_000_000_000L / rate));
                    Thread.sleep(read * 1000L / rate);
                }
                out.write(buffer, 0, read);
                count.addAndGet(read);
            }
        } catch (IOException e) {
            // a cut line looks like this
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void drop(Socket socket) {
        try {
            socket.setSoLinger(true, 0);
            socket.close();
        } catch (IOException e) {
            // it is gone already
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        cut();
    }
}
