package chancery.door.api.directory;

import chancery.door.api.Fields;
import chancery.door.api.directory.DirectoryShapes.WordingJson;
import chancery.foundation.access.Person;
import chancery.foundation.wording.Language;
import chancery.kernel.Problem;
import chancery.work.directory.Capacity;
import chancery.work.directory.Directory;
import chancery.work.directory.Held;
import chancery.work.directory.InstitutionId;
import chancery.work.directory.PublicPersonId;
import chancery.work.directory.Tenure;
import chancery.work.directory.TenureContent;
import chancery.work.directory.TenureId;
import chancery.work.directory.Tenures;
import chancery.work.directory.terms.Certainty;
import chancery.work.directory.terms.PartialDate;
import chancery.work.directory.terms.Term;
import java.time.InstantSource;
import java.time.LocalDate;
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

/** Who held what, where, on a day; writing it down. */
@RestController
@RequestMapping("/api/tenures")
class TenuresApi {
    private final Directory directory;
    private final Tenures tenures;
    private final InstantSource clock;
    private final ZoneId zone;

    TenuresApi(Directory directory, Tenures tenures, InstantSource clock, ZoneId zone) {
        this.directory = directory;
        this.tenures = tenures;
        this.clock = clock;
        this.zone = zone;
    }

    record TenureJson(
            String id,
            String unit,
            String person,
            String institution,
            WordingJson function,
            String from,
            @Nullable String to,
            String capacity,
            boolean concurrent,
            @Nullable Integer precedence,
            String source,
            String note,
            int version,
            String changedAt,
            @Nullable String withdrawn) {
        static TenureJson of(Tenure tenure) {
            TenureContent content = tenure.content();
            return new TenureJson(
                    tenure.id().toString(),
                    tenure.unit().value(),
                    tenure.person().toString(),
                    content.institution().toString(),
                    WordingJson.of(content.function()),
                    content.term().from().toString(),
                    Objects.toString(content.term().to(), null),
                    content.capacity().name(),
                    content.concurrent(),
                    content.precedence(),
                    content.source(),
                    content.note(),
                    tenure.written().version(),
                    tenure.written().changedAt().toString(),
                    tenure.withdrawal() == null ? null : tenure.withdrawal().reason());
        }
    }

    record HeldJson(
            TenureJson tenure,
            String person,
            String personName,
            String institutionName,
            boolean certain) {
        static HeldJson of(Held held, Language language) {
            return new HeldJson(
                    TenureJson.of(held.tenure()),
                    held.person().id().toString(),
                    held.person().name(language),
                    held.institution().name(language),
                    held.certainty() == Certainty.CERTAIN);
        }
    }

    record TenureRequest(
            @Nullable String unit,
            @Nullable String person,
            @Nullable String institution,
            @Nullable WordingJson function,
            @Nullable String from,
            @Nullable String to,
            @Nullable String capacity,
            @Nullable Boolean concurrent,
            @Nullable Integer precedence,
            @Nullable String source,
            @Nullable String note,
            @Nullable Integer version) {
        TenureContent content() {
            return new TenureContent(
                    InstitutionId.parse(DirectoryShapes.text(institution)),
                    DirectoryShapes.wording(function),
                    new Term(
                            date(from == null ? "?" : from, "from"),
                            to == null ? null : date(to, "to")),
                    Fields.word(Capacity.class, capacity, Capacity.HOLDER, "capacity"),
                    concurrent != null && concurrent,
                    precedence,
                    DirectoryShapes.text(source),
                    DirectoryShapes.text(note));
        }

        private static PartialDate date(String text, String field) {
            try {
                return PartialDate.parse(text);
            } catch (Problem e) {
                throw Problem.refused("directory.date").at(field).with("value", text);
            }
        }
    }

    record WithdrawRequest(@Nullable String reason, @Nullable Integer version) {}

    /**
     * What was held on a day, today when it is left out: by a person, in an institution in the
     * order of protocol, or anywhere.
     */
    @GetMapping
    List<HeldJson> held(
            @AuthenticationPrincipal Person me,
            @RequestParam @Nullable String on,
            @RequestParam @Nullable String person,
            @RequestParam @Nullable String institution) {
        LocalDate stated = Fields.day(on, "on");
        LocalDate day = stated == null ? LocalDate.ofInstant(clock.instant(), zone) : stated;
        Language language = Language.of(me.language()).orElse(Language.FR);
        return found(me, day, person, institution).stream()
                .map(held -> HeldJson.of(held, language))
                .toList();
    }

    private List<Held> found(
            Person me, LocalDate day, @Nullable String person, @Nullable String institution) {
        if (person == null || person.isBlank()) {
            return institution == null || institution.isBlank()
                    ? directory.anywhere(me.id(), day)
                    : directory.members(me.id(), InstitutionId.parse(institution), day);
        }
        List<Held> held = directory.on(me.id(), PublicPersonId.parse(person), day);
        return institution == null || institution.isBlank()
                ? held
                : held.stream()
                        .filter(each -> each.institution().id().toString().equals(institution))
                        .toList();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    TenureJson add(@AuthenticationPrincipal Person me, @RequestBody TenureRequest request) {
        return shown(
                me,
                tenures.add(
                        me.id(),
                        DirectoryShapes.unit(request.unit(), me.unit()),
                        PublicPersonId.parse(DirectoryShapes.text(request.person())),
                        request.content()));
    }

    @GetMapping("/{id}")
    TenureJson one(@AuthenticationPrincipal Person me, @PathVariable String id) {
        return shown(me, TenureId.parse(id));
    }

    /** The content as a whole takes the place of the former one; the person stays. */
    @PutMapping("/{id}")
    TenureJson change(
            @AuthenticationPrincipal Person me,
            @PathVariable String id,
            @RequestBody TenureRequest request) {
        TenureId which = TenureId.parse(id);
        tenures.change(me.id(), which, version(me, which, request.version()), request.content());
        return shown(me, which);
    }

    @PostMapping("/{id}/withdraw")
    TenureJson withdraw(
            @AuthenticationPrincipal Person me,
            @PathVariable String id,
            @RequestBody WithdrawRequest request) {
        TenureId which = TenureId.parse(id);
        tenures.withdraw(
                me.id(),
                which,
                version(me, which, request.version()),
                DirectoryShapes.text(request.reason()));
        return shown(me, which);
    }

    private int version(Person me, TenureId id, @Nullable Integer given) {
        return given == null ? tenures.get(me.id(), id).written().version() : given;
    }

    private TenureJson shown(Person me, TenureId id) {
        return TenureJson.of(tenures.get(me.id(), id));
    }
}
