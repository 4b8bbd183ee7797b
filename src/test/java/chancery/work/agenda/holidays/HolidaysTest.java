package chancery.work.agenda.holidays;

import static org.assertj.core.api.Assertions.assertThat;

import chancery.kernel.Country;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class HolidaysTest {
    private final Holidays holidays = new Holidays();

    private List<Holiday> peru() {
        return holidays.of(Country.of("PE"), 2026).orElseThrow();
    }

    @Test
    void fixedAndMovableDaysOfACountryAreKnown() {
        assertThat(peru())
                .extracting(Holiday::day)
                .contains(
                        LocalDate.of(2026, 1, 1),
                        LocalDate.of(2026, 4, 3),
                        LocalDate.of(2026, 7, 28),
                        LocalDate.of(2026, 7, 29),
                        LocalDate.of(2026, 12, 25))
                .isSorted();
        assertThat(holidays.of(Country.of("KE"), 2027).orElseThrow())
                .extracting(Holiday::day)
                .contains(LocalDate.of(2027, 6, 1), LocalDate.of(2027, 12, 12));
    }

    @Test
    void aDayHasItsNameInFourLanguages() {
        Holiday christmas =
                peru().stream()
                        .filter(holiday -> holiday.day().equals(LocalDate.of(2026, 12, 25)))
                        .findFirst()
                        .orElseThrow();
        assertThat(List.of("fr", "en", "es", "ar").stream().map(Locale::of).map(christmas::name))
                .containsExactly("Noël", "Christmas", "Navidad", "عيد الميلاد");
    }

    @Test
    void everyDayOfTheDemosCountriesHasItsNameInEveryLanguage() {
        for (String code : List.of("PE", "KE")) {
            for (Holiday holiday : holidays.of(Country.of(code), 2026).orElseThrow()) {
                for (String language : List.of("es", "ar")) {
                    assertThat(holiday.name(Locale.of(language)))
                            .as("%s in %s", holiday.key(), language)
                            .isNotEqualTo(holiday.name(Locale.ENGLISH));
                }
            }
        }
    }

    @Test
    void aCountryThatTheTablesDoNotHaveIsSaidToBeUnknown() {
        Country without = Country.of("AQ");
        List<Country> unknown =
                Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2).stream()
                        .map(Country::of)
                        .filter(country -> !holidays.has(country))
                        .toList();
        for (Country country : unknown) {
            assertThat(holidays.of(country, 2026)).as("%s", country).isEmpty();
        }
        assertThat(holidays.of(without, 1200)).isEmpty();
    }

    @Test
    void betweenTwoYearsBothAreLookedAt() {
        assertThat(
                        holidays.between(
                                        Country.of("PE"),
                                        LocalDate.of(2026, 12, 24),
                                        LocalDate.of(2027, 1, 1))
                                .orElseThrow())
                .extracting(Holiday::day)
                .containsExactly(LocalDate.of(2026, 12, 25), LocalDate.of(2027, 1, 1));
    }
}
