package chancery.foundation.drawing.marks;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Places across a picture as percentages of its width, from where reading begins.
 *
 * @param mirrored where reading begins on the right
 */
public record Across(boolean mirrored) {
    /**
     * @param share 0 where reading begins, 1 where it ends
     */
    public String at(double share) {
        return percent(mirrored ? 1 - share : share);
    }

    /** The left edge of what covers {@code width} from {@code share} on. */
    public String left(double share, double width) {
        return percent(mirrored ? 1 - share - width : share);
    }

    /** A length towards the end of the line, in pixels; to the left where it is mirrored. */
    public int onward(int pixels) {
        return mirrored ? -pixels : pixels;
    }

    /** At most two decimals: a hundredth of a percent is less than a pixel of any screen. */
    public static String percent(double share) {
        BigDecimal hundred =
                BigDecimal.valueOf(share * 100)
                        .setScale(2, RoundingMode.HALF_UP)
                        .stripTrailingZeros();
        return (hundred.signum() == 0 ? "0" : hundred.toPlainString()) + "%";
    }
}
