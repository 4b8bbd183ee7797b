package chancery.door.wiring;

import chancery.correspondence.OwedAnswers;
import chancery.kernel.PersonId;
import chancery.kernel.Ref;
import chancery.kernel.UnitCode;
import chancery.work.agenda.When;
import chancery.work.agenda.calendar.CalendarItem;
import chancery.work.agenda.calendar.CalendarSource;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Brings the days by which dispatches must be answered into the calendars that people follow. */
@Component
class OwedAnswerDates implements CalendarSource {
    private final OwedAnswers answers;

    OwedAnswerDates(OwedAnswers answers) {
        this.answers = answers;
    }

    @Override
    public List<CalendarItem> items(
            PersonId me, @Nullable UnitCode unit, LocalDate from, LocalDate to) {
        return answers.between(me, unit, from, to).stream().map(OwedAnswerDates::item).toList();
    }

    /** A dispatch may be owed by several units, each in its own book. */
    private static CalendarItem item(OwedAnswers.Owed owed) {
        return new CalendarItem(
                "answer-" + owed.dispatch() + "-" + owed.unit().value().replace(' ', '-'),
                owed.subject(),
                owed.from() + " · " + owed.number(),
                "",
                When.day(owed.due()),
                null,
                owed.distribution(),
                owed.registeredAt(),
                owed.registeredAt(),
                0,
                "ANSWER",
                new Ref("dispatch", owed.dispatch().toString()),
                "/dispatch/" + owed.dispatch());
    }
}
