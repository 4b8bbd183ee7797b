package chancery.work.engagements.web;

import chancery.foundation.access.Person;
import chancery.foundation.drawing.Meaning;
import chancery.foundation.drawing.Tone;
import chancery.foundation.drawing.map.CountryPlace;
import chancery.foundation.drawing.map.WorldMap;
import chancery.foundation.wording.Language;
import chancery.foundation.wording.Words;
import chancery.work.engagements.CountryCount;
import chancery.work.engagements.EngagementCounts;
import chancery.work.engagements.EngagementKind;
import java.text.NumberFormat;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** With which countries there were and will be engagements, on a map and as a table. */
@Controller("engagementMapPages")
class MapPages {
    private final EngagementCounts counts;
    private final CountSheet sheet;
    private final Words words;
    private final InstantSource clock;
    private final ZoneId zone;

    MapPages(
            EngagementCounts counts,
            CountSheet sheet,
            Words words,
            InstantSource clock,
            ZoneId zone) {
        this.counts = counts;
        this.sheet = sheet;
        this.words = words;
        this.clock = clock;
        this.zone = zone;
    }

    /**
     * @param year this one when the address does not say; empty for all
     */
    @GetMapping("/engagements/map")
    ModelAndView map(
            @AuthenticationPrincipal Person me,
            @RequestParam(required = false) @Nullable EngagementKind kind,
            @RequestParam(required = false) @Nullable String year) {
        LocalDate today = today();
        Integer wanted = year(year, today);
        List<CountryCount> found = counts.byCountry(me.id(), kind, wanted, today);
        return new ModelAndView(
                "engagements/map",
                "view",
                new MapView(
                        picture(found, language(me)),
                        kind,
                        wanted,
                        found,
                        Stream.concat(Stream.of(today.getYear()), counts.years(me.id()).stream())
                                .distinct()
                                .sorted((one, other) -> other - one)
                                .toList()));
    }

    @GetMapping("/engagements/map.csv")
    ResponseEntity<byte[]> csv(
            @AuthenticationPrincipal Person me,
            @RequestParam(required = false) @Nullable EngagementKind kind,
            @RequestParam(required = false) @Nullable String year) {
        LocalDate today = today();
        return Downloads.of(
                "engagements-by-country.csv",
                Downloads.CSV,
                sheet.csv(language(me), counts.byCountry(me.id(), kind, year(year, today), today)));
    }

    @GetMapping("/engagements/map.xlsx")
    ResponseEntity<byte[]> xlsx(
            @AuthenticationPrincipal Person me,
            @RequestParam(required = false) @Nullable EngagementKind kind,
            @RequestParam(required = false) @Nullable String year) {
        LocalDate today = today();
        return Downloads.of(
                "engagements-by-country.xlsx",
                Downloads.XLSX,
                sheet.xlsx(
                        language(me), counts.byCountry(me.id(), kind, year(year, today), today)));
    }

    private static @Nullable Integer year(@Nullable String typed, LocalDate today) {
        if (typed == null) {
            return today.getYear();
        }
        return typed.matches("[0-9]{1,4}") ? Integer.valueOf(typed) : null;
    }

    private WorldMap picture(List<CountryCount> found, Language language) {
        NumberFormat numbers = NumberFormat.getIntegerInstance(language.locale());
        return new WorldMap(
                "visits",
                words.text(language, "engagement.map"),
                found.size() < 2 ? WorldMap.View.WORLD : WorldMap.View.POSTS,
                found.stream()
                        .flatMap(count ->
                                CountryPlace.of(count.country()).stream()
                                        .map(place ->
                                                new WorldMap.Post(
                                                        count.country().name(language.locale()),
                                                        place.latitude(),
                                                        place.longitude(),
                                                        count.coming() > 0
                                                                ? Tone.STEADY
                                                                : Tone.DONE,
                                                        numbers.format(
                                                                (long) count.done()
                                                                        + count.coming()),
                                                        "/about/country/"
                                                                + count.country().code())))
                        .toList(),
                List.of(
                        new Meaning(Tone.STEADY, words.text(language, "engagement.map.coming")),
                        new Meaning(Tone.DONE, words.text(language, "engagement.map.done"))));
    }

    private static Language language(Person me) {
        return Language.of(me.language()).orElse(Language.FR);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }
}
