package chancery.work.agenda.web;

import chancery.kernel.UnitCode;
import chancery.work.agenda.calendar.CalendarFeed;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The calendars that a person follows.
 *
 * @param units whose calendar they may follow
 * @param address of the one made just now, which can be read only now; or null
 */
public record FeedsView(List<CalendarFeed> feeds, List<UnitCode> units, @Nullable String address) {}
