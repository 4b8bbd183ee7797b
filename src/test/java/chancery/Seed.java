package chancery;

import java.util.Random;

/**
 * Where the chance of a test comes from: one number for the whole run, so that what fails once
 * fails again.
 *
 * <p>The system property {@code chancery.seed} is that number, or {@code any} for another one each
 * time it is asked for: {@code ./chancery test -Dchancery.seed=any} looks where no run has looked
 * before. A test names its seed in what it says when it fails.
 */
public final class Seed {
    private static final long USUAL = 20_261_122L;

    private Seed() {}

    /**
     * @throws NumberFormatException when the property is neither a number nor {@code any}
     */
    public static long ofThisRun() {
        String asked = System.getProperty("chancery.seed");
        if (asked == null) {
            return USUAL;
        }
        return asked.equals("any") ? new Random().nextLong() : Long.parseLong(asked);
    }
}
