package chancery.door.api.directory;

import chancery.door.api.Fields;
import chancery.door.api.directory.DirectoryShapes.OfficeContactJson;
import chancery.door.api.directory.DirectoryShapes.PersonNameJson;
import chancery.door.api.directory.DirectoryShapes.WordingJson;
import chancery.foundation.access.Person;
import chancery.foundation.wording.Language;
import chancery.kernel.Problem;
import chancery.kernel.UnitCode;
import chancery.work.directory.Directory;
import chancery.work.directory.OfficialFunction;
import chancery.work.directory.PersonContent;
import chancery.work.directory.PublicPeople;
import chancery.work.directory.PublicPerson;
import chancery.work.directory.PublicPersonId;
import chancery.work.directory.finding.Finder;
import chancery.work.directory.finding.Found;
import chancery.work.directory.finding.Wanted;
import chancery.work.directory.merging.Erasures;
import chancery.work.directory.merging.Merges;
import chancery.work.directory.names.Spelling;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** People in their public functions: found, listed, written, merged, erased. */
@RestController
class PublicPeopleApi {
    private final PublicPeople people;
    private final Directory directory;
    private final Finder finding;
    private final Merges merges;
    private final Erasures erasures;
    private final InstantSource clock;
    private final ZoneId zone;

    PublicPeopleApi(
            PublicPeople people,
            Directory directory,
            Finder finding,
            Merges merges,
            Erasures erasures,
            InstantSource clock,
            ZoneId zone) {
        this.people = people;
        this.directory = directory;
        this.finding = finding;
        this.merges = merges;
        this.erasures = erasures;
        this.clock = clock;
        this.zone = zone;
    }

    record DirectoryHitJson(String kind, String id, String name, String detail) {
        static DirectoryHitJson of(Found found) {
            return new DirectoryHitJson(
                    found.ref().kind(), found.ref().id(), found.name(), found.detail());
        }
    }

    record PublicPersonJson(
            String id,
            String unit,
            List<PersonNameJson> names,
            WordingJson honorific,
            @Nullable String country,
            List<OfficeContactJson> contacts,
            String source,
            String retainUntil,
            String distribution,
            List<String> compartments,
            boolean everybody,
            List<String> units,
            List<String> merged,
            int version,
            String changedAt) {
        static PublicPersonJson of(PublicPerson person) {
            PersonContent content = person.content();
            return new PublicPersonJson(
                    person.id().toString(),
                    person.unit().value(),
                    person.names().stream().map(PersonNameJson::of).toList(),
                    WordingJson.of(content.honorific()),
                    Objects.toString(content.country(), null),
                    content.contacts().stream().map(OfficeContactJson::of).toList(),
                    content.handling().source(),
                    content.handling().retainUntil().toString(),
                    content.handling().distribution().label().name(),
                    List.copyOf(content.handling().distribution().compartments()),
                    content.handling().readers().everybody(),
                    content.handling().readers().units().stream().map(UnitCode::value).toList(),
                    person.merged().stream().map(each -> each.id().toString()).toList(),
                    person.written().version(),
                    person.written().changedAt().toString());
        }
    }

    record PublicPersonRequest(
            @Nullable String unit,
            @Nullable List<PersonNameJson> names,
            @Nullable WordingJson honorific,
            @Nullable String country,
            @Nullable List<OfficeContactJson> contacts,
            @Nullable String source,
            @Nullable String retainUntil,
            @Nullable String distribution,
            @Nullable List<String> compartments,
            @Nullable Boolean everybody,
            @Nullable List<String> units,
            @Nullable Integer version) {
        PersonContent content(LocalDate today) {
            return new PersonContent(
                    names == null ? List.of() : names.stream().map(PersonNameJson::name).toList(),
                    DirectoryShapes.wording(honorific),
                    DirectoryShapes.country(country, "country"),
                    contacts == null
                            ? List.of()
                            : contacts.stream().map(OfficeContactJson::contact).toList(),
                    DirectoryShapes.handling(
                            source,
                            retainUntil,
                            distribution,
                            compartments,
                            everybody,
                            units,
                            today));
        }
    }

    record OfficialFunctionJson(
            String tenure,
            String on,
            String language,
            String honorific,
            String name,
            String function,
            String institution,
            String line,
            boolean certain) {
        static OfficialFunctionJson of(OfficialFunction words) {
            return new OfficialFunctionJson(
                    words.tenure().id(),
                    words.on().toString(),
                    words.language().code(),
                    words.honorific(),
                    words.name(),
                    words.function(),
                    words.institution(),
                    words.line(),
                    words.certain());
        }
    }

    record MergeRequest(@Nullable String gone, @Nullable String reason) {}

