package chancery.work.engagements;

import static org.assertj.core.api.Assertions.assertThat;

import chancery.correspondence.Post;
import chancery.door.cli.TestService;
import chancery.foundation.access.Role;
import chancery.foundation.drawing.map.CountryPlace;
import chancery.kernel.Country;
import chancery.kernel.Distribution;
import chancery.kernel.Label;
import chancery.kernel.PersonId;
import chancery.kernel.UnitCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Engagements are counted by country as far as the reader may see them. */
class EngagementCountsTest {
    private static final UnitCode LIMA = UnitCode.of("AMBALDO LIMA");
    private static final Country FIJI = Country.of("FJ");
    private static final int YEAR = 2134;

    private final Post lima = new Post(TestService.lima());
    private final PersonId desk = lima.person("lima.desk");
    private final Engagements engagements = lima.node().bean(Engagements.class);
    private final EngagementCounts counts = lima.node().bean(EngagementCounts.class);

    private EngagementId add(LocalDate day, Label label) {
        return engagements.add(
                desk,
                LIMA,
                Distribution.of(label),
                Audience.UNIT,
                EngagementContent.of(EngagementKind.VISIT, "Visite", day)
                        .headed(
                                EngagementKind.VISIT,
                                "Visite",
                                FIJI,
                                "Suva",
                                day,
                                day.plusDays(1)));
    }

    private List<CountryCount> fiji(PersonId reader, LocalDate today) {
        return counts.byCountry(reader, EngagementKind.VISIT, YEAR, today).stream()
                .filter(count -> count.country().equals(FIJI))
                .toList();
    }

    @Test
    void onlyWhatTheReaderMaySeeCountsAndTheRestIsNotThere() {
        LocalDate today = LocalDate.of(YEAR, 6, 1);
        add(today.minusDays(40), Label.UNMARKED);
        add(today.plusDays(40), Label.SECRET);
        add(today, Label.SECRET);
        PersonId low = lima.add(LIMA.value(), Role.DESK_OFFICER, Distribution.UNMARKED).id();
        PersonId elsewhere =
                lima.add("SG/4", Role.DEPARTMENT_OFFICER, Distribution.of(Label.SECRET)).id();
        assertThat(fiji(desk, today))
                .containsExactly(new CountryCount(FIJI, 1, 2, today.plusDays(40)));
        assertThat(fiji(low, today))
                .containsExactly(new CountryCount(FIJI, 1, 0, today.minusDays(40)));
        assertThat(fiji(elsewhere, today)).isEmpty();
        assertThat(counts.years(desk)).contains(YEAR);
        assertThat(counts.years(elsewhere)).doesNotContain(YEAR);
        assertThat(counts.byCountry(desk, EngagementKind.CALL, YEAR, today)).isEmpty();
    }

    @Test
    void everyInhabitedCountryHasAPlace() {
        Set<String> without =
                Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2).stream()
                        .filter(code -> CountryPlace.of(Country.of(code)).isEmpty())
                        .collect(Collectors.toSet());
        assertThat(without).containsExactlyInAnyOrder("BV", "HM");
        assertThat(CountryPlace.of(Country.of("PE")))
                .hasValueSatisfying(place -> {
                    assertThat(place.latitude()).isBetween(-12.2, -11.9);
                    assertThat(place.longitude()).isBetween(-77.2, -76.9);
                });
    }
}
