package chancery.foundation.carriage;

import chancery.kernel.Transactions;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Once an hour, forgets parts of envelopes that never became whole. */
final class Housekeeping implements Runnable, AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Housekeeping.class);
    private static final Duration EVERY = Duration.ofHours(1);

    private final Incoming incoming;
    private final Transactions transactions;
    private final CarriageSettings.Pace pace;
    private final InstantSource clock;
    private final CountDownLatch closed = new CountDownLatch(1);

    Housekeeping(
            Incoming incoming,
            Transactions transactions,
            CarriageSettings.Pace pace,
            InstantSource clock) {
        this.incoming = incoming;
        this.transactions = transactions;
        this.pace = pace;
        this.clock = clock;
    }

    @Override
    public void close() {
        closed.countDown();
    }

    @Override
    public void run() {
        try {
            do {
                expire();
            } while (!closed.await(EVERY.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void expire() {
        try {
            int expired =
                    transactions.asNode(
                            () -> incoming.expire(clock.instant().minus(pace.unfinished())));
            if (expired > 0) {
                log.warn("{} envelopes never became whole and are forgotten", expired);
            }
        } catch (RuntimeException e) {
            log.warn("unfinished envelopes cannot be looked through now", e);
        }
    }
}
