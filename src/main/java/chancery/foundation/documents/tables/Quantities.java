package chancery.foundation.documents.tables;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Numbers as spreadsheets keep them: binary, of some fifteen digits, shown under a format. */
final class Quantities {
    private static final MathContext KEPT = new MathContext(15, RoundingMode.HALF_EVEN);
    private static final double LARGEST = 1e15;
    private static final int DECIMALS = 12;
    private static final Pattern CODE = Pattern.compile("(?<![A-Za-z])([A-Z]{3})(?![A-Za-z])");
    private static final Set<String> CURRENCIES =
            Currency.getAvailableCurrencies().stream()
                    .map(Currency::getCurrencyCode)
                    .collect(Collectors.toUnmodifiableSet());

    private Quantities() {}

    /**
     * @param raw as the file keeps it
     * @param unit {@code %} for a share of one, an ISO 4217 currency, or empty text
     * @return empty for what is no number, or none of a size that people write
     */
    static CellValue shown(String raw, String unit) {
        double value;
        try {
            value = Double.parseDouble(raw);
        } catch (NumberFormatException e) {
            return CellValue.EMPTY;
        }
        if (!(Math.abs(value) < LARGEST)) {
            return CellValue.EMPTY;
        }
        boolean percent = unit.equals("%");
        BigDecimal amount =
                BigDecimal.valueOf(value)
                        .round(KEPT)
                        .movePointRight(percent ? 2 : 0)
                        .setScale(DECIMALS, RoundingMode.HALF_EVEN)
                        .stripTrailingZeros();
        BigDecimal plain = amount.scale() < 0 ? amount.setScale(0) : amount;
        boolean known = percent || CURRENCIES.contains(unit);
        return new CellValue.Quantity(plain, known ? unit : "");
    }

    /** The unit that a number format shows: a percent sign, a currency, or none. */
    static String unitOf(String format) {
        if (format.indexOf('%') >= 0) {
            return "%";
        }
        if (format.indexOf('€') >= 0) {
            return "EUR";
        }
        if (format.indexOf('£') >= 0) {
            return "GBP";
        }
        Matcher code = CODE.matcher(format);
        while (code.find()) {
            if (CURRENCIES.contains(code.group(1))) {
                return code.group(1);
            }
        }
        return "";
    }
}
