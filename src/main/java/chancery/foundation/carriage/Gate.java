package chancery.foundation.carriage;

import java.util.function.Consumer;
import org.apache.activemq.artemis.api.core.ActiveMQException;
import org.apache.activemq.artemis.api.core.Message;
import org.apache.activemq.artemis.core.server.MessageReference;
import org.apache.activemq.artemis.core.server.ServerConsumer;
import org.apache.activemq.artemis.core.server.ServerSession;
import org.apache.activemq.artemis.core.server.impl.AckReason;
import org.apache.activemq.artemis.core.server.plugin.ActiveMQServerPlugin;
import org.apache.activemq.artemis.core.transaction.Transaction;
import org.jspecify.annotations.Nullable;

/**
 * Lets no message into the broker that is longer than a frame, and says which queue got shorter.
 */
final class Gate implements ActiveMQServerPlugin {
    /** Over the frame itself: Artemis's own headers and properties. */
    private static final int OVERHEAD = 4 * 1024;

    private final Consumer<String> shorter;

    Gate(Consumer<String> shorter) {
        this.shorter = shorter;
    }

    @Override
    public void beforeSend(
            ServerSession session,
            @Nullable Transaction transaction,
            Message message,
            boolean direct,
            boolean noAutoCreateQueue)
            throws ActiveMQException {
        if (message.isLargeMessage() || message.getEncodeSize() > FrameCodec.MAX_FRAME + OVERHEAD) {
            throw new ActiveMQException("longer than a frame");
        }
    }

    @Override
    public void messageAcknowledged(
            @Nullable Transaction transaction,
            MessageReference reference,
            AckReason reason,
            @Nullable ServerConsumer consumer) {
        shorter.accept(reference.getQueue().getName().toString());
    }
}
