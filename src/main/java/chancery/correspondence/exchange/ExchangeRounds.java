package chancery.correspondence.exchange;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Gives receipts as they fall due, looks for overdue ones, and has the log witnessed, while the
 * node runs.
 */
@Component
class ExchangeRounds implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(ExchangeRounds.class);
    private static final Duration TICK = Duration.ofSeconds(1);
    private static final int TICKS_BETWEEN_SEARCHES = 10;

    private final Receipting receipting;
    private final NonDelivery nonDelivery;
    private final Witnessing witnessing;
    private final Semaphore due = new Semaphore(0);
    private volatile boolean running;
    private @Nullable Thread thread;

    ExchangeRounds(Receipting receipting, NonDelivery nonDelivery, Witnessing witnessing) {
        this.receipting = receipting;
        this.nonDelivery = nonDelivery;
        this.witnessing = witnessing;
    }

    @Override
    public synchronized void start() {
        receipting.whenDue(due::release);
        running = true;
        thread = Thread.ofVirtual().name("exchange-rounds").start(this::run);
    }

    @Override
    public synchronized void stop() {
        Thread last = thread;
        running = false;
        thread = null;
        if (last != null) {
            due.release();
            try {
                last.join(Duration.ofSeconds(10));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void run() {
        for (int tick = 0; running; tick++) {
            try {
                receipting.giveAllOwed();
                if (tick % TICKS_BETWEEN_SEARCHES == 0) {
                    nonDelivery.noticeOverdue();
                    witnessing.sendWhenDue();
                }
            } catch (RuntimeException e) {
                LOG.error("a round of receipts failed and is tried again", e);
            }
            try {
                boolean nudged = due.tryAcquire(TICK.toMillis(), TimeUnit.MILLISECONDS);
                if (nudged) {
                    due.drainPermits();
                }
            } catch (InterruptedException e) {
                return;
            }
        }
    }
}