    record MergedJson(String merge, PublicPersonJson person) {}

    record UndoMergeRequest(@Nullable String reason) {}

    record EraseRequest(@Nullable String ground) {}

    /** People and institutions by any spelling, best first. */
    @GetMapping("/api/directory")
    List<DirectoryHitJson> find(
            @AuthenticationPrincipal Person me,
            @RequestParam String q,
            @RequestParam(defaultValue = "BOTH") String wanted,
            @RequestParam(defaultValue = "20") int most) {
        return finding
                .find(
                        me.id(),
                        q,
                        Fields.word(Wanted.class, wanted, Wanted.BOTH, "wanted"),
                        language(me, null),
                        most)
                .stream()
                .map(DirectoryHitJson::of)
                .toList();
    }

    /** A page of people, by family name. */
    @GetMapping("/api/people")
    List<PublicPersonJson> list(
            @AuthenticationPrincipal Person me,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "0") int page) {
        return people.list(me.id(), String.join(" ", Spelling.words(from)), page).stream()
                .map(PublicPersonJson::of)
                .toList();
    }

    @PostMapping("/api/people")
    @ResponseStatus(HttpStatus.CREATED)
    PublicPersonJson add(
            @AuthenticationPrincipal Person me, @RequestBody PublicPersonRequest request) {
        return shown(
                me,
                people.add(
                        me.id(),
                        DirectoryShapes.unit(request.unit(), me.unit()),
                        request.content(today())));
    }

    @GetMapping("/api/people/{id}")
    PublicPersonJson one(@AuthenticationPrincipal Person me, @PathVariable String id) {
        return shown(me, PublicPersonId.parse(id));
    }

    /** The content as a whole takes the place of the former one, which history keeps. */
    @PutMapping("/api/people/{id}")
    PublicPersonJson change(
            @AuthenticationPrincipal Person me,
            @PathVariable String id,
            @RequestBody PublicPersonRequest request) {
        PublicPersonId which = PublicPersonId.parse(id);
        int version =
                request.version() == null
                        ? people.get(me.id(), which).written().version()
                        : request.version();
        people.change(me.id(), which, version, request.content(today()));
        return shown(me, which);
    }

    @GetMapping("/api/people/{id}/history")
    List<PublicPersonJson> history(@AuthenticationPrincipal Person me, @PathVariable String id) {
        PublicPerson person = people.get(me.id(), PublicPersonId.parse(id));
        return people.history(me.id(), person.id()).stream().map(PublicPersonJson::of).toList();
    }

    /** What the person was called officially on a day, today when it is left out. */
    @GetMapping("/api/people/{id}/wording")
    List<OfficialFunctionJson> wording(
            @AuthenticationPrincipal Person me,
            @PathVariable String id,
            @RequestParam @Nullable String on,
            @RequestParam @Nullable String language) {
        LocalDate day = Fields.day(on, "on");
        return directory
                .wording(
                        me.id(),
                        PublicPersonId.parse(id),
                        day == null ? today() : day,
                        language(me, language))
                .stream()
                .map(OfficialFunctionJson::of)
                .toList();
    }

    @PostMapping("/api/people/{id}/merge")
    MergedJson merge(
            @AuthenticationPrincipal Person me,
            @PathVariable String id,
            @RequestBody MergeRequest request) {
        PublicPersonId kept = PublicPersonId.parse(id);
        UUID merge =
                merges.merge(
                        me.id(),
                        kept,
                        PublicPersonId.parse(DirectoryShapes.text(request.gone())),
                        DirectoryShapes.text(request.reason()));
        return new MergedJson(merge.toString(), shown(me, kept));
    }

    @PostMapping("/api/merges/{id}/undo")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void undo(
            @AuthenticationPrincipal Person me,
            @PathVariable String id,
            @RequestBody UndoMergeRequest request) {
        try {
            merges.undo(me.id(), UUID.fromString(id), DirectoryShapes.text(request.reason()));
        } catch (IllegalArgumentException _) {
            throw Problem.absent("directory.unknown-merge");
        }
    }

    @PostMapping("/api/people/{id}/erase")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void erase(
            @AuthenticationPrincipal Person me,
            @PathVariable String id,
            @RequestBody EraseRequest request) {
        erasures.erase(
                me.id(),
                PublicPersonId.parse(id),
                Fields.word(
                        Erasures.Ground.class, request.ground(), Erasures.Ground.ASKED, "ground"));
    }

    private static Language language(Person me, @Nullable String stated) {
        return Language.of(stated).or(() -> Language.of(me.language())).orElse(Language.FR);
    }

    private PublicPersonJson shown(Person me, PublicPersonId id) {
        return PublicPersonJson.of(people.get(me.id(), id));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }
}
