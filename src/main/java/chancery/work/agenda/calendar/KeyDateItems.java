package chancery.work.agenda.calendar;

import chancery.kernel.PersonId;
import chancery.kernel.Ref;
import chancery.kernel.Transactions;
import chancery.kernel.UnitCode;
import chancery.work.agenda.KeyDate;
import chancery.work.agenda.KeyDateContent;
import chancery.work.agenda.KeyDateFilter;
import chancery.work.agenda.KeyDates;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Key dates in a calendar. */
@Component
class KeyDateItems implements CalendarSource {
    private final KeyDates keyDates;
    private final Transactions transactions;

    KeyDateItems(KeyDates keyDates, Transactions transactions) {
        this.keyDates = keyDates;
        this.transactions = transactions;
    }

    @Override
    public List<CalendarItem> items(
            PersonId me, @Nullable UnitCode unit, LocalDate from, LocalDate to) {
        KeyDateFilter filter = new KeyDateFilter(null, null, unit);
        return transactions.as(me, () -> keyDates.standing(from, to, filter)).stream()
                .filter(keyDate -> !keyDate.between(from, to).isEmpty())
                .map(KeyDateItems::item)
                .toList();
    }

    private static CalendarItem item(KeyDate keyDate) {
        KeyDateContent content = keyDate.content();
        return new CalendarItem(
                "keydate-" + keyDate.id(),
                content.title(),
                content.note(),
                content.place(),
                content.when(),
                content.recurrence(),
                content.distribution(),
                keyDate.createdAt(),
                keyDate.changedAt(),
                keyDate.version(),
                content.kind().name(),
                new Ref("key-date", keyDate.id().toString()),
                "/agenda/" + keyDate.id());
    }
}
