package chancery.work.planning.exports;

import java.util.List;

/** Writes days of actions as a calendar; joined to the room that knows calendars. */
public interface ActionCalendar {
    /**
     * iCalendar, RFC 5545.
     *
     * @param name as calendar programs show it
     */
    byte[] of(String name, List<DatedAction> actions);
}
