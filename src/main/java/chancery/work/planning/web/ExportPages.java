package chancery.work.planning.web;

import chancery.foundation.access.Person;
import chancery.foundation.wording.Language;
import chancery.kernel.UnitCode;
import chancery.work.planning.PlanId;
import chancery.work.planning.board.BoardFilter;
import chancery.work.planning.exports.BoardExports;
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
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Plans and the board as files, in their reader's language. */
@Controller("planExportPages")
class ExportPages {
    private final PlanExports plans;
    private final BoardExports board;

    ExportPages(PlanExports plans, BoardExports board) {
        this.plans = plans;
        this.board = board;
    }

    @GetMapping("/plans/{id}/export.{form}")
    ResponseEntity<byte[]> plan(
            @AuthenticationPrincipal Person me,
            @PathVariable String id,
            @PathVariable String form) {
        return file(plans.of(me.id(), PlanId.parse(id), ExportForm.of(form), language(me)));
    }

    @GetMapping("/board/export.{form}")
    ResponseEntity<byte[]> board(
            @AuthenticationPrincipal Person me,
            @PathVariable String form,
            @RequestParam int year,
            @RequestParam(required = false) @Nullable String strand,
            @RequestParam(required = false) @Nullable String region,
            @RequestParam(required = false) @Nullable String post) {
        BoardFilter filter =
                new BoardFilter(
                        said(strand),
                        said(region),
                        said(post) == null ? null : UnitCode.of(String.valueOf(post)));
        return file(board.of(me.id(), year, filter, ExportForm.of(form), language(me)));
    }

    private static @Nullable String said(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed;
    }

    private static Language language(Person me) {
        return Language.of(me.language()).orElse(Language.FR);
    }

    private static ResponseEntity<byte[]> file(ExportedFile file) {
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
