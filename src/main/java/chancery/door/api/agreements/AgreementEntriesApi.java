package chancery.door.api.agreements;

import chancery.door.api.Fields;
import chancery.foundation.access.Person;
import chancery.kernel.UnitCode;
import chancery.work.agreements.AgreementId;
import chancery.work.agreements.Agreements;
import chancery.work.agreements.content.AgreementRecord;
import chancery.work.agreements.content.Change;
import chancery.work.agreements.content.Consent;
import chancery.work.agreements.content.Fulfilment;
import chancery.work.agreements.content.Obligation;
import chancery.work.agreements.content.Source;
import chancery.work.agreements.content.Statement;
import chancery.work.agreements.content.Step;
import chancery.work.agreements.content.StepEntry;
import chancery.work.agreements.messages.Sharing;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What is entered of an agreement: steps, statements, obligations; and its dispatch. */
@RestController
@RequestMapping("/api/agreements/{id}")
class AgreementEntriesApi {
    private final Agreements agreements;
    private final AgreementsApi shown;
    private final Sharing sharing;

    AgreementEntriesApi(Agreements agreements, AgreementsApi shown, Sharing sharing) {
        this.agreements = agreements;
        this.shown = shown;
        this.sharing = sharing;
    }

    record AgreementStepRequest(
            @Nullable String step,
            @Nullable String party,
            @Nullable String day,
            @Nullable String consent,
            @Nullable String note,
            @Nullable String source,
            @Nullable String corrects,
            @Nullable Boolean withdrawn) {}

    record AgreementStatementRequest(
            @Nullable String kind,
            @Nullable String party,
            @Nullable String day,
            @Nullable String text,
            @Nullable String source,
            @Nullable String about) {}

    record AgreementObligationRequest(
            @Nullable String id,
            @Nullable String text,
            @Nullable String party,
            @Nullable String responsible,
            @Nullable String due,
            @Nullable Integer everyMonths,
            @Nullable String until) {}

    record AgreementFulfilmentRequest(
            @Nullable String obligation,
            @Nullable String due,
            @Nullable String day,
            @Nullable String note,
            @Nullable List<String> evidence) {}

    record AgreementSendRequest(@Nullable String to) {}

    record AgreementDraftJson(String dispatch) {}

    @PostMapping("/steps")
    @ResponseStatus(HttpStatus.CREATED)
    AgreementShapes.AgreementJson enter(
            @AuthenticationPrincipal Person me,
            @PathVariable String id,
            @RequestBody AgreementStepRequest request) {
        return changed(
                me,
                id,
                (writer, _) ->
                        new Change.Enter(
                                new StepEntry(
                                        UUID.randomUUID(),
                                        Fields.word(
                                                Step.class, request.step(), Step.SIGNED, "step"),
                                        AgreementRequest.part(request.party()),
                                        AgreementRequest.day(request.day(), "day"),
                                        request.consent() == null
                                                ? null
                                                : Fields.word(
                                                        Consent.class,
                                                        request.consent(),
                                                        Consent.RATIFICATION,
                                                        "consent"),
                                        text(request.note()),
                                        Source.typed(text(request.source())),
                                        AgreementRequest.part(request.corrects()),
                                        Boolean.TRUE.equals(request.withdrawn()),
                                        writer.name(),
                                        writer.at())));
    }

    @PostMapping("/statements")
    @ResponseStatus(HttpStatus.CREATED)
    AgreementShapes.AgreementJson declare(
            @AuthenticationPrincipal Person me,
            @PathVariable String id,
            @RequestBody AgreementStatementRequest request) {
        return changed(
                me,
                id,
                (writer, _) ->
                        new Change.Declare(
                                new Statement(
                                        UUID.randomUUID(),
                                        Fields.word(
                                                Statement.Kind.class,
                                                request.kind(),
                                                Statement.Kind.DECLARATION,
                                                "kind"),
                                        AgreementRequest.part(request.party()),
                                        AgreementRequest.day(request.day(), "day"),
                                        text(request.text()),
                                        Source.typed(text(request.source())),
                                        AgreementRequest.part(request.about()),
                                        writer.name(),
                                        writer.at())));
    }

    /** Adds one, or writes the one with this id anew. */
    @PostMapping("/obligations")
    @ResponseStatus(HttpStatus.CREATED)
    AgreementShapes.AgreementJson owe(
            @AuthenticationPrincipal Person me,
            @PathVariable String id,
            @RequestBody AgreementObligationRequest request) {
        UUID known = AgreementRequest.part(request.id());
        return changed(
                me,
                id,
                (_, _) ->
                        new Change.Owe(
                                new Obligation(
                                        known == null ? UUID.randomUUID() : known,
                                        text(request.text()),
                                        AgreementRequest.part(request.party()),
                                        text(request.responsible()),
                                        null,
                                        AgreementRequest.day(request.due(), "due"),
                                        request.everyMonths() == null ? 0 : request.everyMonths(),
                                        Fields.day(request.until(), "until"))));
    }

    @PostMapping("/fulfilments")
    @ResponseStatus(HttpStatus.CREATED)
    AgreementShapes.AgreementJson fulfil(
            @AuthenticationPrincipal Person me,
            @PathVariable String id,
            @RequestBody AgreementFulfilmentRequest request) {
        UUID obligation = AgreementRequest.part(request.obligation());
        List<String> evidence = request.evidence() == null ? List.of() : request.evidence();
        return changed(
                me,
                id,
                (writer, _) ->
                        new Change.Fulfil(
                                new Fulfilment(
                                        UUID.randomUUID(),
                                        obligation == null ? UUID.randomUUID() : obligation,
                                        AgreementRequest.day(request.due(), "due"),
                                        AgreementRequest.day(request.day(), "day"),
                                        text(request.note()),
                                        evidence.stream().map(each -> Source.typed(each)).toList(),
                                        writer.name(),
                                        writer.at())));
    }

    /**
     * Prepares the dispatch that tells a unit of the agreement; nothing leaves before it is signed.
     */
    @PostMapping("/send")
    @ResponseStatus(HttpStatus.CREATED)
    AgreementDraftJson send(
            @AuthenticationPrincipal Person me,
            @PathVariable String id,
            @RequestBody AgreementSendRequest request) {
        UnitCode to = Fields.unit(text(request.to()), "to");
        return new AgreementDraftJson(sharing.send(me.id(), AgreementId.parse(id), to).toString());
    }

    private AgreementShapes.AgreementJson changed(
            Person me, String id, BiFunction<Agreements.Writer, AgreementRecord, Change> change) {
        AgreementId which = AgreementId.parse(id);
        agreements.change(me.id(), which, null, change);
        return shown.shown(me, which);
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
