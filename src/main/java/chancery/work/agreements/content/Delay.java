package chancery.work.agreements.content;

import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/**
 * How long after an act something takes effect.
 *
 * @param months first
 * @param days then
 * @param fromMonthStart whether it then waits for the first day of the following month
 */
public record Delay(int months, int days, boolean fromMonthStart) {
    public static final Delay NONE = new Delay(0, 0, false);

    public Delay {
        Wording.between("delayMonths", months, 0, 120);
        Wording.between("delayDays", days, 0, 3660);
    }

    public static Delay days(int days) {
        return new Delay(0, days, false);
    }

    public LocalDate after(LocalDate act) {
        LocalDate then = act.plusMonths(months).plusDays(days);
        return fromMonthStart ? then.with(TemporalAdjusters.firstDayOfNextMonth()) : then;
    }
}
