package chancery.work.agenda.holidays;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayType;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What holidays are called: Jollyday knows French and English, {@code holiday-names/names_es} and
 * {@code names_ar} add Spanish and Arabic for those that many countries share.
 */
final class HolidayNames {
    private static final Map<String, Properties> OWN = new ConcurrentHashMap<>();

    private HolidayNames() {}

    static String of(String key, Locale language) {
        String own =
                OWN.computeIfAbsent(language.getLanguage(), HolidayNames::read).getProperty(key);
        if (own != null) {
            return own;
        }
        Locale known = language.getLanguage().equals("fr") ? Locale.FRENCH : Locale.ROOT;
        return new Holiday(LocalDate.EPOCH, key, HolidayType.PUBLIC_HOLIDAY).getDescription(known);
    }

    private static Properties read(String language) {
        Properties names = new Properties();
        try (InputStream in =
                HolidayNames.class.getResourceAsStream(
                        "/holiday-names/names_" + language + ".properties")) {
            if (in != null) {
                names.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return names;
    }
}
