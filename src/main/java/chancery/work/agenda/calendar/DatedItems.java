package chancery.work.agenda.calendar;

import chancery.kernel.PersonId;
import chancery.kernel.UnitCode;
import chancery.work.agenda.Recurrence;
import chancery.work.agenda.When;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What all rooms have in some days, each coming of what recurs by itself. */
@Component
public class DatedItems {
    private static final Comparator<CalendarItem> IN_ORDER =
            Comparator.comparing(DatedItems::begins).thenComparing(CalendarItem::title);

    private final List<CalendarSource> sources;

    DatedItems(List<CalendarSource> sources) {
        this.sources = List.copyOf(sources);
    }

    /**
     * In the order in which it begins, whole days before hours.
     *
     * @param unit whose; null for what concerns the person in all their units
     */
    public List<CalendarItem> between(
            PersonId me, @Nullable UnitCode unit, LocalDate from, LocalDate to) {
        return sources.stream()
                .flatMap(source -> source.items(me, unit, from, to).stream())
                .flatMap(item -> comings(item, from, to))
                .sorted(IN_ORDER)
                .toList();
    }

    private static Stream<CalendarItem> comings(CalendarItem item, LocalDate from, LocalDate to) {
        When when = item.when();
        Recurrence recurrence = item.recurrence();
        if (recurrence == null) {
            return when.last().isBefore(from) || when.first().isAfter(to)
                    ? Stream.empty()
                    : Stream.of(item);
        }
        long length = when.last().toEpochDay() - when.first().toEpochDay();
        return recurrence.days(when.first(), from.minusDays(length), to).stream()
                .map(day -> item.at(when.on(day)));
    }

    private static LocalDateTime begins(CalendarItem item) {
        return switch (item.when()) {
            case When.AllDay day -> day.first().atStartOfDay();
            case When.Timed timed -> timed.start();
        };
    }
}
