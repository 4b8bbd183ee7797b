package chancery.work.agenda.calendar;

import chancery.work.agenda.Recurrence;
import chancery.work.agenda.When;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.Temporal;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.TimeZone;
import net.fortuna.ical4j.model.TimeZoneRegistryImpl;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Categories;
import net.fortuna.ical4j.model.property.Created;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Name;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.RRule;
import net.fortuna.ical4j.model.property.RefreshInterval;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.jspecify.annotations.Nullable;

/**
 * Writes a calendar in iCalendar (RFC 5545, with the name and refresh interval of RFC 7986).
 *
 * <p>The same items give the same bytes: {@code DTSTAMP} is the last change, as section 3.8.7.2
 * says for a calendar without a method. Times bear their zone with its definition; those of UTC
 * none.
 */
final class CalendarText {
    private static final String PRODUCT = "-//Chancery//Agenda//EN";
    private static final LocalDate EPOCH = LocalDate.EPOCH;
    private static final DateTimeFormatter DATE = DateTimeFormatter.BASIC_ISO_DATE;
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private CalendarText() {}

    static byte[] write(String name, List<CalendarItem> items) {
        Calendar calendar = new Calendar();
        calendar.add(new ProdId(PRODUCT));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(new Name(name));
        calendar.add(new XProperty("X-WR-CALNAME", name));
        calendar.add(new RefreshInterval(new ParameterList(), java.time.Duration.ofHours(6)));
        zones(items).forEach(zone -> calendar.add(zone.getVTimeZone()));
        items.forEach(item -> calendar.add(event(item)));
        StringWriter text = new StringWriter();
        try {
            new CalendarOutputter(false, Integer.MAX_VALUE).output(calendar, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Folding.fold(text.toString());
    }

    private static List<TimeZone> zones(List<CalendarItem> items) {
        return items.stream()
                .map(CalendarItem::when)
                .flatMap(when ->
                        when instanceof When.Timed timed ? Stream.of(timed.zone()) : Stream.of())
                .filter(zone -> !isUtc(zone))
                .distinct()
                .sorted(Comparator.comparing(ZoneId::getId))
                .flatMap(zone -> Stream.ofNullable(definition(zone)))
                .toList();
    }

    private static @Nullable TimeZone definition(ZoneId zone) {
        return new TimeZoneRegistryImpl().getTimeZone(zone.getId());
    }

    private static VEvent event(CalendarItem item) {
        VEvent event = new VEvent(false);
        event.add(new Uid(item.uid() + "@chancery"));
        event.add(new DtStamp(item.changed().truncatedTo(ChronoUnit.SECONDS)));
        event.add(new Created(item.created().truncatedTo(ChronoUnit.SECONDS)));
        event.add(new LastModified(item.changed().truncatedTo(ChronoUnit.SECONDS)));
        event.add(new Sequence(item.version()));
        When when = begun(item);
        event.add(new DtStart<>(start(when)));
        event.add(new DtEnd<>(end(when)));
        event.add(new Summary(item.title()));
        if (!item.description().isBlank()) {
            event.add(new Description(item.description()));
        }
        if (!item.place().isBlank()) {
            event.add(new Location(item.place()));
        }
        if (!item.category().isBlank()) {
            event.add(new Categories(item.category()));
        }
        Recurrence recurrence = item.recurrence();
        if (recurrence != null) {
            event.add(new RRule<LocalDate>(rule(recurrence, when)));
        }
        event.add(ImmutableTransp.TRANSPARENT);
        return event;
    }

    /**
     * Programs stumble over years before 1970: what began earlier begins with its first time since.
     */
    private static When begun(CalendarItem item) {
        Recurrence recurrence = item.recurrence();
        LocalDate first = item.when().first();
        if (recurrence == null || recurrence.isCounted() || !first.isBefore(EPOCH)) {
            return item.when();
        }
        return recurrence.days(first, EPOCH, EPOCH.plusYears(100)).stream()
                .findFirst()
                .<When>map(item.when()::on)
                .orElse(item.when());
    }

    private static Temporal start(When when) {
        return switch (when) {
            case When.AllDay days -> days.first();
            case When.Timed timed -> at(timed.start().atZone(timed.zone()));
        };
    }

    /** The first day or moment after it. */
    private static Temporal end(When when) {
        return switch (when) {
            case When.AllDay days -> days.last().plusDays(1);
            case When.Timed timed -> at(timed.end().atZone(timed.zone()));
        };
    }

    private static Temporal at(java.time.ZonedDateTime time) {
        return isUtc(time.getZone()) ? time.toInstant() : time;
    }

    /** A bare offset has no definition to point to either, and is written in UTC. */
    private static boolean isUtc(ZoneId zone) {
        return zone.normalized() instanceof ZoneOffset;
    }

    /** {@code UNTIL} is a date for days and a moment of UTC for times (section 3.3.10). */
    private static String rule(Recurrence recurrence, When when) {
        return switch (when) {
            case When.AllDay _ -> recurrence.rule();
            case When.Timed timed ->
                    recurrence
                            .until()
                            .map(until ->
                                    recurrence
                                            .rule()
                                            .replace(
                                                    DATE.format(until),
                                                    MOMENT.format(
                                                            until.atTime(LocalTime.of(23, 59, 59))
                                                                    .atZone(timed.zone()))))
                            .orElse(recurrence.rule());
        };
    }
}
