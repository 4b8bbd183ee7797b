package chancery.door.web.about;

import chancery.foundation.wording.Language;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;

/** Days and long words as they stand within a line. */
final class Written {
    private static final int LONGEST = 160;

    private Written() {}

    static String day(Language language, LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(language.locale())
                .format(day);
    }

    /** In one line, cut where it is too long for one. */
    static String line(String text) {
        String line = text.replaceAll("\\s+", " ").strip();
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST - 1) + "…";
    }
}
