package chancery.work.agenda.calendar;

import chancery.kernel.Problem;
import chancery.work.agenda.Recurrence;
import chancery.work.agenda.When;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads one event out of its lines; what cannot be read becomes a remark beside it. */
final class EventReading {
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("uuuuMMdd").withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss")
                    .withResolverStyle(ResolverStyle.STRICT);
    private static final int TITLE = 300;
    private static final int PLACE = 200;
    private static final int NOTE = 4000;

    private final ZoneId here;
    private final Map<String, ContentLine> lines = new HashMap<>();
    private final List<Problem> remarks = new ArrayList<>();

    /**
     * @param here the zone of times that bear none
     */
    EventReading(ZoneId here) {
        this.here = here;
    }

    void add(ContentLine line) {
        lines.putIfAbsent(line.name(), line);
    }

    ReadEvent read() {
        String title = text("SUMMARY", TITLE).replace('\n', ' ');
        if (title.isEmpty()) {
            remarks.add(Problem.refused("keydate.title"));
        }
        String place = text("LOCATION", PLACE).replace('\n', ' ');
        String note = text("DESCRIPTION", NOTE);
        @Nullable When when = when();
        @Nullable Recurrence recurrence = when == null ? null : recurrence(when);
        if (lines.containsKey("EXDATE") || lines.containsKey("RDATE")) {
            remarks.add(Problem.refused("ics.exceptions"));
        }
        boolean cancelled = text("STATUS", 20).equalsIgnoreCase("CANCELLED");
        if (cancelled) {
            remarks.add(Problem.refused("ics.cancelled"));
        }
        return new ReadEvent(
                text("UID", 255), title, place, note, when, recurrence, cancelled, remarks);
    }

    private String text(String name, int most) {
        ContentLine line = lines.get(name);
        String text = line == null ? "" : line.text();
        if (text.length() <= most) {
            return text;
        }
        remarks.add(Problem.refused("ics.cut").with("most", most));
        int end = Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
        return text.substring(0, end).strip();
    }

    private @Nullable When when() {
        ContentLine start = lines.get("DTSTART");
        if (start == null) {
            remarks.add(Problem.refused("ics.no-start"));
            return null;
        }
        try {
            return start.value().indexOf('T') < 0 ? days(start) : times(start);
        } catch (Problem problem) {
            remarks.add(problem);
        } catch (DateTimeException | ArithmeticException e) {
            remarks.add(Problem.refused("ics.date").with("value", shortened(start.value())));
        }
        return null;
    }

    private When days(ContentLine start) {
        LocalDate first = LocalDate.parse(start.value().strip(), DATE);
        ContentLine end = lines.get("DTEND");
        ContentLine duration = lines.get("DURATION");
        LocalDate after = first.plusDays(1);
        if (end != null) {
            after = LocalDate.parse(end.value().strip().replaceFirst("T.*", ""), DATE);
        } else if (duration != null) {
            after = first.plusDays(Math.max(1, length(duration.value()).toDays()));
        }
        return new When.AllDay(first, after.isAfter(first) ? after.minusDays(1) : after);
    }

    private When times(ContentLine start) {
        LocalDateTime from = local(start);
        ContentLine end = lines.get("DTEND");
        ContentLine duration = lines.get("DURATION");
        LocalDateTime to = from;
        if (end != null) {
            to =
                    end.value().indexOf('T') < 0
                            ? LocalDate.parse(end.value().strip(), DATE).atStartOfDay()
                            : local(end);
        } else if (duration != null) {
            to = from.plus(length(duration.value()));
        }
        return new When.Timed(from, to, zone(start));
    }

    /** By the clock of the start's zone; a moment of UTC by the clock of here. */
    private LocalDateTime local(ContentLine line) {
        String value = line.value().strip();
        if (value.endsWith("Z")) {
            return LocalDateTime.parse(value.substring(0, value.length() - 1), TIME)
                    .atZone(ZoneOffset.UTC)
                    .withZoneSameInstant(here)
                    .toLocalDateTime();
        }
        return LocalDateTime.parse(value, TIME);
    }

    private ZoneId zone(ContentLine line) {
        String name = line.parameter("TZID");
        if (name.isEmpty() || line.value().strip().endsWith("Z")) {
            return here;
        }
        String wanted = name;
        while (true) {
            if (ZoneId.getAvailableZoneIds().contains(wanted)) {
                return ZoneId.of(wanted);
            }
            int slash = wanted.indexOf('/');
            if (slash < 0) {
                remarks.add(
                        Problem.refused("ics.zone")
                                .with("zone", shortened(name))
                                .with("here", here.getId()));
                return here;
            }
            wanted = wanted.substring(slash + 1);
        }
    }

    private static Duration length(String value) {
        String text = value.strip();
        return text.endsWith("W")
                ? Duration.ofDays(Period.parse(text).getDays())
                : Duration.parse(text);
    }

    private @Nullable Recurrence recurrence(When when) {
        ContentLine rule = lines.get("RRULE");
        if (rule == null) {
            return null;
        }
        try {
            Recurrence recurrence = Recurrence.of(rule.value());
            if (recurrence.fallsOn(when.first())) {
                return recurrence;
            }
        } catch (Problem _) {
            // told below, in the words of an import
        }
        remarks.add(Problem.refused("ics.recurrence").with("rule", shortened(rule.value())));
        return null;
    }

    private static String shortened(String text) {
        return text.length() <= 60 ? text : text.substring(0, 60) + "…";
    }
}
