/**
 * What is coming: elections, summits, anniversaries, expiries, with the rules that propose actions
 * from them, the public holidays around them, and the calendars that people follow.
 *
 * <p>Start with {@link chancery.work.agenda.KeyDates}. Rules and suggestions are next door in
 * {@code rules}, feeds and import of iCalendar in {@code calendar}, public holidays in {@code
 * holidays}; all of them import this room. Other rooms put their own dates in with {@link
 * chancery.work.agenda.KeyDates#keep} and into calendars with {@link
 * chancery.work.agenda.calendar.CalendarSource}.
 */
@NullMarked
@ApplicationModule(displayName = "Agenda")
package chancery.work.agenda;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
