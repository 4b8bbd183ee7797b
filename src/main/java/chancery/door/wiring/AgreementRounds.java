package chancery.door.wiring;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Brings the dates of agreements into the agenda soon after the start and a few times a day. */
@Component
final class AgreementRounds implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(AgreementRounds.class);
    private static final Duration FIRST = Duration.ofSeconds(30);
    private static final Duration INTERVAL = Duration.ofHours(6);

    private final AgreementDates dates;
    private @Nullable ScheduledExecutorService rounds;

    AgreementRounds(AgreementDates dates) {
        this.dates = dates;
    }

    @Override
    public synchronized void start() {
        ScheduledExecutorService started =
                Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().daemon().name("agreement-dates").factory());
        var _ =
                started.scheduleWithFixedDelay(
                        this::bring, FIRST.toSeconds(), INTERVAL.toSeconds(), TimeUnit.SECONDS);
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
    private void bring() {
        try {
            dates.bringAll();
        } catch (RuntimeException e) {
            log.warn("dates of agreements could not be brought into the agenda: {}", e.toString());
        }
    }
}
