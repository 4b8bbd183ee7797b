package chancery.correspondence.keys;

import chancery.foundation.sealing.SealingRefusal;
import chancery.foundation.sealing.UnitCertificate.Use;
import chancery.kernel.Problem;
import chancery.kernel.Transactions;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Carries out what commands have left, and tends the keys, while the node runs. */
@Component
class KeyRounds implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(KeyRounds.class);
    private static final Duration TICK = Duration.ofSeconds(1);
    private static final long TICKS_BETWEEN_TENDING = Duration.ofHours(6).dividedBy(TICK);

    private final KeyOrders orders;
    private final KeyNews news;
    private final KeyTending tending;
    private final KeyRing keys;
    private final Transactions transactions;
    private CountDownLatch stopping = new CountDownLatch(0);
    private @Nullable Thread thread;

    KeyRounds(
            KeyOrders orders,
            KeyNews news,
            KeyTending tending,
            KeyRing keys,
            Transactions transactions) {
        this.orders = orders;
        this.news = news;
        this.tending = tending;
        this.keys = keys;
        this.transactions = transactions;
    }

    @Override
    public synchronized void start() {
        CountDownLatch stop = new CountDownLatch(1);
        stopping = stop;
        thread = Thread.ofVirtual().name("key-rounds").start(() -> run(stop));
    }

    @Override
    public synchronized void stop() {
        Thread last = thread;
        thread = null;
        stopping.countDown();
        if (last != null) {
            try {
                last.join(Duration.ofSeconds(10));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return thread != null;
    }

    private void run(CountDownLatch stop) {
        long version = -1;
        try {
            for (long tick = 0; !stop.await(TICK.toMillis(), TimeUnit.MILLISECONDS); tick++) {
                try {
                    carryOut();
                    long now = keys.directory().version();
                    if (now != version) {
                        tending.complete();
                        version = now;
                    }
                    if (tick % TICKS_BETWEEN_TENDING == 0) {
                        tending.renewWhatEndsSoon();
                        tending.destroyOld();
                    }
                } catch (RuntimeException e) {
                    LOG.error("a round of keys failed and is tried again", e);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void carryOut() {
        List<KeyOrders.Order> left = transactions.asNode(orders::all);
        for (KeyOrders.Order order : left) {
            switch (order.kind()) {
                case DIRECTORY, REVOCATIONS -> transactions.runAsNode(() -> takeOver(order));
                case RENEW_OPENING, RENEW_ALL -> {
                    tending.renew(
                            order.kind() == KeyOrders.Kind.RENEW_ALL
                                    ? EnumSet.of(Use.OPENING, Use.SIGNING)
                                    : EnumSet.of(Use.OPENING));
                    transactions.runAsNode(() -> orders.done(order));
                }
            }
        }
    }

    private void takeOver(KeyOrders.Order order) {
        byte[] content = Objects.requireNonNull(order.content());
        try {
            switch (order.kind()) {
                case DIRECTORY -> news.directory(content);
                case REVOCATIONS -> news.revocations(content);
                case RENEW_OPENING, RENEW_ALL -> {}
            }
        } catch (SealingRefusal | Problem refusal) {
            LOG.warn("a {} that was left is refused: {}", order.kind(), refusal.getMessage());
        }
        orders.done(order);
    }
}
