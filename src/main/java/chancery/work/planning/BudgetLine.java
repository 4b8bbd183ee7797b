package chancery.work.planning;

import chancery.kernel.Problem;
import java.math.BigDecimal;
import java.util.Currency;

/**
 * Money that an action needs.
 *
 * @param title what for; may be empty when there is only one line
 * @param amount zero or more, at most 12 digits before the point and 4 after it
 * @param currency ISO 4217
 */
public record BudgetLine(String title, BigDecimal amount, String currency) {
    public BudgetLine {
        title = Texts.optionalLine("budget", title);
        amount = Texts.number("budget", amount);
        currency = currency(currency);
        if (amount.signum() < 0) {
            throw Problem.refused("plan.budget-negative").at("budget");
        }
    }

    /**
     * @throws Problem {@code plan.currency} when it is no ISO 4217 code
     */
    static String currency(String code) {
        try {
            return Currency.getInstance(code.strip().toUpperCase(java.util.Locale.ROOT))
                    .getCurrencyCode();
        } catch (IllegalArgumentException e) {
            throw Problem.refused("plan.currency").at("currency").with("value", code);
        }
    }
}
