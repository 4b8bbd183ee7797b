/**
 * Calendars that people follow in a program of their own, and calendar files that they bring: RFC
 * 5545 out and in.
 *
 * <p>Start with {@link chancery.work.agenda.calendar.CalendarFeeds} and {@link
 * chancery.work.agenda.calendar.EventFile}. A room whose things have dates offers a {@link
 * chancery.work.agenda.calendar.CalendarSource}.
 */
@NullMarked
@NamedInterface("calendar")
package chancery.work.agenda.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
