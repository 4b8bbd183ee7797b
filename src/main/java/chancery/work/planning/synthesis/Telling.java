package chancery.work.planning.synthesis;

import chancery.foundation.wording.Language;
import chancery.foundation.wording.Words;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Collectors;

/** How an account is worded in one language. */
record Telling(Words words, Language language) {
    String say(String key) {
        return words.text(language, "account." + key);
    }

    String say(String key, Map<String, ?> values) {
        return words.text(language, "account." + key, values);
    }

    /** What is said of one thing, or of {@code count} of them as {@code {n}}. */
    String sayOf(String key, int count) {
        return sayOf(key, count, Map.of());
    }

    String sayOf(String key, int count, Map<String, ?> values) {
        Map<String, Object> all = new HashMap<>(values);
        all.put("n", count);
        return say(key + (count == 1 ? ".one" : ".many"), all);
    }

    /** The first of a month is {@code 1er} in French. */
    String day(LocalDate day) {
        String written =
                day.format(
                        DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                                .withLocale(language.locale()));
        return language == Language.FR && day.getDayOfMonth() == 1
                ? written.replaceFirst("^1 ", "1er ")
                : written;
    }

    String number(BigDecimal number) {
        NumberFormat format = NumberFormat.getNumberInstance(language.locale());
        format.setMaximumFractionDigits(4);
        return format.format(number);
    }

    /** Sums in different currencies side by side. */
    String money(SortedMap<String, BigDecimal> sums) {
        return sums.entrySet().stream()
                .map(sum -> number(sum.getValue()) + " " + sum.getKey())
                .collect(Collectors.joining(say("list")));
    }

    /** What somebody wrote, as a sentence of its own after another. */
    static String after(String sentence, String written) {
        String line = written.replaceAll("\\s+", " ").strip();
        if (line.isEmpty()) {
            return sentence;
        }
        return sentence + " " + (line.matches(".*[.!?…؟]$") ? line : line + ".");
    }
}
