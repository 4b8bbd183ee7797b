package chancery.door.api.agreements;

import chancery.door.api.Fields;
import chancery.foundation.access.Person;
import chancery.foundation.wording.Language;
import chancery.kernel.Country;
import chancery.kernel.Distribution;
import chancery.kernel.UnitCode;
import chancery.work.agreements.Agreement;
import chancery.work.agreements.AgreementFilter;
import chancery.work.agreements.AgreementId;
import chancery.work.agreements.AgreementLists;
import chancery.work.agreements.Agreements;
import chancery.work.agreements.content.AgreementKind;
import chancery.work.agreements.course.AgreementState;
import chancery.work.agreements.procedure.Coming;
import chancery.work.agreements.procedure.Procedures;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
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

/** The register of agreements: the list, one with what follows from it, its sheet. */
@RestController
@RequestMapping("/api/agreements")
class AgreementsApi {
    private static final int DAYS_AHEAD = 400;

    private final Agreements agreements;
    private final AgreementLists lists;
    private final Procedures procedures;
    private final InstantSource clock;
    private final ZoneId zone;

    AgreementsApi(
            Agreements agreements,
            AgreementLists lists,
            Procedures procedures,
            InstantSource clock,
            ZoneId zone) {
        this.agreements = agreements;
        this.lists = lists;
        this.procedures = procedures;
        this.clock = clock;
        this.zone = zone;
    }

    @GetMapping
    List<AgreementShapes.ListedAgreementJson> all(
            @AuthenticationPrincipal Person me,
            @RequestParam(defaultValue = "") String country,
            @RequestParam @Nullable String kind,
            @RequestParam @Nullable String state,
            @RequestParam @Nullable Integer year,
            @RequestParam(defaultValue = "") String q) {
        AgreementFilter filter =
                new AgreementFilter(
                        Country.typed(country).orElse(null),
                        kind == null || kind.isBlank()
                                ? null
                                : Fields.word(
                                        AgreementKind.class, kind, AgreementKind.TREATY, "kind"),
                        state == null || state.isBlank()
                                ? null
                                : Fields.word(
                                        AgreementState.class,
                                        state,
                                        AgreementState.PREPARED,
                                        "state"),
                        year,
                        q);
        Language language = Language.of(me.language().toLowerCase(Locale.ROOT)).orElse(Language.FR);
        return lists.all(me.id(), filter).stream()
                .map(line -> AgreementShapes.ListedAgreementJson.of(line, language))
                .toList();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    AgreementShapes.AgreementJson begin(
            @AuthenticationPrincipal Person me, @RequestBody AgreementRequest request) {
        UnitCode unit =
                request.unit() == null || request.unit().isBlank()
                        ? me.unit()
                        : Fields.unit(request.unit(), "unit");
        return shown(
                me,
                agreements.begin(
                        me.id(),
                        unit,
                        request.marking(Distribution.UNMARKED),
                        request.description(null)));
    }

    @GetMapping("/{id}")
    AgreementShapes.AgreementJson one(@AuthenticationPrincipal Person me, @PathVariable String id) {
        return shown(me, AgreementId.parse(id));
    }

    /** What is left out stays as it was. */
    @PutMapping("/{id}")
    AgreementShapes.AgreementJson describe(
            @AuthenticationPrincipal Person me,
            @PathVariable String id,
            @RequestBody AgreementRequest request) {
        Agreement before = agreements.open(me.id(), AgreementId.parse(id));
        agreements.describe(
                me.id(),
                before.id(),
                request.version() == null ? before.version() : request.version(),
                request.marking(before.distribution()),
                request.description(before.record().description()));
        return shown(me, before.id());
    }

    AgreementShapes.AgreementJson shown(Person me, AgreementId id) {
        Agreement agreement = agreements.open(me.id(), id);
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        return AgreementShapes.AgreementJson.of(
                agreement,
                Coming.of(
                        agreement.record(),
                        procedures.of(me.id(), agreement.record().description().kind()),
                        today,
                        today.plusDays(DAYS_AHEAD)),
                today);
    }
}
