package chancery.correspondence.exchange;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Tells the floors above what was registered, once it is committed, in that order, on one thread
 * that belongs to no transaction. What a listener throws is logged and keeps nobody else waiting.
 */
@Component
class Announcing {
    private static final Logger LOG = LoggerFactory.getLogger(Announcing.class);
    private static final Duration LAST_WORDS = Duration.ofSeconds(10);

    private final ApplicationEventPublisher events;
    private final ExecutorService voice =
            Executors.newSingleThreadExecutor(Thread.ofVirtual().name("announcing").factory());

    Announcing(ApplicationEventPublisher events) {
        this.events = events;
    }

    /** Within the running transaction; nothing is said when that fails. */
    void afterCommit(Object event) {
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        say(event);
                    }
                });
    }

    private void say(Object event) {
        try {
            voice.execute(() -> publish(event));
        } catch (RejectedExecutionException e) {
            LOG.info("{} is committed and not announced, for the node is stopping", event);
        }
    }

    private void publish(Object event) {
        try {
            events.publishEvent(event);
        } catch (RuntimeException e) {
            LOG.error("a listener failed at {}", event, e);
        }
    }

    @PreDestroy
    void fallSilent() throws InterruptedException {
        voice.shutdown();
        if (!voice.awaitTermination(LAST_WORDS.toMillis(), TimeUnit.MILLISECONDS)) {
            voice.shutdownNow();
        }
    }
}
