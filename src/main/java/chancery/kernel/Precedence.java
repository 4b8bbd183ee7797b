package chancery.kernel;

/**
 * How urgent a dispatch is, from the least to the most; the order of the constants is the order in
 * which a link sends, last first.
 */
public enum Precedence {
    DEFERRED,
    ROUTINE,
    PRIORITY,
    IMMEDIATE,
    FLASH;

    /** 0 for {@link #DEFERRED} up to 4 for {@link #FLASH}. */
    public int rank() {
        return ordinal();
    }

    /**
     * @throws IllegalArgumentException when {@code rank} is not between 0 and 4
     */
    public static Precedence ofRank(int rank) {
        if (rank < 0 || rank >= values().length) {
            throw new IllegalArgumentException("no precedence has rank " + rank);
        }
        return values()[rank];
    }
}
