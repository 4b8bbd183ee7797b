package chancery.work.agenda.rules;

import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Derives suggestions soon after the start and every few hours, as the days go by. */
@Component
class DerivationRounds {
    private static final Logger log = LoggerFactory.getLogger(DerivationRounds.class);

    private final Derivation derivation;

    DerivationRounds(Derivation derivation) {
        this.derivation = derivation;
    }

    @Scheduled(initialDelay = 20, fixedDelay = 3 * 60 * 60, timeUnit = TimeUnit.SECONDS)
    void derive() {
        try {
            derivation.derive();
        } catch (RuntimeException e) {
            log.warn("suggestions could not be derived: {}", e.toString());
        }
    }
}
