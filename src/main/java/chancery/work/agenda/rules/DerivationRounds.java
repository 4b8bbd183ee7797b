package chancery.work.agenda.rules;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Derives suggestions soon after the start and every few hours, as the days go by. */
@Component
final class DerivationRounds implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(DerivationRounds.class);
    private static final Duration FIRST = Duration.ofSeconds(20);
    private static final Duration INTERVAL = Duration.ofHours(3);

    private final Derivation derivation;
    private @Nullable ScheduledExecutorService rounds;

    DerivationRounds(Derivation derivation) {
        this.derivation = derivation;
    }

    @Override
    public synchronized void start() {
        ScheduledExecutorService started =
                Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().daemon().name("suggestions").factory());
        var _ =
                started.scheduleWithFixedDelay(
                        this::derive, FIRST.toSeconds(), INTERVAL.toSeconds(), TimeUnit.SECONDS);
        rounds = started;
    }

    @Override
    public synchronized void stop() {
        if (rounds != null) {
            rounds.close();
            rounds = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return rounds != null;
    }

    /** A round that fails is told and does not end the rounds. */
    private void derive() {
        try {
            derivation.derive();
        } catch (RuntimeException e) {
            log.warn("suggestions could not be derived: {}", e.toString());
        }
    }
}
