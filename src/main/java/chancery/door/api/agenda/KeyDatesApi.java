package chancery.door.api.agenda;

import chancery.door.api.Fields;
import chancery.foundation.access.Person;
import chancery.kernel.Country;
import chancery.kernel.Distribution;
import chancery.kernel.Label;
import chancery.kernel.Problem;
import chancery.kernel.UnitCode;
import chancery.work.agenda.Audience;
import chancery.work.agenda.KeyDate;
import chancery.work.agenda.KeyDateContent;
import chancery.work.agenda.KeyDateFilter;
import chancery.work.agenda.KeyDateId;
import chancery.work.agenda.KeyDateKind;
import chancery.work.agenda.KeyDates;
import chancery.work.agenda.Occurrence;
import chancery.work.agenda.Recurrence;
import chancery.work.agenda.When;
import java.time.DateTimeException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Key dates: what is coming, one with its history, writing and ending them. */
@RestController
@RequestMapping("/api/keydates")
class KeyDatesApi {
    private static final int AHEAD = 365;

    private final KeyDates keyDates;
    private final InstantSource clock;
    private final ZoneId zone;

    KeyDatesApi(KeyDates keyDates, InstantSource clock, ZoneId zone) {
        this.keyDates = keyDates;
        this.clock = clock;
        this.zone = zone;
    }

    record KeyDateJson(
            String id,
            String unit,
            String kind,
            String title,
            @Nullable String country,
            String place,
            String start,
            String end,
            @Nullable String startTime,
            @Nullable String endTime,
            @Nullable String zone,
            @Nullable String recurrence,
            String note,
            String source,
            @Nullable String from,
            String distribution,
            List<String> compartments,
            String audience,
            int version,
            String changedAt,
            @Nullable String ended) {
        static KeyDateJson of(KeyDate keyDate) {
            KeyDateContent content = keyDate.content();
            When.@Nullable Timed timed = content.when() instanceof When.Timed times ? times : null;
            return new KeyDateJson(
                    keyDate.id().toString(),
                    keyDate.unit().value(),
                    content.kind().name(),
                    content.title(),
                    Objects.toString(content.country(), null),
                    content.place(),
                    content.when().first().toString(),
                    (timed == null ? content.when().last() : timed.end().toLocalDate()).toString(),
                    timed == null ? null : timed.start().toLocalTime().toString(),
                    timed == null ? null : timed.end().toLocalTime().toString(),
                    timed == null ? null : timed.zone().getId(),
                    Objects.toString(content.recurrence(), null),
                    content.note(),
                    content.source(),
                    Objects.toString(keyDate.from(), null),
                    content.distribution().label().name(),
                    List.copyOf(content.distribution().compartments()),
                    content.audience().name(),
                    keyDate.version(),
                    keyDate.changedAt().toString(),
                    keyDate.ending() == null ? null : keyDate.ending().reason());
        }
    }

    record ComingJson(String start, String end, KeyDateJson keyDate) {
        static ComingJson of(Occurrence occurrence) {
            return new ComingJson(
                    occurrence.first().toString(),
                    occurrence.last().toString(),
                    KeyDateJson.of(occurrence.keyDate()));
        }
    }

    record KeyDateRequest(
            @Nullable String unit,
            @Nullable String kind,
            @Nullable String title,
            @Nullable String country,
            @Nullable String place,
            @Nullable String start,
            @Nullable String end,
            @Nullable String startTime,
            @Nullable String endTime,
            @Nullable String zone,
            @Nullable String recurrence,
            @Nullable String note,
            @Nullable String source,
            @Nullable String distribution,
            @Nullable List<String> compartments,
            @Nullable String audience,
            @Nullable Integer version) {

        KeyDateContent content(ZoneId here) {
            return new KeyDateContent(
                    Fields.word(KeyDateKind.class, kind, KeyDateKind.OTHER, "kind"),
                    text(title),
                    Country.typed(text(country)).orElse(null),
                    text(place),
                    when(here),
                    recurrence == null || recurrence.isBlank() ? null : Recurrence.of(recurrence),
                    text(note),
                    text(source),
                    Distribution.of(
                            Fields.word(Label.class, distribution, Label.UNMARKED, "distribution"),
                            compartments == null ? List.of() : compartments),
                    Fields.word(Audience.class, audience, Audience.UNIT, "audience"));
        }

        private When when(ZoneId here) {
            LocalDate first = Fields.day(start, "start");
            if (first == null) {
                throw Problem.refused("keydate.date").at("start").with("value", text(start));
            }
            LocalDate given = Fields.day(end, "end");
            LocalDate last = given == null ? first : given;
            if (startTime == null || startTime.isBlank()) {
                return new When.AllDay(first, last);
            }
            LocalTime from = time(startTime, "startTime");
            LocalTime to = endTime == null || endTime.isBlank() ? from : time(endTime, "endTime");
            return new When.Timed(first.atTime(from), last.atTime(to), zoneOr(here));
        }

        private ZoneId zoneOr(ZoneId here) {
            try {
                return zone == null || zone.isBlank() ? here : ZoneId.of(zone);
            } catch (DateTimeException e) {
                throw Problem.refused("keydate.zone").at("zone").with("value", text(zone));
            }
        }

        private static LocalTime time(String text, String field) {
            try {
                return LocalTime.parse(text.strip());
            } catch (DateTimeException e) {
                throw Problem.refused("keydate.time").at(field).with("value", text);
            }
        }

        private static String text(@Nullable String value) {
            return value == null ? "" : value.strip();
        }
    }

