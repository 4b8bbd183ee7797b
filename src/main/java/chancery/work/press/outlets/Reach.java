package chancery.work.press.outlets;

import chancery.kernel.Problem;
import chancery.work.press.PressTexts;
import java.time.LocalDate;

/**
 * How many an outlet reaches, as somebody has counted them.
 *
 * @param of whom or what was counted
 * @param source who says so; a number without a source is none
 * @param day to which the number belongs
 */
public record Reach(long count, Counted of, String source, LocalDate day) {
    /** More than there are people. */
    private static final long MOST = 20_000_000_000L;

    /** What the number counts. */
    public enum Counted {
        COPIES,
        READERS,
        LISTENERS,
        VIEWERS,
        VISITORS
    }

    /**
     * @throws Problem {@code outlet.reach} for a negative number or one past all people, {@code
     *     press.empty} without a source
     */
    public Reach {
        if (count < 0 || count > MOST) {
            throw Problem.refused("outlet.reach").at("reach");
        }
        source = PressTexts.line("reachSource", source);
        PressTexts.day("reachDay", day);
    }
}
