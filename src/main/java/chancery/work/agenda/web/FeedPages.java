package chancery.work.agenda.web;

import chancery.foundation.access.Person;
import chancery.kernel.Label;
import chancery.kernel.Problem;
import chancery.kernel.UnitCode;
import chancery.work.agenda.calendar.CalendarFeeds;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Making, ending and serving the calendars that people follow in a program of their own. */
@Controller
class FeedPages {
    private static final MediaType CALENDAR =
            new MediaType("text", "calendar", StandardCharsets.UTF_8);

    private final CalendarFeeds feeds;

    FeedPages(CalendarFeeds feeds) {
        this.feeds = feeds;
    }

    @GetMapping("/agenda/calendars")
    ModelAndView list(@AuthenticationPrincipal Person me) {
        return shown(me, null);
    }

    /** The address can be read only on the page that answers. */
    @PostMapping("/agenda/calendars")
    ModelAndView issue(
            @AuthenticationPrincipal Person me,
            @RequestParam MultiValueMap<String, String> fields,
            HttpServletRequest request) {
        Typed typed = new Typed(fields);
        @Nullable UnitCode unit = typed.unitOrNone();
        String secret =
                feeds.issue(me.id(), unit, typed.chosen(Label.class, "label", Label.UNMARKED));
        ServletUriComponentsBuilder address = ServletUriComponentsBuilder.fromContextPath(request);
        if (unit == null) {
            address.path("/calendar/person/");
        } else {
            address.path("/calendar/post/").path(unit.value()).path("/");
        }
        return shown(me, address.path(secret).path(".ics").build().encode().toUriString());
    }

    @PostMapping("/agenda/calendars/{id}/end")
    String revoke(@AuthenticationPrincipal Person me, @PathVariable UUID id) {
        feeds.revoke(me.id(), id);
        return "redirect:/agenda/calendars";
    }

    @GetMapping("/calendar/person/{secret}.ics")
    ResponseEntity<byte[]> ofPerson(@PathVariable String secret) {
        return served(feeds.read(secret, null));
    }

    /**
     * @param path the unit's code, which may itself have a slash, and the secret
     */
    @GetMapping("/calendar/post/{*path}")
    ResponseEntity<byte[]> ofUnit(@PathVariable String path) {
        int slash = path.lastIndexOf('/');
        if (slash < 2 || !path.endsWith(".ics")) {
            return ResponseEntity.notFound().build();
        }
        try {
            return served(
                    feeds.read(
                            path.substring(slash + 1, path.length() - ".ics".length()),
                            UnitCode.of(path.substring(1, slash))));
        } catch (Problem noUnit) {
            return ResponseEntity.notFound().build();
        }
    }

    private ModelAndView shown(Person me, @Nullable String address) {
        return new ModelAndView(
                "agenda/calendars",
                "view",
                new FeedsView(feeds.of(me.id()), me.workingUnits(), address));
    }

    /** The mark lets a program ask whether anything has changed; nothing in between may keep it. */
    private static ResponseEntity<byte[]> served(Optional<byte[]> calendar) {
        return calendar.map(bytes ->
                        ResponseEntity.ok()
                                .contentType(CALENDAR)
                                .cacheControl(CacheControl.noCache().cachePrivate())
                                .eTag("\"" + digest(bytes) + "\"")
                                .body(bytes))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
