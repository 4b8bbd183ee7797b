package chancery.foundation.drawing;

import chancery.foundation.drawing.marks.Across;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Map;

/**
 * For whom a picture is drawn.
 *
 * @param locale for dates and numbers
 * @param rightToLeft time then runs from right to left; the map keeps east on the right
 */
public record Viewer(Locale locale, boolean rightToLeft, Phrases phrases) {

    public String say(String key) {
        return phrases.say(key, Map.of());
    }

    public String say(String key, Map<String, ?> values) {
        return phrases.say(key, values);
    }

    public Across across() {
        return new Across(rightToLeft);
    }

    /** With the year: "12 avr. 2026". */
    public String day(LocalDate day) {
        return localized("yMMMd").format(day);
    }

    /** Without the year: "12 avr.". */
    public String shortDay(LocalDate day) {
        return localized("MMMd").format(day);
    }

    /** Both ends, or the one day. */
    public String span(LocalDate from, LocalDate to) {
        if (from.equals(to)) {
            return day(to);
        }
        String start = from.getYear() == to.getYear() ? shortDay(from) : day(from);
        return start + " – " + day(to);
    }

    /** "avril 2026". */
    public String month(YearMonth month) {
        return localized("yMMMM").format(month.atDay(1));
    }

    /** "avr.", standing alone. */
    public String shortMonth(YearMonth month) {
        return month.getMonth().getDisplayName(TextStyle.SHORT_STANDALONE, locale);
    }

    /** One letter, where there is no room for more. */
    public String narrowMonth(YearMonth month) {
        return month.getMonth().getDisplayName(TextStyle.NARROW_STANDALONE, locale);
    }

    public String number(long number) {
        return NumberFormat.getIntegerInstance(locale).format(number);
    }

    /** With the decimals that it has, at most three. */
    public String number(BigDecimal number) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(3);
        return format.format(number);
    }

    /**
     * @param hundredths 0 to 100
     */
    public String percent(long hundredths) {
        return NumberFormat.getPercentInstance(locale).format(hundredths / 100.0);
    }

    private DateTimeFormatter localized(String template) {
        return DateTimeFormatter.ofLocalizedPattern(template).withLocale(locale);
    }
}
