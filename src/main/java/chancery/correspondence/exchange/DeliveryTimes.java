package chancery.correspondence.exchange;

import chancery.kernel.Precedence;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * After how long without a receipt a sender is told, by precedence; settings under {@code
 * chancery.delivery}. A deferred dispatch may take what a routine one does four times over.
 */
@ConfigurationProperties("chancery.delivery")
public record DeliveryTimes(
        @DefaultValue("10m") Duration flash,
        @DefaultValue("30m") Duration immediate,
        @DefaultValue("3h") Duration priority,
        @DefaultValue("6h") Duration routine,
        @DefaultValue("24h") Duration deferred) {

    Duration within(Precedence precedence) {
        return switch (precedence) {
            case FLASH -> flash;
            case IMMEDIATE -> immediate;
            case PRIORITY -> priority;
            case ROUTINE -> routine;
            case DEFERRED -> deferred;
        };
    }
}
