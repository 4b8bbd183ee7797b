package chancery.door.bench.reading;

/**
 * How many values were expected, found, and right among those found.
 *
 * @param right not more than either of the others
 */
public record Tally(int expected, int found, int right) {
    static final Tally NONE = new Tally(0, 0, 0);

    Tally plus(Tally other) {
        return new Tally(expected + other.expected, found + other.found, right + other.right);
    }

    /** The share of right ones among those found; 1 when none was found. */
    public double precision() {
        return found == 0 ? 1 : (double) right / found;
    }

    /** The share of those expected that were found; 1 when none was expected. */
    public double recall() {
        return expected == 0 ? 1 : (double) right / expected;
    }

    /** The harmonic mean of both; 0 when nothing is right. */
    public double f1() {
        double sum = precision() + recall();
        return sum == 0 ? 0 : 2 * precision() * recall() / sum;
    }
}
