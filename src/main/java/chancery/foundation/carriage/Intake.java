package chancery.foundation.carriage;

import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.apache.activemq.artemis.api.core.ActiveMQException;
import org.apache.activemq.artemis.api.core.client.ClientConsumer;
import org.apache.activemq.artemis.api.core.client.ClientMessage;
import org.apache.activemq.artemis.api.core.client.ClientSession;
import org.apache.activemq.artemis.api.core.client.ClientSessionFactory;
import org.apache.activemq.artemis.api.core.client.ServerLocator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes frames from one queue, for ever: a message is confirmed to the broker only after what it
 * said is on disk here. Dials again, ever more slowly up to five seconds, when the connection ends.
 */
final class Intake implements Runnable, AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Intake.class);
    private static final long FIRST_PAUSE = 250;
    private static final long LONGEST_PAUSE = 5_000;
    private static final long LISTEN = 200;

    /** A queue and how to reach its broker. */
    record Source(Supplier<ServerLocator> locator, String user, String password, String queue) {}

    /** What is done with a frame; it returns when that is on disk. */
    @FunctionalInterface
    interface Taking {
        void take(byte[] frame) throws Exception;
    }

    private final Source source;
    private final BooleanSupplier cut;
    private final Taking taking;
    private volatile boolean closed;
    private volatile boolean connected;

    Intake(Source source, BooleanSupplier cut, Taking taking) {
        this.source = source;
        this.cut = cut;
        this.taking = taking;
    }

    boolean connected() {
        return connected;
    }

    @Override
    public void close() {
        closed = true;
    }

    @Override
    public void run() {
        long pause = FIRST_PAUSE;
        while (!closed) {
            if (!cut.getAsBoolean() && listen()) {
                pause = FIRST_PAUSE;
            }
            if (!sleep(pause)) {
                return;
            }
            pause = cut.getAsBoolean() ? FIRST_PAUSE : Math.min(LONGEST_PAUSE, pause * 2);
        }
    }

    /** Whether a connection came about before it ended. */
    private boolean listen() {
        boolean heard = false;
        try (ServerLocator locator = source.locator().get();
                ClientSessionFactory factory = locator.createSessionFactory();
                ClientSession session =
                        factory.createSession(
                                source.user(), source.password(), false, true, true, false, 0);
                ClientConsumer consumer = session.createConsumer(source.queue())) {
            session.start();
            connected = true;
            heard = true;
            while (!closed && !cut.getAsBoolean() && !session.isClosed()) {
                ClientMessage message = consumer.receive(LISTEN);
                if (message != null) {
                    taking.take(frame(message));
                    message.acknowledge();
                }
            }
        } catch (Exception e) {
            log.debug("{}: {}", source.queue(), e.toString());
        } finally {
            connected = false;
        }
        return heard;
    }

    /** Longer ones than a frame do not come through the gate of a broker; then nothing is read. */
    private static byte[] frame(ClientMessage message) throws ActiveMQException {
        if (message.isLargeMessage() || message.getBodySize() > FrameCodec.MAX_FRAME) {
            return new byte[0];
        }
        byte[] frame = new byte[message.getBodySize()];
        message.getBodyBuffer().readBytes(frame);
        return frame;
    }

    private static boolean sleep(long millis) {
        try {
            Thread.sleep(millis);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
