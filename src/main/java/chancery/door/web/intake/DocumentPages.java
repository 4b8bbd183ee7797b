package chancery.door.web.intake;

import chancery.door.confirming.Documents;
import chancery.door.confirming.Finding;
import chancery.door.confirming.KeptDocument;
import chancery.foundation.access.Person;
import chancery.kernel.Ref;
import chancery.work.planning.CitableActions;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** Documents whose account was confirmed: each as it was received, and what was made of it. */
@Controller
class DocumentPages {
    private static final int LATEST = 100;

    private final Documents documents;
    private final CitableActions actions;

    DocumentPages(Documents documents, CitableActions actions) {
        this.documents = documents;
        this.actions = actions;
    }

    @GetMapping("/intake/documents")
    ModelAndView all(@AuthenticationPrincipal Person me) {
        return new ModelAndView("intake/documents", "documents", documents.latest(me.id(), LATEST));
    }

    @GetMapping("/intake/documents/{id}")
    ModelAndView one(@AuthenticationPrincipal Person me, @PathVariable UUID id) {
        KeptDocument document = documents.open(me.id(), id);
        List<Finding> findings = documents.findings(me.id(), id);
        return new ModelAndView(
                "intake/document",
                "view",
                new DocumentView(document, findings, actions(me, findings)));
    }

    /** Never shown in place: it came from outside. */
    @GetMapping("/intake/documents/{id}/file")
    ResponseEntity<byte[]> file(@AuthenticationPrincipal Person me, @PathVariable UUID id) {
        KeptDocument document = documents.open(me.id(), id);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(document.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(documents.bytes(me.id(), id));
    }

    private Map<Ref, String> actions(Person me, List<Finding> findings) {
        List<UUID> ids =
                findings.stream()
                        .flatMap(each -> Stream.ofNullable(each.ref()))
                        .filter(ref -> ref.kind().equals(CitableActions.KIND))
                        .map(ref -> UUID.fromString(ref.id()))
                        .toList();
        return actions.see(me.id(), ids).stream()
                .collect(
                        Collectors.toMap(
                                found -> new Ref(CitableActions.KIND, found.action().toString()),
                                CitableActions.Found::href));
    }
}
