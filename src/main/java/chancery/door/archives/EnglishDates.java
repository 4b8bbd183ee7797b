package chancery.door.archives;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Months and whole dates as English print has them. */
final class EnglishDates {
    static final String MONTH =
            "(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?"
                    + "|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\.?";

    private static final List<String> MONTHS =
            List.of(
                    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov",
                    "dec");
    private static final Pattern WHOLE =
            Pattern.compile("\\b(" + MONTH + ")\\s+(\\d{1,2})(?:st|nd|rd|th)?,\\s+(\\d{4})\\b");

    private EnglishDates() {}

    /** The first whole date in a text. */
    static Optional<LocalDate> first(String text) {
        Matcher match = WHOLE.matcher(text);
        return match.find()
                ? day(Integer.parseInt(match.group(3)), month(match.group(1)), match.group(2))
                : Optional.empty();
    }

    /** 1 to 12, for a text that matches {@link #MONTH}. */
    static int month(String name) {
        return MONTHS.indexOf(name.substring(0, 3).toLowerCase(Locale.ROOT)) + 1;
    }

    static Optional<LocalDate> day(int year, int month, String day) {
        try {
            return Optional.of(LocalDate.of(year, month, Integer.parseInt(day)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
