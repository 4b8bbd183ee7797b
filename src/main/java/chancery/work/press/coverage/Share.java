package chancery.work.press.coverage;

/**
 * How many items mention us, out of how many. The whole is what was entered here, not all that was
 * published.
 */
public record Share(long mentions, long all) {
    public static final Share NOTHING = new Share(0, 0);

    /** In whole percent, rounded half up; 0 where there is nothing. */
    public int percent() {
        return all == 0 ? 0 : Math.toIntExact(Math.round(100.0 * mentions / all));
    }
}
