package chancery.door.api.press;

import chancery.door.api.Fields;
import chancery.door.api.press.CommuniqueShapes.CommuniqueJson;
import chancery.door.api.press.CommuniqueShapes.CommuniqueLineJson;
import chancery.door.api.press.CommuniqueShapes.CommuniqueRequest;
import chancery.door.api.press.CommuniqueShapes.CommuniqueStep;
import chancery.door.api.press.CommuniqueShapes.CommuniqueStepRequest;
import chancery.door.api.press.CommuniqueShapes.ComparedParagraphJson;
import chancery.door.api.press.CommuniqueShapes.TheirVersionRequest;
import chancery.foundation.access.Person;
import chancery.kernel.Problem;
import chancery.kernel.Ref;
import chancery.kernel.UnitCode;
import chancery.work.press.communiques.Communique;
import chancery.work.press.communiques.CommuniqueFilter;
import chancery.work.press.communiques.CommuniqueId;
import chancery.work.press.communiques.CommuniqueLists;
import chancery.work.press.communiques.CommuniqueState;
import chancery.work.press.communiques.Communiques;
import chancery.work.press.communiques.Drafting;
import chancery.work.press.communiques.Negotiation;
import chancery.work.press.communiques.Releasing;
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

/** Communiqués: lists, one with its history, writing, the other side's version, every step. */
@RestController
@RequestMapping("/api/communiques")
class CommuniquesApi {
    private final Communiques communiques;
    private final CommuniqueLists lists;
    private final Drafting drafting;
    private final Negotiation negotiation;
    private final Releasing releasing;

    CommuniquesApi(
            Communiques communiques,
            CommuniqueLists lists,
            Drafting drafting,
            Negotiation negotiation,
            Releasing releasing) {
        this.communiques = communiques;
        this.lists = lists;
        this.drafting = drafting;
        this.negotiation = negotiation;
        this.releasing = releasing;
    }

    @GetMapping
    List<CommuniqueLineJson> communiques(
            @AuthenticationPrincipal Person me,
            @RequestParam(defaultValue = "") String q,
            @RequestParam @Nullable String state,
            @RequestParam @Nullable String engagement,
            @RequestParam(defaultValue = "0") int page) {
        CommuniqueFilter filter =
                new CommuniqueFilter(
                        q,
                        state == null || state.isBlank()
                                ? null
                                : Fields.word(
                                        CommuniqueState.class,
                                        state,
                                        CommuniqueState.RELEASED,
                                        "state"),
                        null,
                        engagement == null || engagement.isBlank()
                                ? null
                                : new Ref("engagement", engagement));
        return lists.page(me.id(), filter, page).stream().map(CommuniqueLineJson::of).toList();
    }

    /** From an engagement with words to go on from, or as the content says. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    CommuniqueJson begin(
            @AuthenticationPrincipal Person me, @RequestBody CommuniqueRequest request) {
        String typed = request.unit();
        UnitCode unit = typed == null || typed.isBlank() ? me.unit() : Fields.unit(typed, "unit");
        String engagement = request.engagement();
        return shown(
                me,
                engagement == null || engagement.isBlank()
                        ? communiques.draft(me.id(), unit, request.marking(), request.whole())
                        : drafting.from(
                                me.id(),
                                unit,
                                new Ref("engagement", engagement),
                                request.spoken()));
    }

    @GetMapping("/{id}")
    CommuniqueJson one(@AuthenticationPrincipal Person me, @PathVariable String id) {
        return shown(me, CommuniqueId.parse(id));
    }

    /** The content as a whole takes the place of the former one, which history keeps. */
    @PutMapping("/{id}")
    CommuniqueJson change(
            @AuthenticationPrincipal Person me,
            @PathVariable String id,
            @RequestBody CommuniqueRequest request) {
        Communique before = communiques.open(me.id(), CommuniqueId.parse(id));
        communiques.change(
                me.id(),
                before.id(),
                version(before, request.version()),
                request.distribution() == null ? before.distribution() : request.marking(),
                request.whole());
        return shown(me, before.id());
    }

    @GetMapping("/{id}/history")
    List<CommuniqueJson> history(@AuthenticationPrincipal Person me, @PathVariable String id) {
        Communique now = communiques.open(me.id(), CommuniqueId.parse(id));
        return communiques.history(me.id(), now.id()).stream().map(CommuniqueJson::of).toList();
    }

    @PostMapping("/{id}/their-version")
    CommuniqueJson answer(
            @AuthenticationPrincipal Person me,
            @PathVariable String id,
            @RequestBody TheirVersionRequest request) {
        Communique before = communiques.open(me.id(), CommuniqueId.parse(id));
        negotiation.answer(
                me.id(),
                before.id(),
                version(before, request.version()),
                CommuniqueShapes.language(Objects.requireNonNullElse(request.language(), "")),
                Objects.requireNonNullElse(request.text(), ""));
        return shown(me, before.id());
    }

    /** Our text beside theirs, paragraph by paragraph; nothing where they sent none. */
    @GetMapping("/{id}/comparison/{language}")
    List<ComparedParagraphJson> comparison(
            @AuthenticationPrincipal Person me,
            @PathVariable String id,
            @PathVariable String language) {
        return communiques
                .open(me.id(), CommuniqueId.parse(id))
                .content()
                .in(CommuniqueShapes.language(language))
                .orElseThrow(() -> Problem.absent("communique.language"))
                .compared()
                .stream()
                .map(ComparedParagraphJson::of)
                .toList();
    }

    @PostMapping("/{id}/steps")
    CommuniqueJson step(
            @AuthenticationPrincipal Person me,
            @PathVariable String id,
            @RequestBody CommuniqueStepRequest request) {
        Communique before = communiques.open(me.id(), CommuniqueId.parse(id));
        int version = version(before, request.version());
        if (request.step() == null) {
            throw Problem.refused("communique.empty").at("step");
        }
        switch (Fields.word(CommuniqueStep.class, request.step(), CommuniqueStep.PROPOSE, "step")) {
            case PROPOSE -> negotiation.propose(me.id(), before.id(), version);
            case AGREE ->
                    negotiation.agree(
                            me.id(), before.id(), version, Boolean.TRUE.equals(request.despite()));
            case REOPEN -> negotiation.reopen(me.id(), before.id(), version);
            case RELEASE -> releasing.release(me.id(), before.id(), version);
            case WITHDRAW ->
                    negotiation.withdraw(
                            me.id(),
                            before.id(),
                            version,
                            Objects.requireNonNullElse(request.reason(), ""));
        }
        return shown(me, before.id());
    }

    /** A draft that says the same, to take the place of a released one. */
    @PostMapping("/{id}/corrections")
    @ResponseStatus(HttpStatus.CREATED)
    CommuniqueJson correct(@AuthenticationPrincipal Person me, @PathVariable String id) {
        return shown(me, releasing.correct(me.id(), CommuniqueId.parse(id)));
    }

    private static int version(Communique before, @Nullable Integer given) {
        return given == null ? before.version() : given;
    }

    private CommuniqueJson shown(Person me, CommuniqueId id) {
        return CommuniqueJson.of(communiques.open(me.id(), id));
    }
}
