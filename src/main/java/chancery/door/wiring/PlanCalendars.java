package chancery.door.wiring;

import chancery.kernel.PersonId;
import chancery.kernel.Ref;
import chancery.kernel.UnitCode;
import chancery.work.agenda.When;
import chancery.work.agenda.calendar.CalendarItem;
import chancery.work.agenda.calendar.CalendarSource;
import chancery.work.agenda.calendar.Calendars;
import chancery.work.planning.CitableActions;
import chancery.work.planning.exports.ActionCalendar;
import chancery.work.planning.exports.DatedAction;
import chancery.work.planning.exports.DatedActions;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Brings the actions of plans into calendars: those that people follow, and one of a plan alone.
 */
@Component
class PlanCalendars implements CalendarSource, ActionCalendar {
    private final DatedActions actions;

    PlanCalendars(DatedActions actions) {
        this.actions = actions;
    }

    @Override
    public List<CalendarItem> items(
            PersonId me, @Nullable UnitCode unit, LocalDate from, LocalDate to) {
        return actions.between(me, unit, from, to).stream().map(PlanCalendars::item).toList();
    }

    @Override
    public byte[] of(String name, List<DatedAction> dated) {
        return Calendars.write(name, dated.stream().map(PlanCalendars::item).toList());
    }

    private static CalendarItem item(DatedAction action) {
        return new CalendarItem(
                "action-" + action.action(),
                action.title(),
                action.owner(),
                action.place(),
                new When.AllDay(action.start(), action.end()),
                null,
                action.distribution(),
                action.changed(),
                action.changed(),
                action.version(),
                "ACTION",
                new Ref(CitableActions.KIND, action.action().toString()),
                "/about/action/" + action.action());
    }
}
