package chancery.door.web;

import chancery.foundation.wording.Language;
import chancery.foundation.wording.Words;
import chancery.kernel.Problem;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Speaks one reader's language: the words, with dates, numbers and enum constants written in it.
 *
 * <p>In a right-to-left sentence every other value is isolated (Unicode TR 9, section 2.4), so that
 * a number or a code keeps its own order.
 *
 * @param zone in which moments are shown
 */
public record Voice(Language language, Words words, ZoneId zone) {
    private static final String FIRST_STRONG_ISOLATE = "\u2068";
    private static final String POP_ISOLATE = "\u2069";

    public String say(String key, Map<String, ?> values) {
        if (values.isEmpty()) {
            return words.text(language, key);
        }
        Map<String, Object> written = new HashMap<>();
        values.forEach((name, value) -> written.put(name, written(value)));
        return words.text(language, key, written);
    }

    /** What happened and what to do, as a problem tells it. */
    public String say(Problem problem) {
        return say("problem." + problem.code(), problem.values());
    }

    /** The word for an enum constant. */
    public String word(Enum<?> constant) {
        return words.text(language, key(constant));
    }

    /** {@code word.label.RESTRICTED}; for a nested type {@code word.arrival.state.FILED}. */
    static String key(Enum<?> constant) {
        Class<?> type = constant.getDeclaringClass();
        return "word."
                + type.getName()
                        .substring(type.getPackageName().length() + 1)
                        .replace('$', '.')
                        .replaceAll("(?<=[a-z])([A-Z])", "-$1")
                        .toLowerCase(Locale.ROOT)
                + "."
                + constant.name();
    }

    /** With the month's name. */
    public String date(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(language.locale())
                .format(day);
    }

    /** Digits alone, day first, as all four languages write it. */
    public String shortDate(LocalDate day) {
        return DateTimeFormatter.ofPattern("dd/MM/yyyy", language.locale()).format(day);
    }

    /** To the minute. */
    public String moment(Instant instant) {
        return DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm", language.locale())
                .withZone(zone)
                .format(instant);
    }

    public String number(long number) {
        return NumberFormat.getIntegerInstance(language.locale()).format(number);
    }

    /** With the decimals that the number has. */
    public String decimal(BigDecimal number) {
        NumberFormat format = NumberFormat.getNumberInstance(language.locale());
        format.setMaximumFractionDigits(Math.max(0, number.scale()));
        return format.format(number);
    }

    private String written(Object value) {
        return switch (value) {
            case Enum<?> constant -> word(constant);
            case LocalDate day -> date(day);
            case Year year -> year.toString();
            case Instant instant -> moment(instant);
            case Integer number -> number(number);
            case Long number -> number(number);
            default ->
                    language.direction().equals("rtl")
                            ? FIRST_STRONG_ISOLATE + value + POP_ISOLATE
                            : value.toString();
        };
    }
}
