package chancery.door.demo;

import java.time.LocalDate;

/** Which year the demo lives in. */
public final class LivedYear {
    private static final int MONTHS_TO_SHOW = 4;

    private LivedYear() {}

    /** The latest year of which at least four months are over: they give something to show. */
    public static int on(LocalDate today) {
        return today.minusMonths(MONTHS_TO_SHOW).getYear();
    }
}
