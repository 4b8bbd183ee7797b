package chancery.work.planning;

/**
 * The years in which tests begin plans, contracts and boards. The nodes are shared by all tests and
 * a unit has one plan a year, so that each test takes years of its own from here; from 1990 to
 * 2200, as plans allow.
 */
public enum PlanYears {
    /** Closed ones, which have to be past. */
    SYNTHESES(1990, 2005),
    BOARD_PAGES(2006, 2013),
    INTAKE(2014, 2015),
    ABOUT(2016, 2017),
    API_LIFE(2018, 2023),
    /** Over, whatever the day of the test. */
    OVER(2024, 2024),
    /** The demo's year and the next. */
    DEMO(2025, 2026),
    CONFIRMING(2027, 2027),
    CROSSING(2028, 2079),
    PAGES(2080, 2087),
    API(2088, 2099),
    CORE(2100, 2119),
    BOARD(2120, 2135),
    CALENDARS(2136, 2139),
    EXECUTION(2140, 2155),
    SYNTHESIS_PAGES(2156, 2169),
    INSTRUCTIONS(2170, 2175),
    REPORTS(2180, 2191),
    TRACE(2192, 2195),
    RUNNING(2196, 2200);

    private final int first;
    private final int last;
    private int next;

    PlanYears(int first, int last) {
        this.first = first;
        this.last = last;
        this.next = first;
    }

    public int first() {
        return first;
    }

    public int last() {
        return last;
    }

    /** A year that no other test has. */
    public int next() {
        return next(1);
    }

    /** The first of some years in a row that no other test has. */
    public synchronized int next(int years) {
        int taken = next;
        next += years;
        if (next > last + 1) {
            throw new IllegalStateException("the years of " + this + " are used up");
        }
        return taken;
    }
}
