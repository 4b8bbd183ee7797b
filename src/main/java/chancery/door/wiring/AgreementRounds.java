package chancery.door.wiring;

import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Brings the dates of agreements into the agenda soon after the start and a few times a day. */
@Component
class AgreementRounds {
    private static final Logger log = LoggerFactory.getLogger(AgreementRounds.class);

    private final AgreementDates dates;

    AgreementRounds(AgreementDates dates) {
        this.dates = dates;
    }

    @Scheduled(initialDelay = 30, fixedDelay = 6 * 60 * 60, timeUnit = TimeUnit.SECONDS)
    void bring() {
        try {
            dates.bringAll();
        } catch (RuntimeException e) {
            log.warn("dates of agreements could not be brought into the agenda: {}", e.toString());
        }
    }
}
