package chancery.foundation.drawing.indicator;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Stream;

/**
 * The values of a picture from bottom to top, with three to six round lines: 1, 2 or 5 times a
 * power of ten apart. It begins at zero unless the values lie far from it and close together.
 *
 * @param low the lowest line
 * @param step between lines
 * @param steps how many
 */
record ValueScale(BigDecimal low, BigDecimal step, int steps) {
    private static final int WANTED = 4;

    static ValueScale of(List<BigDecimal> values) {
        BigDecimal highest = values.stream().reduce(BigDecimal.ZERO, BigDecimal::max);
        BigDecimal lowest = values.stream().reduce(BigDecimal.ZERO, BigDecimal::min);
        BigDecimal least = values.stream().reduce(BigDecimal::min).orElse(BigDecimal.ZERO);
        BigDecimal narrow = highest.subtract(least);
        if (least.signum() > 0
                && narrow.signum() > 0
                && narrow.multiply(BigDecimal.valueOf(4)).compareTo(highest) < 0) {
            lowest = least;
        }
        BigDecimal range = highest.subtract(lowest);
        BigDecimal step = round(range.signum() == 0 ? BigDecimal.ONE : range);
        BigDecimal low = lowest.divide(step, 0, RoundingMode.FLOOR).multiply(step);
        int steps = highest.subtract(low).divide(step, 0, RoundingMode.CEILING).intValueExact();
        return new ValueScale(low, step, Math.max(1, steps));
    }

    /** A fourth of a range, rounded up to 1, 2 or 5 times a power of ten. */
    private static BigDecimal round(BigDecimal range) {
        BigDecimal rough = range.divide(BigDecimal.valueOf(WANTED), MathContext.DECIMAL64);
        BigDecimal power = BigDecimal.ONE.scaleByPowerOfTen(rough.precision() - rough.scale() - 1);
        return Stream.of(1, 2, 5, 10)
                .map(times -> power.multiply(BigDecimal.valueOf(times)))
                .filter(step -> step.compareTo(rough) >= 0)
                .findFirst()
                .orElseThrow();
    }

    List<BigDecimal> lines() {
        return Stream.iterate(low, line -> line.add(step)).limit(steps + 1L).toList();
    }

    /** 0 at the lowest line, 1 at the highest. */
    double share(BigDecimal value) {
        return value.subtract(low).doubleValue() / step.doubleValue() / steps;
    }
}
