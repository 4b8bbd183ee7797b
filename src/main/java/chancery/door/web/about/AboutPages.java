package chancery.door.web.about;

import chancery.foundation.access.Person;
import chancery.foundation.wording.Language;
import chancery.kernel.Country;
import chancery.kernel.Ref;
import java.nio.charset.StandardCharsets;
import java.text.Collator;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What do we know about something: looking for it, its page, and its timeline as a file. */
@Controller
class AboutPages {
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
    private static final MediaType XLSX =
            MediaType.parseMediaType(
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final Things things;
    private final Timelines timelines;
    private final Countries countries;
    private final TimelineDrawing drawing;
    private final TimelineSheet sheet;
    private final InstantSource clock;
    private final ZoneId zone;

    AboutPages(
            Things things,
            Timelines timelines,
            Countries countries,
            TimelineDrawing drawing,
            TimelineSheet sheet,
            InstantSource clock,
            ZoneId zone) {
        this.things = things;
        this.timelines = timelines;
        this.countries = countries;
        this.drawing = drawing;
        this.sheet = sheet;
        this.clock = clock;
        this.zone = zone;
    }

    @GetMapping("/about")
    ModelAndView look(
            @AuthenticationPrincipal Person me, @RequestParam(defaultValue = "") String q) {
        Language language = language(me);
        Collator order = Collator.getInstance(language.locale());
        return new ModelAndView(
                "about/look",
                "view",
                new SearchView(
                        q,
                        things.find(me.id(), q, language),
                        countries.known(me.id()).stream()
                                .sorted(
                                        Comparator.comparing(
                                                country -> country.name(language.locale()), order))
                                .toList()));
    }

    @GetMapping("/about/{kind}/{id}")
    ModelAndView one(
            @AuthenticationPrincipal Person me,
            @PathVariable String kind,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable Matter matter,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(defaultValue = "0") int page) {
        Language language = language(me);
        Thing thing = things.see(me.id(), new Ref(kind, id), language);
        Timeline all = timelines.about(me.id(), thing);
        Timeline shown = all.of(matter, year);
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        return new ModelAndView(
                "about/thing",
                "view",
                new ThingView(
                        thing,
                        all,
                        shown,
                        matter,
                        year,
                        drawing.of(shown, year, today, language),
                        Math.clamp(page, 0, Math.max(0, shown.pages(ThingView.PAGE) - 1)),
                        kind.equals(CountryThings.KIND)
                                ? countries.facts(me.id(), Country.of(id))
                                : null,
                        today));
    }

    @GetMapping("/about/{kind}/{id}/timeline.csv")
    ResponseEntity<byte[]> csv(
            @AuthenticationPrincipal Person me,
            @PathVariable String kind,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable Matter matter,
            @RequestParam(required = false) @Nullable Integer year) {
        Language language = language(me);
        Thing thing = things.see(me.id(), new Ref(kind, id), language);
        return file(
                "timeline.csv",
                CSV,
                sheet.csv(language, thing, timelines.about(me.id(), thing).of(matter, year)));
    }

    @GetMapping("/about/{kind}/{id}/timeline.xlsx")
    ResponseEntity<byte[]> xlsx(
            @AuthenticationPrincipal Person me,
            @PathVariable String kind,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable Matter matter,
            @RequestParam(required = false) @Nullable Integer year) {
        Language language = language(me);
        Thing thing = things.see(me.id(), new Ref(kind, id), language);
        return file(
                "timeline.xlsx",
                XLSX,
                sheet.xlsx(language, thing, timelines.about(me.id(), thing).of(matter, year)));
    }

    private static ResponseEntity<byte[]> file(String name, MediaType type, byte[] bytes) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(bytes);
    }

    private static Language language(Person me) {
        return Language.of(me.language()).orElse(Language.FR);
    }
}
