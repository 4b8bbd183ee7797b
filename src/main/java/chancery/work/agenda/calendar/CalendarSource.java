package chancery.work.agenda.calendar;

import chancery.kernel.PersonId;
import chancery.kernel.UnitCode;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Gives the things of a room that have dates; every bean of this type is asked for every calendar.
 */
public interface CalendarSource {
    /**
     * Those between two days, both included, that the person may see now. What is marked higher
     * than the calendar carries is left out afterwards, and need not be here.
     *
     * @param unit for whose calendar; null for the person's own, which has what concerns them in
     *     all their units
     */
    List<CalendarItem> items(PersonId me, @Nullable UnitCode unit, LocalDate from, LocalDate to);
}
