package chancery.door.api.dispatches;

import chancery.correspondence.Annex;
import chancery.correspondence.Dispatch;
import chancery.correspondence.Dispatches;
import chancery.correspondence.drafting.Drafts;
import chancery.foundation.access.Person;
import chancery.kernel.DispatchId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Writing and reading dispatches and their annexes. */
@RestController
@RequestMapping("/api/dispatches")
class DispatchesApi {
    private final Drafts drafts;
    private final Dispatches dispatches;

    DispatchesApi(Drafts drafts, Dispatches dispatches) {
        this.drafts = drafts;
        this.dispatches = dispatches;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    DispatchJson.Standings write(
            @AuthenticationPrincipal Person me, @RequestBody DraftRequest draft) {
        DispatchId id = drafts.write(me.id(), draft.content());
        return new DispatchJson.Standings(id.toString(), "DRAFT", null);
    }

    @PutMapping("/{id}")
    DispatchJson save(
            @AuthenticationPrincipal Person me,
            @PathVariable String id,
            @RequestBody DraftRequest draft) {
        Dispatch before = dispatches.peek(me.id(), DispatchId.parse(id));
        drafts.save(
                me.id(),
                before.id(),
                draft.version == null ? before.version() : draft.version,
                draft.content());
        return DispatchJson.of(dispatches.peek(me.id(), before.id()));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void discard(@AuthenticationPrincipal Person me, @PathVariable String id) {
        drafts.discard(me.id(), DispatchId.parse(id));
    }

    @GetMapping("/{id}")
    DispatchJson read(@AuthenticationPrincipal Person me, @PathVariable String id) {
        return DispatchJson.of(dispatches.open(me.id(), DispatchId.parse(id)));
    }

    @GetMapping("/{id}/thread")
    List<DispatchJson.LineJson> thread(
            @AuthenticationPrincipal Person me, @PathVariable String id) {
        return dispatches.thread(me.id(), DispatchId.parse(id)).stream()
                .map(DispatchJson.LineJson::of)
                .toList();
    }

    @PostMapping(path = "/{id}/annexes", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    DispatchJson.AnnexJson attach(
            @AuthenticationPrincipal Person me,
            @PathVariable String id,
            @RequestParam("file") MultipartFile file)
            throws IOException {
        String name = file.getOriginalFilename();
        String type = file.getContentType();
        return DispatchJson.AnnexJson.of(
                drafts.addAnnex(
                        me.id(),
                        DispatchId.parse(id),
                        name == null ? "" : name,
                        type == null ? "" : type,
                        file.getBytes()));
    }

    @DeleteMapping("/{id}/annexes/{annex}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void detach(
            @AuthenticationPrincipal Person me, @PathVariable String id, @PathVariable UUID annex) {
        drafts.removeAnnex(me.id(), DispatchId.parse(id), annex);
    }

    @GetMapping("/{id}/annexes/{annex}")
    ResponseEntity<byte[]> annex(
            @AuthenticationPrincipal Person me, @PathVariable String id, @PathVariable UUID annex) {
        Annex.Content content = dispatches.annex(me.id(), DispatchId.parse(id), annex);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(content.annex().name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(content.bytes());
    }
}
