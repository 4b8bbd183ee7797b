package chancery.work.engagements.papers;

import chancery.work.engagements.Engagement;
import chancery.work.engagements.EngagementContent;
import chancery.work.engagements.Slot;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.jspecify.annotations.Nullable;

/**
 * The programme in iCalendar (RFC 5545): an event for each slot, in UTC; without slots one event
 * for the whole. The same engagement gives the same bytes.
 */
public final class ProgrammeCalendar {
    private static final String PRODUCT = "-//Chancery//Programme//EN";

    /** In characters, so that a line of ours stays within 75 octets. */
    private static final int FOLDED_AT = 36;

    private static final int USUAL_HOURS = 1;

    private ProgrammeCalendar() {}

    /**
     * @param zone of the times of day
     */
    public static byte[] of(Engagement engagement, ZoneId zone) {
        EngagementContent content = engagement.content();
        Calendar calendar = new Calendar();
        calendar.add(new ProdId(PRODUCT));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        List<Slot> programme = content.programme();
        if (programme.isEmpty()) {
            VEvent whole = event(engagement, "");
            days(whole, content.starts(), content.ends());
            whole.add(new Summary(content.title()));
            place(whole, content.place());
            calendar.add(whole);
        }
        IntStream.range(0, programme.size())
                .mapToObj(i -> slot(engagement, programme.get(i), i, zone))
                .forEach(calendar::add);
        StringWriter text = new StringWriter();
        try {
            new CalendarOutputter(false, FOLDED_AT).output(calendar, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static VEvent slot(Engagement engagement, Slot slot, int position, ZoneId zone) {
        VEvent event = event(engagement, "-" + position);
        LocalTime from = slot.from();
        if (from == null) {
            days(event, slot.day(), slot.day());
        } else {
            Instant starts = slot.day().atTime(from).atZone(zone).toInstant();
            event.add(new DtStart<>(starts));
            event.add(new DtEnd<>(end(slot, from, slot.to(), zone)));
        }
        event.add(new Summary(slot.what()));
        place(event, slot.place());
        if (!slot.with().isEmpty()) {
            event.add(new Description(slot.with()));
        }
        return event;
    }

    private static Instant end(Slot slot, LocalTime from, @Nullable LocalTime to, ZoneId zone) {
        if (to == null) {
            return slot.day()
                    .atTime(from)
                    .atZone(zone)
                    .toInstant()
                    .plus(USUAL_HOURS, ChronoUnit.HOURS);
        }
        LocalDate day = to.isBefore(from) ? slot.day().plusDays(1) : slot.day();
        return day.atTime(to).atZone(zone).toInstant();
    }

    private static VEvent event(Engagement engagement, String part) {
        VEvent event = new VEvent(false);
        event.add(new Uid("engagement-" + engagement.id() + part + "@chancery"));
        event.add(new DtStamp(engagement.changedAt().truncatedTo(ChronoUnit.SECONDS)));
        event.add(new Sequence(engagement.version()));
        return event;
    }

    private static void days(VEvent event, LocalDate first, LocalDate last) {
        event.add(new DtStart<>(first));
        event.add(new DtEnd<>(last.plusDays(1)));
    }

    private static void place(VEvent event, String place) {
        if (!place.isEmpty()) {
            event.add(new Location(place));
        }
    }
}
