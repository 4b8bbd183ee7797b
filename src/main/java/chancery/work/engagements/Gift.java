package chancery.work.engagements;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A gift, for the book that a service keeps of them.
 *
 * @param from which side gave it
 * @param what it is
 * @param person who gave or received it; may be empty
 * @param value estimated; null when it was not
 * @param currency ISO 4217; empty without a value
 */
public record Gift(
        Side from, String what, String person, @Nullable BigDecimal value, String currency) {
    public Gift {
        what = Texts.line("what", what);
        person = Texts.optionalLine("person", person);
        value = value == null ? null : Texts.amount("value", value);
        currency = value == null ? "" : Texts.currency(currency);
    }
}
