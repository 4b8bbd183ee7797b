package chancery.work.directory.web;

import chancery.foundation.access.Person;
import chancery.kernel.Country;
import chancery.kernel.Problem;
import chancery.work.directory.Directory;
import chancery.work.directory.Handling;
import chancery.work.directory.Held;
import chancery.work.directory.Institution;
import chancery.work.directory.InstitutionId;
import chancery.work.directory.InstitutionKind;
import chancery.work.directory.Institutions;
import chancery.work.directory.PublicPeople;
import chancery.work.directory.terms.Certainty;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The institutions of the directory: listed, one by one with its members on a day, written. */
@Controller
class InstitutionPages {
    /** Former tenures on one page; a day that is chosen shows the others. */
    private static final int MOST_OTHERS = 100;

    private final Institutions institutions;
    private final PublicPeople people;
    private final Directory directory;
    private final Writers writers;
    private final InstantSource clock;
    private final ZoneId zone;

    InstitutionPages(
            Institutions institutions,
            PublicPeople people,
            Directory directory,
            Writers writers,
            InstantSource clock,
            ZoneId zone) {
        this.institutions = institutions;
        this.people = people;
        this.directory = directory;
        this.writers = writers;
        this.clock = clock;
        this.zone = zone;
    }

    @GetMapping("/directory/institutions")
    ModelAndView list(
            @AuthenticationPrincipal Person me,
            @RequestParam(required = false) @Nullable InstitutionKind kind,
            @RequestParam(defaultValue = "") String country,
            @RequestParam(defaultValue = "0") int page) {
        Institutions.Filter filter =
                new Institutions.Filter(kind, Country.typed(country).orElse(null));
        List<Institution> listed = institutions.list(me.id(), filter, page);
        return new ModelAndView(
                "directory/institutions",
                "view",
                new InstitutionsView(
                        filter,
                        listed,
                        Math.max(0, page),
                        listed.size() == Institutions.PAGE,
                        institutions.count(me.id()),
                        !people.units(me.id()).isEmpty()));
    }

    @GetMapping("/directory/institutions/new")
    ModelAndView write(@AuthenticationPrincipal Person me) {
        return new ModelAndView(
                "directory/institution-form",
                "form",
                new InstitutionForm(null, null, people.units(me.id()), usual()));
    }

    @PostMapping("/directory/institutions")
    String add(
            @AuthenticationPrincipal Person me,
            @RequestParam MultiValueMap<String, String> fields) {
        DirectoryTyped typed = new DirectoryTyped(fields);
        return "redirect:/directory/institutions/"
                + institutions.add(me.id(), typed.unit(), typed.institution());
    }

    /**
     * @param on the day for which members are shown; today when there is none
     */
    @GetMapping("/directory/institutions/{id:[0-9a-f-]{36}}")
    ModelAndView one(
            @AuthenticationPrincipal Person me,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable LocalDate on) {
        Institution institution = institutions.get(me.id(), InstitutionId.of(id));
        LocalDate day = on == null ? today() : on;
        List<Institution> history = institutions.history(me.id(), institution.id());
        List<Held> others =
                directory.past(me.id(), institution.id(), day).stream()
                        .filter(held -> held.certainty() == Certainty.NO)
                        .limit(MOST_OTHERS)
                        .toList();
        return new ModelAndView(
                "directory/institution",
                "view",
                new InstitutionView(
                        institution,
                        parent(me, institution),
                        institutions.within(me.id(), institution.id()),
                        day,
                        directory.members(me.id(), institution.id(), day),
                        others,
                        history,
                        writers.of(
                                me.id(),
                                Stream.concat(Stream.of(institution), history.stream())
                                        .map(Institution::written)
                                        .toList()),
                        people.units(me.id()).contains(institution.unit())));
    }

    @GetMapping("/directory/institutions/{id:[0-9a-f-]{36}}/edit")
    ModelAndView edit(@AuthenticationPrincipal Person me, @PathVariable UUID id) {
        Institution institution = institutions.get(me.id(), InstitutionId.of(id));
        if (!people.units(me.id()).contains(institution.unit())) {
            throw Problem.forbidden("directory.unit").with("unit", institution.unit());
        }
        return new ModelAndView(
                "directory/institution-form",
                "form",
                new InstitutionForm(
                        institution, parent(me, institution), people.units(me.id()), usual()));
    }

    @PostMapping("/directory/institutions/{id:[0-9a-f-]{36}}")
    String change(
            @AuthenticationPrincipal Person me,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> fields) {
        DirectoryTyped typed = new DirectoryTyped(fields);
        institutions.change(me.id(), InstitutionId.of(id), typed.version(), typed.institution());
        return "redirect:/directory/institutions/" + id;
    }

    private @Nullable Institution parent(Person me, Institution institution) {
        @Nullable InstitutionId above = institution.content().parent();
        try {
            return above == null ? null : institutions.get(me.id(), above);
        } catch (Problem _) {
            return null;
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    private LocalDate usual() {
        return today().plusYears(Handling.USUAL_YEARS);
    }
}
