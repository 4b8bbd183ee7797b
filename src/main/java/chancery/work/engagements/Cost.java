package chancery.work.engagements;

import java.math.BigDecimal;

/**
 * What something of it cost us.
 *
 * @param currency ISO 4217
 */
public record Cost(String what, BigDecimal amount, String currency) {
    public Cost {
        what = Texts.line("what", what);
        amount = Texts.amount("amount", amount);
        currency = Texts.currency(currency);
    }
}
