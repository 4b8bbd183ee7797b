package chancery.door.intake.dates;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * An amount of money.
 *
 * @param text as the letter says it, on one line, with its year
 * @param value in whole units of the currency, written out: 84 millions are 84000000
 * @param currency an ISO 4217 code
 * @param year the year for which the text gives the amount
 */
public record ReadAmount(String text, BigDecimal value, String currency, @Nullable Integer year) {}
