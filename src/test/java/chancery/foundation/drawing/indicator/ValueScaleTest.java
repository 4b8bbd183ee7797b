package chancery.foundation.drawing.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ValueScaleTest {
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
}
