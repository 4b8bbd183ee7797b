package chancery.work.press.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import chancery.correspondence.Post;
import chancery.door.cli.TestService;
import chancery.foundation.access.Role;
import chancery.kernel.Country;
import chancery.kernel.Distribution;
import chancery.kernel.Label;
import chancery.kernel.PersonId;
import chancery.kernel.UnitCode;
import chancery.work.press.outlets.Medium;
import chancery.work.press.outlets.OutletContent;
import chancery.work.press.outlets.OutletId;
import chancery.work.press.outlets.Outlets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class OverTimeTest {
    private static final UnitCode LIMA = UnitCode.of("AMBALDO LIMA");
    private static final YearMonth MAY = YearMonth.of(2021, 5);

    private final Post lima = new Post(TestService.lima());
    private final OverTime overTime = lima.node().bean(OverTime.class);
    private final Coverages coverages = lima.node().bean(Coverages.class);
    private final Outlets outlets = lima.node().bean(Outlets.class);
    private final PersonId desk = lima.person("lima.desk");
    private final String words = "palabra" + UUID.randomUUID();

    private OutletId outlet(String name, String region) {
        return outlets.add(
                desk,
                OutletContent.of(name + " " + words, Medium.PRINT).in(Country.of("PE"), region));
    }

    private void item(OutletId outlet, LocalDate day, Mention mention, Label label) {
        coverages.add(
                desk,
                LIMA,
                Distribution.of(label),
                CoverageContent.of(day, outlet, CoverageKind.ARTICLE, "Nota " + words)
                        .mentioning(mention, ""));
    }

    private OverTime.Counted count(PersonId reader) {
        return overTime.count(
                reader,
                CoverageFilter.ALL.saying(words),
                MAY.minusMonths(1),
                MAY.plusMonths(1),
                Locale.FRENCH,
                "?");
    }

    @Test
    void mentionsAreCountedByMonthOutletAndRegionOutOfAllThatWasEntered() {
        OutletId national = outlet("Nacional", "");
        OutletId callao = outlet("Puerto", "Callao");
        item(national, MAY.atDay(3), Mention.NAMED, Label.UNMARKED);
        item(national, MAY.atDay(4), Mention.NONE, Label.UNMARKED);
        item(national, MAY.plusMonths(1).atDay(1), Mention.SUBJECT, Label.RESTRICTED);
        item(callao, MAY.atEndOfMonth(), Mention.NAMED, Label.UNMARKED);
        item(callao, MAY.plusMonths(2).atDay(1), Mention.NAMED, Label.UNMARKED);

        OverTime.Counted counted = count(desk);
        assertThat(counted.months()).containsExactly(MAY.minusMonths(1), MAY, MAY.plusMonths(1));
        assertThat(counted.all()).isEqualTo(new Share(3, 4));
        assertThat(counted.outlets())
                .extracting(row -> row.name().split(" ")[0], OverTime.Row::months)
                .containsExactly(
                        tuple("Nacional", List.of(Share.NOTHING, new Share(1, 2), new Share(1, 1))),
                        tuple("Puerto", List.of(Share.NOTHING, new Share(1, 1), Share.NOTHING)));
        assertThat(counted.regions())
                .extracting(OverTime.Row::name)
                .containsExactly("Pérou", "Callao");
        PersonId uncleared = lima.add(LIMA.value(), Role.PRESS_OFFICER, Distribution.UNMARKED).id();
        assertThat(count(uncleared).all()).isEqualTo(new Share(2, 3));
    }

    @Test
    void notMoreThanSixtyMonthsAreCounted() {
        OverTime.Counted counted =
                overTime.count(
                        desk, CoverageFilter.ALL, YearMonth.of(1990, 1), MAY, Locale.FRENCH, "?");
        assertThat(counted.months()).hasSize(OverTime.MOST_MONTHS).endsWith(MAY);
        assertThat(new Share(1, 3).percent()).isEqualTo(33);
        assertThat(Share.NOTHING.percent()).isZero();
    }
}
