package chancery.door.wiring;

import chancery.kernel.PersonId;
import chancery.kernel.UnitCode;
import chancery.work.agenda.When;
import chancery.work.agenda.calendar.CalendarItem;
import chancery.work.agenda.calendar.CalendarSource;
import chancery.work.engagements.Engagement;
import chancery.work.engagements.EngagementContent;
import chancery.work.engagements.EngagementFilter;
import chancery.work.engagements.EngagementLists;
import chancery.work.engagements.Engagements;
import chancery.work.engagements.Slot;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Puts engagements into calendars: each as a whole, and every slot of its programme with a time.
 */
@Component
class EngagementsInCalendars implements CalendarSource {
    private static final int MOST = 500;

    private final Engagements engagements;
    private final EngagementLists lists;
    private final ZoneId zone;

    EngagementsInCalendars(Engagements engagements, EngagementLists lists, ZoneId zone) {
        this.engagements = engagements;
        this.lists = lists;
        this.zone = zone;
    }

    @Override
    public List<CalendarItem> items(
            PersonId me, @Nullable UnitCode unit, LocalDate from, LocalDate to) {
        List<UnitCode> whose = unit == null ? engagements.units(me) : List.of(unit);
        return whose.stream()
                .flatMap(each ->
                        lists
                                .whole(me, EngagementFilter.ALL.between(from, to).of(each), MOST)
                                .stream())
                .filter(engagement -> engagement.calledOff() == null)
                .flatMap(this::items)
                .toList();
    }

    private Stream<CalendarItem> items(Engagement engagement) {
        EngagementContent content = engagement.content();
        List<Slot> slots = content.programme();
        return Stream.concat(
                Stream.of(
                        item(
                                engagement,
                                "",
                                content.title(),
                                content.place(),
                                content.note(),
                                new When.AllDay(content.starts(), content.ends()))),
                IntStream.range(0, slots.size())
                        .filter(i -> slots.get(i).from() != null)
                        .mapToObj(i ->
                                item(
                                        engagement,
                                        "-" + i,
                                        slots.get(i).what(),
                                        slots.get(i).place(),
                                        slots.get(i).with(),
                                        when(slots.get(i)))));
    }

    private When when(Slot slot) {
        LocalTime from = slot.from() == null ? LocalTime.MIDNIGHT : slot.from();
        LocalDateTime starts = slot.day().atTime(from);
        LocalTime to = slot.to();
        LocalDateTime ends =
                to == null
                        ? starts.plusHours(1)
                        : to.isBefore(from)
                                ? slot.day().plusDays(1).atTime(to)
                                : slot.day().atTime(to);
        return new When.Timed(starts, ends, zone);
    }

    private static CalendarItem item(
            Engagement engagement,
            String part,
            String title,
            String place,
            String description,
            When when) {
        return new CalendarItem(
                "engagement-" + engagement.id() + part,
                title,
                description,
                place,
                when,
                null,
                engagement.distribution(),
                engagement.createdAt(),
                engagement.changedAt(),
                engagement.version(),
                engagement.content().kind().name(),
                engagement.id().ref(),
                "/engagements/" + engagement.id());
    }
}
