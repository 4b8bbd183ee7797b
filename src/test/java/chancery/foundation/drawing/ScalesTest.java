package chancery.foundation.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Windows of time and scales of values. */
class ScalesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 18);

    @Test
    void aWindowIsAWholePartOfTheCalendar() {
        assertThat(new Window(Zoom.YEAR, TODAY).first()).isEqualTo("2026-01-01");
        assertThat(new Window(Zoom.HALF, TODAY).last()).isEqualTo("2026-06-30");
        assertThat(new Window(Zoom.QUARTER, LocalDate.of(2026, 12, 31)).first())
                .isEqualTo("2026-10-01");
        assertThat(new Window(Zoom.MONTH, LocalDate.of(2028, 2, 29)).last())
                .isEqualTo("2028-02-29");
        assertThat(new Window(Zoom.HALF, TODAY).earlier())
                .isEqualTo(new Window(Zoom.HALF, LocalDate.of(2025, 7, 1)));
        assertThat(new Window(Zoom.MONTH, LocalDate.of(2026, 12, 1)).later().first())
                .isEqualTo("2027-01-01");
    }

    @Test
    void anAddressThatSaysNothingUsefulShowsThisYear() {
        Window year = new Window(Zoom.YEAR, TODAY);
        assertThat(Window.read(null, null, TODAY)).isEqualTo(year);
        assertThat(Window.read("century", "2026-02-30", TODAY)).isEqualTo(year);
        assertThat(Window.read("year", "+999999999-01-01", TODAY)).isEqualTo(year);
        assertThat(Window.read("MONTH", "2025-03-09", TODAY))
                .isEqualTo(new Window(Zoom.MONTH, LocalDate.of(2025, 3, 1)));
    }

    @Test
    void aWindowBeginsAtZeroAndEndsAtOne() {
        for (Zoom zoom : Zoom.values()) {
            Window window = new Window(zoom, TODAY);
            assertThat(window.share(window.first())).isZero();
            assertThat(window.share(window.last().plusDays(1))).isEqualTo(1);
        }
    }

    @Test
    void everyValueLiesBetweenRoundLines() {
        long seed = 11;
        Random random = new Random(seed);
        for (int round = 0; round < 2000; round++) {
            List<BigDecimal> values =
                    Stream.generate(() ->
                                    new BigDecimal(random.nextLong(-2000, 2000))
                                            .movePointRight(random.nextInt(-6, 7)))
                            .limit(1 + random.nextInt(6))
                            .toList();
            ValueScale scale = ValueScale.of(values);
            assertThat(values)
                    .as("seed %d round %d", seed, round)
                    .allSatisfy(value -> assertThat(scale.share(value)).isBetween(-1e-9, 1 + 1e-9));
            assertThat(scale.lines()).as("%s", values).hasSizeBetween(2, 7);
            assertThat(scale.step().stripTrailingZeros().unscaledValue().intValueExact())
                    .isIn(1, 2, 5);
        }
    }

    @Test
    void aScaleBeginsAtZeroUnlessThatWouldHideTheChange() {
        assertThat(ValueScale.of(List.of(new BigDecimal(12), new BigDecimal(30))).low())
                .isEqualByComparingTo("0");
        assertThat(ValueScale.of(List.of(new BigDecimal(970), new BigDecimal(985))).low())
                .isEqualByComparingTo("970");
        assertThat(ValueScale.of(List.of(BigDecimal.ZERO)).lines()).hasSizeGreaterThan(1);
    }

    @Test
    void percentagesAreShortAndMirrored() {
        assertThat(new Across(false).at(1 / 3.0)).isEqualTo("33.33%");
        assertThat(new Across(true).at(0.25)).isEqualTo("75%");
        assertThat(new Across(true).left(0.25, 0.5)).isEqualTo("25%");
        assertThat(Across.percent(0)).isEqualTo("0%");
        assertThat(new Across(true).onward(5)).isEqualTo(-5);
        assertThat(TextWidth.of("Lima", 12)).isCloseTo(26, within(5.0));
    }
}
