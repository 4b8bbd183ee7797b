package chancery.work.planning.board;

import java.math.BigDecimal;

/** Numbers as the database keeps them, with four decimals. */
final class Values {
    private Values() {}

    /** Without trailing zeros and without an exponent. */
    static BigDecimal plain(BigDecimal stored) {
        BigDecimal plain = stored.stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }
}
