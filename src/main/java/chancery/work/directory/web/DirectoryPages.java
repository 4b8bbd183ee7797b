package chancery.work.directory.web;

import chancery.foundation.access.Person;
import chancery.kernel.Problem;
import chancery.work.directory.Directory;
import chancery.work.directory.Handling;
import chancery.work.directory.Held;
import chancery.work.directory.PublicPeople;
import chancery.work.directory.PublicPerson;
import chancery.work.directory.PublicPersonId;
import chancery.work.directory.TenureContent;
import chancery.work.directory.Tenures;
import chancery.work.directory.cards.CardWriter;
import chancery.work.directory.finding.Finder;
import chancery.work.directory.finding.Found;
import chancery.work.directory.finding.Wanted;
import chancery.work.directory.merging.Doubles;
import chancery.work.directory.merging.Erasures;
import chancery.work.directory.merging.Merge;
import chancery.work.directory.merging.Merges;
import chancery.work.directory.names.Spelling;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The people of the directory: listed, found, one by one, written and erased. */
@Controller
class DirectoryPages {
    private final PublicPeople people;
    private final Tenures tenures;
    private final Directory directory;
    private final Finder finding;
    private final Merges merges;
    private final Doubles doubles;
    private final Erasures erasures;
    private final Writers writers;
    private final InstantSource clock;
    private final ZoneId zone;

    DirectoryPages(
            PublicPeople people,
            Tenures tenures,
            Directory directory,
            Finder finding,
            Merges merges,
            Doubles doubles,
            Erasures erasures,
            Writers writers,
            InstantSource clock,
            ZoneId zone) {
        this.people = people;
        this.tenures = tenures;
        this.directory = directory;
        this.finding = finding;
        this.merges = merges;
        this.doubles = doubles;
        this.erasures = erasures;
        this.writers = writers;
        this.clock = clock;
        this.zone = zone;
    }

    /**
     * @param q what is searched; everybody is listed when it is empty
     * @param from the letters with which the listed family names begin
     */
    @GetMapping("/directory")
    ModelAndView list(
            @AuthenticationPrincipal Person me,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "0") int page) {
        @Nullable List<Found> found =
                q.isBlank()
                        ? null
                        : finding.find(
                                me.id(), q, Wanted.BOTH, FinderPages.language(me), Finder.MOST);
        String beginning = String.join(" ", Spelling.words(from));
        List<PublicPerson> listed =
                found == null ? people.list(me.id(), beginning, page) : List.of();
        return new ModelAndView(
                "directory/people",
                "view",
                new PeopleView(
                        q.strip(),
                        found,
                        listed,
                        directory.functions(me.id(), listed, today(), FinderPages.language(me)),
                        beginning,
                        Math.max(0, page),
                        listed.size() == PublicPeople.PAGE,
                        people.count(me.id()),
                        people.overdue(me.id()).size(),
                        !people.units(me.id()).isEmpty()));
    }

    @GetMapping("/directory/overdue")
    ModelAndView overdue(@AuthenticationPrincipal Person me) {
        return new ModelAndView("directory/overdue", "people", people.overdue(me.id()));
    }

    @GetMapping("/directory/people/new")
    ModelAndView write(@AuthenticationPrincipal Person me) {
        return new ModelAndView(
                "directory/person-form",
                "form",
                new PersonForm(null, people.units(me.id()), usual()));
    }

    /** Adds a person, with a function when the form holds one. */
    @PostMapping("/directory/people")
    String add(
            @AuthenticationPrincipal Person me,
            @RequestParam MultiValueMap<String, String> fields) {
        DirectoryTyped typed = new DirectoryTyped(fields);
        @Nullable TenureContent function = typed.hasFunction() ? typed.tenure() : null;
        PublicPersonId id = people.add(me.id(), typed.unit(), typed.person());
        if (function != null) {
            tenures.add(me.id(), typed.unit(), id, function);
        }
        return "redirect:/directory/people/" + id;
    }

    @GetMapping("/directory/people/{id:[0-9a-f-]{36}}")
    ModelAndView one(@AuthenticationPrincipal Person me, @PathVariable UUID id) {
        PublicPerson person = people.get(me.id(), PublicPersonId.of(id));
        boolean keeps = people.units(me.id()).contains(person.unit());
        List<PublicPerson> history = people.history(me.id(), person.id());
        List<Held> life = directory.life(me.id(), person.id(), today());
        List<Merge> merged = merges.of(me.id(), person.id());
        return new ModelAndView(
                "directory/person",
                "view",
                new PersonView(
                        person,
                        directory.on(me.id(), person.id(), today()),
                        life,
                        history,
                        merged,
                        keeps ? doubles.of(me.id(), person.id()) : List.of(),
                        writers.of(me.id(), person, history, merged),
                        keeps,
                        !people.units(me.id()).isEmpty(),
                        people.units(me.id())));
    }

    @GetMapping("/directory/people/{id:[0-9a-f-]{36}}/edit")
    ModelAndView edit(@AuthenticationPrincipal Person me, @PathVariable UUID id) {
        PublicPerson person = people.get(me.id(), PublicPersonId.of(id));
        if (!people.units(me.id()).contains(person.unit())) {
            throw Problem.forbidden("directory.unit").with("unit", person.unit());
        }
        return new ModelAndView(
                "directory/person-form",
                "form",
                new PersonForm(person, people.units(me.id()), usual()));
    }

    @PostMapping("/directory/people/{id:[0-9a-f-]{36}}")
    String change(
            @AuthenticationPrincipal Person me,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> fields) {
        DirectoryTyped typed = new DirectoryTyped(fields);
        people.change(me.id(), PublicPersonId.of(id), typed.version(), typed.person());
        return "redirect:/directory/people/" + id;
    }

    @PostMapping("/directory/people/{id:[0-9a-f-]{36}}/functions")
    String addFunction(
            @AuthenticationPrincipal Person me,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> fields) {
        DirectoryTyped typed = new DirectoryTyped(fields);
        tenures.add(me.id(), typed.unit(), PublicPersonId.of(id), typed.tenure());
        return "redirect:/directory/people/" + id;
    }

    @PostMapping("/directory/people/{id:[0-9a-f-]{36}}/erase")
    String erase(
            @AuthenticationPrincipal Person me,
            @PathVariable UUID id,
            @RequestParam Erasures.Ground ground) {
        erasures.erase(me.id(), PublicPersonId.of(id), ground);
        return "redirect:/directory/erased";
    }

    @GetMapping("/directory/people/{id:[0-9a-f-]{36}}/card")
    ResponseEntity<String> card(@AuthenticationPrincipal Person me, @PathVariable UUID id) {
        PublicPerson person = people.get(me.id(), PublicPersonId.of(id));
        String card = CardWriter.write(person, directory.on(me.id(), person.id(), today()));
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(
                                        person.name(FinderPages.language(me)) + ".vcf",
                                        StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .contentType(new MediaType("text", "vcard", StandardCharsets.UTF_8))
                .body(card);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    private LocalDate usual() {
        return today().plusYears(Handling.USUAL_YEARS);
    }
}
