package chancery.work.agenda.web;

import chancery.foundation.access.Person;
import chancery.kernel.Country;
import chancery.kernel.Problem;
import chancery.work.agenda.Audience;
import chancery.work.agenda.KeyDateContent;
import chancery.work.agenda.KeyDateFilter;
import chancery.work.agenda.KeyDateKind;
import chancery.work.agenda.KeyDates;
import chancery.work.agenda.When;
import chancery.work.agenda.calendar.EventFile;
import chancery.work.agenda.calendar.ReadEvent;
import java.io.IOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/**
 * Taking over a calendar file: every event is shown as it was read, with what could not be read
 * beside it; what a person ticks becomes key dates. Nothing is kept before that.
 */
@Controller
class CalendarImportPages {
    private final KeyDates keyDates;
    private final ZoneId zone;

    CalendarImportPages(KeyDates keyDates, ZoneId zone) {
        this.keyDates = keyDates;
        this.zone = zone;
    }

    @GetMapping("/agenda/import")
    ModelAndView ask(@AuthenticationPrincipal Person me) {
        return new ModelAndView("agenda/import", "units", keyDates.units(me.id()));
    }

    @PostMapping("/agenda/import")
    ModelAndView read(@AuthenticationPrincipal Person me, @RequestParam("file") MultipartFile file)
            throws IOException {
        if (file.isEmpty()) {
            throw Problem.refused("ics.file").at("file");
        }
        String text = EventFile.text(file.getBytes());
        List<ReadEvent> events = EventFile.read(text, zone);
        String name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
        return new ModelAndView(
                "agenda/proposal",
                "view",
                new ImportView(
                        name.length() > 200 ? name.substring(0, 200) : name,
                        text,
                        events,
                        known(me, events),
                        keyDates.units(me.id())));
    }

    @PostMapping("/agenda/import/confirm")
    String confirm(
            @AuthenticationPrincipal Person me,
            @RequestParam MultiValueMap<String, String> fields) {
        Typed typed = new Typed(fields);
        List<ReadEvent> events = EventFile.read(typed.text("text"), zone);
        Set<String> ticked = new HashSet<>(typed.texts("take"));
        List<KeyDateContent> confirmed = new ArrayList<>();
        for (int i = 0; i < events.size(); i++) {
            ReadEvent event = events.get(i);
            if (ticked.contains(String.valueOf(i)) && event.when() != null) {
                confirmed.add(
                        event.confirmed(
                                typed.text("title-" + i),
                                typed.chosen(KeyDateKind.class, "kind-" + i, event.kind()),
                                Country.typed(typed.text("country")).orElse(null),
                                typed.text("file"),
                                typed.distribution(),
                                typed.chosen(Audience.class, "audience", Audience.UNIT)));
            }
        }
        if (confirmed.isEmpty()) {
            throw Problem.refused("ics.nothing-ticked").at("take");
        }
        keyDates.addAll(me.id(), typed.unit(), confirmed);
        return "redirect:/agenda";
    }

    /** Events whose title and first day a key date in sight has already. */
    private Set<Integer> known(Person me, List<ReadEvent> events) {
        Set<Integer> known = new HashSet<>();
        for (int i = 0; i < events.size(); i++) {
            ReadEvent event = events.get(i);
            When when = event.when();
            if (when != null
                    && keyDates
                            .between(me.id(), when.first(), when.first(), KeyDateFilter.ALL)
                            .stream()
                            .anyMatch(each ->
                                    each.keyDate()
                                            .content()
                                            .title()
                                            .equalsIgnoreCase(event.title()))) {
                known.add(i);
            }
        }
        return known;
    }
}
