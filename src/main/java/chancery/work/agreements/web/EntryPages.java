package chancery.work.agreements.web;

import chancery.foundation.access.Person;
import chancery.kernel.Problem;
import chancery.work.agreements.AgreementId;
import chancery.work.agreements.AgreementTexts;
import chancery.work.agreements.Agreements;
import chancery.work.agreements.content.Change;
import chancery.work.agreements.content.Fulfilment;
import chancery.work.agreements.content.Obligation;
import chancery.work.agreements.content.Source;
import chancery.work.agreements.content.Statement;
import chancery.work.agreements.content.Step;
import chancery.work.agreements.content.StepEntry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
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
import org.springframework.web.multipart.MultipartFile;

/** What is entered on an agreement's page: steps, statements, obligations, texts. */
@Controller("agreementEntryPages")
class EntryPages {
    private final Agreements agreements;
    private final AgreementTexts texts;

    EntryPages(Agreements agreements, AgreementTexts texts) {
        this.agreements = agreements;
        this.texts = texts;
    }

    @PostMapping("/agreements/{id}/steps")
    String enter(
            @AuthenticationPrincipal Person me,
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> fields) {
        TypedAgreement typed = new TypedAgreement(fields);
        agreements.change(
                me.id(),
                AgreementId.parse(id),
                null,
                (writer, _) ->
                        new Change.Enter(
                                new StepEntry(
                                        UUID.randomUUID(),
                                        typed.chosen(Step.class, "step", Step.SIGNED),
                                        typed.party("stepParty"),
                                        typed.day("day"),
                                        typed.consent(),
                                        typed.text("note"),
                                        typed.source(),
                                        null,
                                        false,
                                        writer.name(),
                                        writer.at())));
        return to(id, "steps");
    }

    /** A further entry in the place of one: with another day, or withdrawing it. */
    @PostMapping("/agreements/{id}/steps/{entry}")
    String correct(
            @AuthenticationPrincipal Person me,
            @PathVariable String id,
            @PathVariable UUID entry,
            @RequestParam MultiValueMap<String, String> fields) {
        TypedAgreement typed = new TypedAgreement(fields);
        agreements.change(
                me.id(),
                AgreementId.parse(id),
                null,
                (writer, record) -> {
                    StepEntry before =
                            record.step(entry)
                                    .orElseThrow(() -> Problem.refused("agreement.entry-unknown"));
                    boolean withdrawn = typed.ticked("withdrawn");
                    return new Change.Enter(
                            new StepEntry(
                                    UUID.randomUUID(),
                                    before.step(),
                                    before.party(),
                                    withdrawn ? before.day() : typed.day("correctDay"),
                                    before.consent(),
                                    typed.text("correctNote"),
                                    typed.text("correctSource").isEmpty()
                                            ? before.source()
                                            : Source.typed(typed.text("correctSource")),
                                    entry,
                                    withdrawn,
                                    writer.name(),
                                    writer.at()));
                });
        return to(id, "steps");
    }

    @PostMapping("/agreements/{id}/statements")
    String declare(
            @AuthenticationPrincipal Person me,
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> fields) {
        TypedAgreement typed = new TypedAgreement(fields);
        agreements.change(
                me.id(),
                AgreementId.parse(id),
                null,
                (writer, _) ->
                        new Change.Declare(
                                new Statement(
                                        UUID.randomUUID(),
                                        typed.chosen(
                                                Statement.Kind.class,
                                                "statement",
                                                Statement.Kind.DECLARATION),
                                        typed.party("statementParty"),
                                        typed.day("statementDay"),
                                        typed.text("statementText"),
                                        Source.typed(typed.text("statementSource")),
                                        typed.id("about"),
                                        writer.name(),
                                        writer.at())));
        return to(id, "statements");
    }

    @PostMapping("/agreements/{id}/obligations")
    String owe(
            @AuthenticationPrincipal Person me,
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> fields) {
        TypedAgreement typed = new TypedAgreement(fields);
        UUID known = typed.id("obligation");
        agreements.change(
                me.id(),
                AgreementId.parse(id),
                null,
                (_, _) ->
                        new Change.Owe(
                                new Obligation(
                                        known == null ? UUID.randomUUID() : known,
                                        typed.text("obligationText"),
                                        typed.party("obligationParty"),
                                        typed.text("responsible"),
                                        null,
                                        typed.day("due"),
                                        typed.number("everyMonths"),
                                        typed.dayOrNone("until"))));
        return to(id, "obligations");
    }

    @PostMapping("/agreements/{id}/obligations/{obligation}/release")
    String release(
            @AuthenticationPrincipal Person me,
            @PathVariable String id,
            @PathVariable UUID obligation) {
        agreements.change(
                me.id(), AgreementId.parse(id), null, (_, _) -> new Change.Release(obligation));
        return to(id, "obligations");
    }

    @PostMapping("/agreements/{id}/obligations/{obligation}/fulfil")
    String fulfil(
            @AuthenticationPrincipal Person me,
            @PathVariable String id,
            @PathVariable UUID obligation,
            @RequestParam MultiValueMap<String, String> fields) {
        TypedAgreement typed = new TypedAgreement(fields);
        agreements.change(
                me.id(),
                AgreementId.parse(id),
                null,
                (writer, _) ->
                        new Change.Fulfil(
                                new Fulfilment(
                                        UUID.randomUUID(),
                                        obligation,
                                        typed.day("fulfilDue"),
                                        typed.day("fulfilDay"),
                                        typed.text("fulfilNote"),
                                        List.of(Source.typed(typed.text("evidence"))),
                                        writer.name(),
                                        writer.at())));
        return to(id, "obligations");
    }

    @PostMapping("/agreements/{id}/texts")
    String keep(
            @AuthenticationPrincipal Person me,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable MultipartFile document,
            @RequestParam MultiValueMap<String, String> fields)
            throws IOException {
        String name = document == null ? null : document.getOriginalFilename();
        if (document == null || document.isEmpty() || name == null) {
            throw Problem.refused("agreement.document-none").at("document");
        }
        TypedAgreement typed = new TypedAgreement(fields);
        String type = document.getContentType();
        texts.keep(
                me.id(),
                AgreementId.parse(id),
                name,
                type == null ? "" : type,
                typed.text("textLanguage"),
                typed.ticked("isAuthentic"),
                document.getBytes());
        return to(id, "texts");
    }

    @PostMapping("/agreements/{id}/texts/{sha512}/drop")
    String drop(
            @AuthenticationPrincipal Person me,
            @PathVariable String id,
            @PathVariable String sha512) {
        agreements.change(me.id(), AgreementId.parse(id), null, (_, _) -> new Change.Drop(sha512));
        return to(id, "texts");
    }

    /** As a file that no browser opens by itself. */
    @GetMapping("/agreements/{id}/texts/{sha512}")
    ResponseEntity<byte[]> text(
            @AuthenticationPrincipal Person me,
            @PathVariable String id,
            @PathVariable String sha512) {
        AgreementId agreement = agreements.open(me.id(), AgreementId.parse(id)).id();
        AgreementTexts.Content content = texts.content(me.id(), agreement, sha512);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(content.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(content.bytes());
    }

    private static String to(String id, String part) {
        return "redirect:/agreements/" + AgreementId.parse(id) + "#" + part;
    }
}