    record EndRequest(@Nullable String reason, @Nullable Integer version) {}

    /**
     * From {@code from}, today when it is absent, to {@code to}, a year later when it is absent.
     */
    @GetMapping
    List<ComingJson> coming(
            @AuthenticationPrincipal Person me,
            @RequestParam @Nullable String from,
            @RequestParam @Nullable String to,
            @RequestParam @Nullable String kind,
            @RequestParam(defaultValue = "") String country,
            @RequestParam @Nullable String unit) {
        LocalDate first = Fields.day(from, "from");
        LocalDate begin = first == null ? LocalDate.ofInstant(clock.instant(), zone) : first;
        LocalDate last = Fields.day(to, "to");
        KeyDateFilter filter =
                new KeyDateFilter(
                        kind == null || kind.isBlank()
                                ? null
                                : Fields.word(KeyDateKind.class, kind, KeyDateKind.OTHER, "kind"),
                        Country.typed(country).orElse(null),
                        unit == null || unit.isBlank() ? null : Fields.unit(unit, "unit"));
        return keyDates
                .between(me.id(), begin, last == null ? begin.plusDays(AHEAD) : last, filter)
                .stream()
                .map(ComingJson::of)
                .toList();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    KeyDateJson add(@AuthenticationPrincipal Person me, @RequestBody KeyDateRequest request) {
        UnitCode unit =
                request.unit() == null || request.unit().isBlank()
                        ? me.unit()
                        : Fields.unit(request.unit(), "unit");
        return shown(me, keyDates.add(me.id(), unit, request.content(zone)));
    }

    @GetMapping("/{id}")
    KeyDateJson one(@AuthenticationPrincipal Person me, @PathVariable String id) {
        return shown(me, KeyDateId.parse(id));
    }

    /** The content as a whole takes the place of the former one, which history keeps. */
    @PutMapping("/{id}")
    KeyDateJson change(
            @AuthenticationPrincipal Person me,
            @PathVariable String id,
            @RequestBody KeyDateRequest request) {
        KeyDateId which = KeyDateId.parse(id);
        keyDates.change(
                me.id(), which, version(me, which, request.version()), request.content(zone));
        return shown(me, which);
    }

    @PostMapping("/{id}/end")
    KeyDateJson end(
            @AuthenticationPrincipal Person me,
            @PathVariable String id,
            @RequestBody EndRequest request) {
        KeyDateId which = KeyDateId.parse(id);
        keyDates.end(
                me.id(),
                which,
                version(me, which, request.version()),
                request.reason() == null ? "" : request.reason());
        return shown(me, which);
    }

    @GetMapping("/{id}/history")
    List<KeyDateJson> history(@AuthenticationPrincipal Person me, @PathVariable String id) {
        KeyDate keyDate = keyDates.get(me.id(), KeyDateId.parse(id));
        return keyDates.history(me.id(), keyDate.id()).stream().map(KeyDateJson::of).toList();
    }

    private int version(Person me, KeyDateId id, @Nullable Integer given) {
        return given == null ? keyDates.get(me.id(), id).version() : given;
    }

    private KeyDateJson shown(Person me, KeyDateId id) {
        return KeyDateJson.of(keyDates.get(me.id(), id));
    }
}
