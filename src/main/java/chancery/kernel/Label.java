package chancery.kernel;

/**
 * How widely a content may be distributed, from the widest to the narrowest.
 *
 * <p>The order of the constants is the order of protection; {@link #rank()} is what is stored and
 * compared, so a constant may be inserted only together with a migration.
 */
public enum Label {
    UNMARKED,
    RESTRICTED,
    CONFIDENTIAL,
    SECRET,
    TOP_SECRET;

    /** 0 for {@link #UNMARKED} up to 4 for {@link #TOP_SECRET}. */
    public int rank() {
        return ordinal();
    }

    /**
     * @throws IllegalArgumentException when {@code rank} is not between 0 and 4
     */
    public static Label ofRank(int rank) {
        if (rank < 0 || rank >= values().length) {
            throw new IllegalArgumentException("no label has rank " + rank);
        }
        return values()[rank];
    }

    public boolean atMost(Label other) {
        return rank() <= other.rank();
    }
}
