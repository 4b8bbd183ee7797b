package chancery.work.press.entry;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The day that an article or its address gives, in French, English, Spanish or Arabic. */
final class WrittenDay {
    /** An article gives its day at its head. */
    private static final int HEAD = 600;

    private static final int FIRST_YEAR = 1900;
    private static final Pattern YEAR_FIRST =
            Pattern.compile("(?<!\\d)(\\d{4})[-/](\\d{1,2})[-/](\\d{1,2})(?!\\d)");
    private static final Pattern DAY_FIRST =
            Pattern.compile("(?<!\\d)(\\d{1,2})[./-](\\d{1,2})[./-](\\d{4})(?!\\d)");
    private static final Pattern DAY_NAME =
            Pattern.compile(
                    "(?<!\\d)(\\d{1,2})(?:er|st|nd|rd|th)?\\.?\\s+(?:de\\s+)?(\\p{L}+)\\.?,?\\s+(?:del?\\s+)?(\\d{4})(?!\\d)");
    private static final Pattern NAME_DAY =
            Pattern.compile("(\\p{L}+)\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})(?!\\d)");
    private static final Map<String, Integer> MONTHS = months();

    private WrittenDay() {}

    /** The first one in the text's head that is not after {@code latest}. */
    static Optional<LocalDate> inText(String text, LocalDate latest) {
        String head = western(text.length() > HEAD ? text.substring(0, HEAD) : text);
        return List.of(
                        found(YEAR_FIRST, head, WrittenDay::yearFirst, latest),
                        found(DAY_NAME, head, WrittenDay::dayName, latest),
                        found(NAME_DAY, head, WrittenDay::nameDay, latest),
                        found(DAY_FIRST, head, WrittenDay::dayFirst, latest))
                .stream()
                .flatMap(Optional::stream)
                .findFirst();
    }

    static Optional<LocalDate> inAddress(String address, LocalDate latest) {
        return found(YEAR_FIRST, address, WrittenDay::yearFirst, latest);
    }

    private interface Form {
        LocalDate of(MatchResult found);
    }

    private static Optional<LocalDate> found(
            Pattern pattern, String text, Form form, LocalDate latest) {
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            try {
                LocalDate day = form.of(matcher);
                if (day.getYear() >= FIRST_YEAR && !day.isAfter(latest)) {
                    return Optional.of(day);
                }
            } catch (DateTimeException no) {
                // Numbers in the form of a day that is none.
            }
        }
        return Optional.empty();
    }

    private static LocalDate yearFirst(MatchResult found) {
        return LocalDate.of(number(found, 1), number(found, 2), number(found, 3));
    }

    private static LocalDate dayFirst(MatchResult found) {
        return LocalDate.of(number(found, 3), number(found, 2), number(found, 1));
    }

    private static LocalDate dayName(MatchResult found) {
        return LocalDate.of(number(found, 3), month(found.group(2)), number(found, 1));
    }

    private static LocalDate nameDay(MatchResult found) {
        return LocalDate.of(number(found, 3), month(found.group(1)), number(found, 2));
    }

    private static int number(MatchResult found, int group) {
        return Integer.parseInt(found.group(group));
    }

    private static int month(String name) {
        Integer month = MONTHS.get(folded(name));
        if (month == null) {
            throw new DateTimeException(name);
        }
        return month;
    }

    private static Map<String, Integer> months() {
        Map<String, Integer> months = new HashMap<>();
        for (Month month : Month.values()) {
            for (String language : List.of("fr", "en", "es", "ar")) {
                for (TextStyle style : List.of(TextStyle.FULL, TextStyle.SHORT)) {
                    String name = month.getDisplayName(style, Locale.of(language));
                    months.putIfAbsent(folded(name.replace(".", "")), month.getValue());
                }
            }
        }
        // As the Maghreb and the Levant call them.
        List<List<String>> more =
                List.of(
                        List.of("جانفي", "كانون الثاني"),
                        List.of("فيفري", "شباط"),
                        List.of("آذار"),
                        List.of("أفريل", "نيسان"),
                        List.of("ماي", "أيار"),
                        List.of("جوان", "حزيران"),
                        List.of("جويلية", "يوليوز", "تموز"),
                        List.of("أوت", "غشت", "آب"),
                        List.of("شتنبر", "أيلول"),
                        List.of(),
                        List.of("نونبر"),
                        List.of("دجنبر"));
        for (int i = 0; i < more.size(); i++) {
            int month = i + 1;
            more.get(i).forEach(name -> months.putIfAbsent(folded(name), month));
        }
        months.put("setiembre", 9);
        return Map.copyOf(months);
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }

    /** With western digits, which the patterns read. */
    private static String western(String text) {
        StringBuilder western = new StringBuilder(text.length());
        text.codePoints()
                .forEach(c -> {
                    int digit = Character.isDigit(c) ? Character.digit(c, 10) : -1;
                    if (digit >= 0) {
                        western.append(digit);
                    } else {
                        western.appendCodePoint(c);
                    }
                });
        return western.toString();
    }
}
