package chancery.work.planning.web;

import chancery.foundation.access.Person;
import chancery.work.planning.PlanId;
import chancery.work.planning.execution.KeptDocument;
import chancery.work.planning.execution.PlanDocuments;
import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Gives out documents kept with a plan, as files that no browser opens by itself. */
@Controller
class PlanDocumentPages {
    private final PlanDocuments documents;

    PlanDocumentPages(PlanDocuments documents) {
        this.documents = documents;
    }

    @GetMapping("/plans/{plan}/documents/{sha512}")
    ResponseEntity<byte[]> document(
            @AuthenticationPrincipal Person me,
            @PathVariable String plan,
            @PathVariable String sha512) {
        KeptDocument.Content content = documents.content(me.id(), PlanId.parse(plan), sha512);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(content.document().name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(content.bytes());
    }
}
