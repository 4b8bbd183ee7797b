package chancery.work.agenda.web;

import chancery.kernel.UnitCode;
import chancery.work.agenda.calendar.CalendarItem;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * A week of somebody's agenda or of a unit's.
 *
 * @param monday its first day
 * @param unit whose; null for the reader's own
 * @param units that may be chosen
 * @param days what begins, ends or goes on, by day; every day is there
 * @param ongoing what lasts over a week and goes on all through this one
 */
public record WeekView(
        LocalDate monday,
        LocalDate today,
        @Nullable UnitCode unit,
        List<UnitCode> units,
        Map<LocalDate, List<CalendarItem>> days,
        List<CalendarItem> ongoing) {

    static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    public LocalDate sunday() {
        return monday.plusDays(6);
    }

    public boolean isEmpty() {
        return ongoing.isEmpty() && days.values().stream().allMatch(List::isEmpty);
    }

    /** Everything once, in the order of the week. */
    List<CalendarItem> items() {
        return Stream.concat(days.values().stream().flatMap(List::stream), ongoing.stream())
                .distinct()
                .toList();
    }

    /** The week so many weeks later. */
    public String later(int weeks) {
        return address("/agenda/week", monday.plusWeeks(weeks));
    }

    /** The week of today. */
    public String now() {
        return address("/agenda/week", today);
    }

    /** The address of the same week as a file. */
    public String file(String form) {
        return address("/agenda/week." + form, monday);
    }

    private String address(String path, LocalDate day) {
        return UriComponentsBuilder.fromPath(path)
                .queryParam("day", day)
                .queryParam("unit", "{unit}")
                .build(false)
                .expand(unit == null ? "" : unit.value())
                .encode()
                .toUriString();
    }
}
