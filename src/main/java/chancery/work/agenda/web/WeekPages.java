package chancery.work.agenda.web;

import chancery.foundation.access.Person;
import chancery.foundation.wording.Language;
import chancery.kernel.UnitCode;
import chancery.work.agenda.When;
import chancery.work.agenda.calendar.CalendarItem;
import chancery.work.agenda.calendar.DatedItems;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The agenda of a week: what all rooms have in it, day by day. */
@Controller
class WeekPages {
    private static final int WEEK = 7;

    private final DatedItems items;
    private final WeekSheet sheet;
    private final InstantSource clock;
    private final ZoneId zone;

    WeekPages(DatedItems items, WeekSheet sheet, InstantSource clock, ZoneId zone) {
        this.items = items;
        this.sheet = sheet;
        this.clock = clock;
        this.zone = zone;
    }

    /**
     * @param day any day of the week; today when there is none
     * @param unit one of the reader's; their first when the address does not say; empty for their
     *     own agenda
     */
    @GetMapping("/agenda/week")
    ModelAndView week(
            @AuthenticationPrincipal Person me,
            @RequestParam(required = false) @Nullable LocalDate day,
            @RequestParam(required = false) @Nullable String unit) {
        return new ModelAndView("agenda/week", "view", view(me, day, unit));
    }

    @GetMapping("/agenda/week.csv")
    ResponseEntity<byte[]> csv(
            @AuthenticationPrincipal Person me,
            @RequestParam(required = false) @Nullable LocalDate day,
            @RequestParam(required = false) @Nullable String unit) {
        WeekView view = view(me, day, unit);
        return file(
                view,
                "csv",
                new MediaType("text", "csv", StandardCharsets.UTF_8),
                sheet.csv(language(me), view.items()));
    }

    @GetMapping("/agenda/week.xlsx")
    ResponseEntity<byte[]> xlsx(
            @AuthenticationPrincipal Person me,
            @RequestParam(required = false) @Nullable LocalDate day,
            @RequestParam(required = false) @Nullable String unit) {
        WeekView view = view(me, day, unit);
        return file(
                view,
                "xlsx",
                MediaType.parseMediaType(
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
                sheet.xlsx(language(me), view.items()));
    }

    private WeekView view(Person me, @Nullable LocalDate day, @Nullable String unit) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        LocalDate monday = WeekView.monday(day == null ? today : day);
        List<UnitCode> units = me.workingUnits();
        @Nullable UnitCode whose =
                units.stream()
                        .filter(each -> unit == null || each.value().equals(unit))
                        .findFirst()
                        .orElse(null);
        List<CalendarItem> all = items.between(me.id(), whose, monday, monday.plusDays(WEEK - 1));
        return new WeekView(
                monday,
                today,
                whose,
                units,
                days(monday, all),
                all.stream().filter(item -> isOngoing(item.when(), monday)).toList());
    }

    private static Map<LocalDate, List<CalendarItem>> days(
            LocalDate monday, List<CalendarItem> all) {
        return Stream.iterate(monday, day -> day.plusDays(1))
                .limit(WEEK)
                .collect(
                        Collectors.toMap(
                                day -> day,
                                day -> all.stream().filter(item -> isOn(item.when(), day)).toList(),
                                (one, _) -> one,
                                TreeMap::new));
    }

    /** What lasts over a week is shown where it begins and where it ends. */
    private static boolean isOn(When when, LocalDate day) {
        return isLong(when)
                ? day.equals(when.first()) || day.equals(when.last())
                : !when.first().isAfter(day) && !when.last().isBefore(day);
    }

    private static boolean isOngoing(When when, LocalDate monday) {
        return isLong(when)
                && when.first().isBefore(monday)
                && when.last().isAfter(monday.plusDays(WEEK - 1));
    }

    private static boolean isLong(When when) {
        return when.first().plusDays(WEEK).isBefore(when.last());
    }

    private static ResponseEntity<byte[]> file(
            WeekView view, String form, MediaType type, byte[] bytes) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("agenda-" + view.monday() + "." + form)
                                .build()
                                .toString())
                .body(bytes);
    }

    private static Language language(Person me) {
        return Language.of(me.language()).orElse(Language.FR);
    }
}
