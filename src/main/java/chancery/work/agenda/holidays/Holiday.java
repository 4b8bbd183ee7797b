package chancery.work.agenda.holidays;

import java.time.LocalDate;
import java.util.Locale;

/**
 * A day on which a whole country rests.
 *
 * @param day on which offices are closed
 * @param key by which the tables name it
 */
public record Holiday(LocalDate day, String key) {
    /** Its name; in English where the tables have none in the language. */
    public String name(Locale language) {
        return HolidayNames.of(key, language);
    }
}
