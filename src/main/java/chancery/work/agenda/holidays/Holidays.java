package chancery.work.agenda.holidays;

import chancery.kernel.Country;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Year;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * The public holidays of whole countries, as Jollyday's tables have them; those of regions and
 * towns are not among them.
 *
 * <p>Islamic holidays follow a calculated calendar and may differ by a day from the day that is
 * proclaimed. A year is promised from 1950 to 2100.
 */
@Component
public class Holidays {
    private final Set<String> known;

    Holidays() {
        Set<String> codes = new HashSet<>();
        HolidayManager.getSupportedCalendarCodes()
                .forEach(code -> codes.add(code.toUpperCase(Locale.ROOT)));
        known = Set.copyOf(codes);
    }

    /** Whether the tables have the country. */
    public boolean has(Country country) {
        return known.contains(country.code());
    }

    /**
     * In order of their days; empty when the tables do not have the country, so that "none known"
     * is not taken for "none".
     */
    public Optional<List<Holiday>> of(Country country, int year) {
        if (!has(country) || year < 1950 || year > 2100) {
            return Optional.empty();
        }
        HolidayManager tables =
                HolidayManager.getInstance(
                        ManagerParameters.create(country.code().toLowerCase(Locale.ROOT)));
        return Optional.of(
                tables.getHolidays(Year.of(year), HolidayType.PUBLIC_HOLIDAY).stream()
                        .map(Holidays::holiday)
                        .sorted(Comparator.comparing(Holiday::day).thenComparing(Holiday::key))
                        .toList());
    }

    /** As {@link #of}, between two days, both included. */
    public Optional<List<Holiday>> between(Country country, LocalDate from, LocalDate to) {
        if (!has(country)) {
            return Optional.empty();
        }
        return Optional.of(
                java.util.stream.IntStream.rangeClosed(from.getYear(), to.getYear())
                        .mapToObj(year -> of(country, year).orElse(List.of()))
                        .flatMap(List::stream)
                        .filter(holiday ->
                                !holiday.day().isBefore(from) && !holiday.day().isAfter(to))
                        .toList());
    }

    private static Holiday holiday(de.focus_shift.jollyday.core.Holiday holiday) {
        return new Holiday(
                holiday.getObservedDate().orElse(holiday.getActualDate()),
                holiday.getPropertiesKey());
    }
}
