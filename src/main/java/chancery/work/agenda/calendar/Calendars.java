package chancery.work.agenda.calendar;

import java.util.Comparator;
import java.util.List;

/** Calendars as files of their own. */
public final class Calendars {
    private Calendars() {}

    /** iCalendar (RFC 5545); the same items give the same bytes. */
    public static byte[] write(String name, List<CalendarItem> items) {
        return CalendarText.write(
                name, items.stream().sorted(Comparator.comparing(CalendarItem::uid)).toList());
    }
}
