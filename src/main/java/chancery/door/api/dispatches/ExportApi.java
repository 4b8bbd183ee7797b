package chancery.door.api.dispatches;

import chancery.correspondence.Books;
import chancery.correspondence.Dispatch;
import chancery.correspondence.DispatchLine;
import chancery.correspondence.Dispatches;
import chancery.correspondence.Letters;
import chancery.correspondence.Messages;
import chancery.door.api.Fields;
import chancery.foundation.access.Person;
import chancery.kernel.DispatchId;
import chancery.kernel.UnitCode;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
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

/** What leaves the program as files: dispatches one by one, a book of a year whole. */
@RestController
class ExportApi {
    private final Dispatches dispatches;
    private final Letters letters;
    private final Messages messages;
    private final Books books;
    private final ZoneId zone;

    ExportApi(Dispatches dispatches, Letters letters, Messages messages, Books books, ZoneId zone) {
        this.dispatches = dispatches;
        this.letters = letters;
        this.messages = messages;
        this.books = books;
        this.zone = zone;
    }

    @GetMapping("/api/dispatches/{id}/letter.pdf")
    ResponseEntity<byte[]> letter(@AuthenticationPrincipal Person me, @PathVariable String id) {
        Dispatch dispatch = dispatches.open(me.id(), DispatchId.parse(id));
        return file(letters.pdf(dispatch, me.language()), MediaType.APPLICATION_PDF, "letter.pdf");
    }

    @GetMapping("/api/dispatches/{id}/message.eml")
    ResponseEntity<byte[]> message(@AuthenticationPrincipal Person me, @PathVariable String id) {
        Dispatch dispatch = dispatches.open(me.id(), DispatchId.parse(id));
        return file(
                messages.eml(me.id(), dispatch),
                MediaType.parseMediaType("message/rfc822"),
                "message.eml");
    }

    @GetMapping("/api/register/departures.csv")
    ResponseEntity<byte[]> departures(
            @AuthenticationPrincipal Person me,
            @RequestParam int year,
            @RequestParam @Nullable String unit) {
        return sheet(
                "departures",
                books.departures(
                        me.id(), code(unit), year, 0, Integer.MAX_VALUE, Books.Order.OLDEST_FIRST));
    }

    @GetMapping("/api/register/arrivals.csv")
    ResponseEntity<byte[]> arrivals(
            @AuthenticationPrincipal Person me,
            @RequestParam int year,
            @RequestParam @Nullable String unit) {
        return sheet(
                "arrivals",
                books.arrivals(
                        me.id(), code(unit), year, 0, Integer.MAX_VALUE, Books.Order.OLDEST_FIRST));
    }

    private ResponseEntity<byte[]> sheet(String name, List<DispatchLine> lines) {
        return file(
                RegisterSheet.csv(name, lines, zone),
                new MediaType("text", "csv", StandardCharsets.UTF_8),
                name + ".csv");
    }

    private static @Nullable UnitCode code(@Nullable String unit) {
        return unit == null || unit.isBlank() ? null : Fields.unit(unit, "unit");
    }

    private static ResponseEntity<byte[]> file(byte[] bytes, MediaType type, String name) {
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(bytes);
    }
}
