package chancery.foundation.register;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Signs the head of the log again and again while the node runs, and once more when it stops. */
final class TreeHeadRounds implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(TreeHeadRounds.class);

    private final TreeHeads heads;
    private final Duration interval;
    private @Nullable ScheduledExecutorService rounds;

    TreeHeadRounds(TreeHeads heads, Duration interval) {
        this.heads = heads;
        this.interval = interval;
    }

    @Override
    public synchronized void start() {
        ScheduledExecutorService started =
                Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().daemon().name("tree-heads").factory());
        var _ =
                started.scheduleWithFixedDelay(
                        this::sign,
                        interval.toMillis(),
                        interval.toMillis(),
                        TimeUnit.MILLISECONDS);
        rounds = started;
    }

    @Override
    public synchronized void stop() {
        if (rounds != null) {
            rounds.close();
            rounds = null;
            sign();
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return rounds != null;
    }

    /** A round that fails is told and does not end the rounds. */
    private void sign() {
        try {
            heads.signLatest();
        } catch (RuntimeException e) {
            log.warn("the head of the register could not be signed: {}", e.toString());
        }
    }
}
