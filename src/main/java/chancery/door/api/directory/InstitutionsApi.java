package chancery.door.api.directory;

import chancery.door.api.Fields;
import chancery.door.api.directory.DirectoryShapes.WordingJson;
import chancery.foundation.access.Person;
import chancery.kernel.UnitCode;
import chancery.work.directory.Institution;
import chancery.work.directory.InstitutionContent;
import chancery.work.directory.InstitutionId;
import chancery.work.directory.InstitutionKind;
import chancery.work.directory.Institutions;
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

/** Institutions: listed, one by one, written. */
@RestController
@RequestMapping("/api/institutions")
class InstitutionsApi {
    private final Institutions institutions;
    private final InstantSource clock;
    private final ZoneId zone;

    InstitutionsApi(Institutions institutions, InstantSource clock, ZoneId zone) {
        this.institutions = institutions;
        this.clock = clock;
        this.zone = zone;
    }

    record InstitutionJson(
            String id,
            String unit,
            String kind,
            WordingJson names,
            List<String> spellings,
            @Nullable String country,
            @Nullable String host,
            @Nullable String parent,
            @Nullable Integer precedence,
            String source,
            String retainUntil,
            String distribution,
            List<String> compartments,
            boolean everybody,
            List<String> units,
            int version,
            String changedAt) {
        static InstitutionJson of(Institution institution) {
            InstitutionContent content = institution.content();
            return new InstitutionJson(
                    institution.id().toString(),
                    institution.unit().value(),
                    content.kind().name(),
                    WordingJson.of(content.names()),
                    content.spellings(),
                    Objects.toString(content.country(), null),
                    Objects.toString(content.host(), null),
                    Objects.toString(content.parent(), null),
                    content.precedence(),
                    content.handling().source(),
                    content.handling().retainUntil().toString(),
                    content.handling().distribution().label().name(),
                    List.copyOf(content.handling().distribution().compartments()),
                    content.handling().readers().everybody(),
                    content.handling().readers().units().stream().map(UnitCode::value).toList(),
                    institution.written().version(),
                    institution.written().changedAt().toString());
        }
    }

    record InstitutionRequest(
            @Nullable String unit,
            @Nullable String kind,
            @Nullable WordingJson names,
            @Nullable List<String> spellings,
            @Nullable String country,
            @Nullable String host,
            @Nullable String parent,
            @Nullable Integer precedence,
            @Nullable String source,
            @Nullable String retainUntil,
            @Nullable String distribution,
            @Nullable List<String> compartments,
            @Nullable Boolean everybody,
            @Nullable List<String> units,
            @Nullable Integer version) {
        InstitutionContent content(LocalDate today) {
            return new InstitutionContent(
                    Fields.word(InstitutionKind.class, kind, InstitutionKind.OTHER, "kind"),
                    DirectoryShapes.wording(names),
                    spellings == null ? List.of() : spellings,
                    DirectoryShapes.country(country, "country"),
                    DirectoryShapes.country(host, "host"),
                    parent == null || parent.isBlank() ? null : InstitutionId.parse(parent),
                    precedence,
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

    /** A page of institutions, by precedence and name. */
    @GetMapping
    List<InstitutionJson> list(
            @AuthenticationPrincipal Person me,
            @RequestParam @Nullable String kind,
            @RequestParam @Nullable String country,
            @RequestParam(defaultValue = "0") int page) {
        Institutions.Filter filter =
                new Institutions.Filter(
                        kind == null || kind.isBlank()
                                ? null
                                : Fields.word(
                                        InstitutionKind.class, kind, InstitutionKind.OTHER, "kind"),
                        DirectoryShapes.country(country, "country"));
        return institutions.list(me.id(), filter, page).stream().map(InstitutionJson::of).toList();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    InstitutionJson add(
            @AuthenticationPrincipal Person me, @RequestBody InstitutionRequest request) {
        return shown(
                me,
                institutions.add(
                        me.id(),
                        DirectoryShapes.unit(request.unit(), me.unit()),
                        request.content(today())));
    }

    @GetMapping("/{id}")
    InstitutionJson one(@AuthenticationPrincipal Person me, @PathVariable String id) {
        return shown(me, InstitutionId.parse(id));
    }

    /** The content as a whole takes the place of the former one, which history keeps. */
    @PutMapping("/{id}")
    InstitutionJson change(
            @AuthenticationPrincipal Person me,
            @PathVariable String id,
            @RequestBody InstitutionRequest request) {
        InstitutionId which = InstitutionId.parse(id);
        int version =
                request.version() == null
                        ? institutions.get(me.id(), which).written().version()
                        : request.version();
        institutions.change(me.id(), which, version, request.content(today()));
        return shown(me, which);
    }

    @GetMapping("/{id}/history")
    List<InstitutionJson> history(@AuthenticationPrincipal Person me, @PathVariable String id) {
        Institution institution = institutions.get(me.id(), InstitutionId.parse(id));
        return institutions.history(me.id(), institution.id()).stream()
                .map(InstitutionJson::of)
                .toList();
    }

    private InstitutionJson shown(Person me, InstitutionId id) {
        return InstitutionJson.of(institutions.get(me.id(), id));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }
}
