package chancery.door.api.plans;

import chancery.foundation.access.Person;
import chancery.foundation.wording.Language;
import chancery.work.planning.PlanId;
import chancery.work.planning.exports.ExportForm;
import chancery.work.planning.exports.ExportedFile;
import chancery.work.planning.exports.PlanExports;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Plans as files: tables that can be read in again, letters, calendars. */
@RestController
class PlanExportApi {
    private final PlanExports exports;

    PlanExportApi(PlanExports exports) {
        this.exports = exports;
    }

    /** In the language asked for, else in the caller's own. */
    @GetMapping("/api/plans/{id}/export.{form}")
    ResponseEntity<byte[]> plan(
            @AuthenticationPrincipal Person me,
            @PathVariable String id,
            @PathVariable String form,
            @RequestParam @Nullable String language) {
        Language wanted =
                Language.of(language).or(() -> Language.of(me.language())).orElse(Language.EN);
        ExportedFile file = exports.of(me.id(), PlanId.parse(id), ExportForm.of(form), wanted);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.form().mediaType()))
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(file.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(file.bytes());
    }
}
