package chancery.door.api.dispatches;

import chancery.correspondence.Books;
import chancery.correspondence.DispatchLine;
import chancery.door.api.Fields;
import chancery.foundation.access.Person;
import chancery.kernel.UnitCode;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The books of departures and arrivals, oldest first, {@value #PAGE} entries at a time. */
@RestController
@RequestMapping("/api/register")
class RegisterApi {
    private static final int PAGE = 200;

    private final Books books;
    private final InstantSource clock;
    private final ZoneId zone;

    RegisterApi(Books books, InstantSource clock, ZoneId zone) {
        this.books = books;
        this.clock = clock;
        this.zone = zone;
    }

    record Entries(int year, List<DispatchJson.LineJson> entries) {}

    @GetMapping("/departures")
    Entries departures(
            @AuthenticationPrincipal Person me,
            @RequestParam @Nullable Integer year,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam @Nullable String unit) {
        int wanted = year(year);
        return entries(
                wanted,
                books.departures(
                        me.id(), code(unit), wanted, after, PAGE, Books.Order.OLDEST_FIRST));
    }

    @GetMapping("/arrivals")
    Entries arrivals(
            @AuthenticationPrincipal Person me,
            @RequestParam @Nullable Integer year,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam @Nullable String unit) {
        int wanted = year(year);
        return entries(
                wanted,
                books.arrivals(me.id(), code(unit), wanted, after, PAGE, Books.Order.OLDEST_FIRST));
    }

    private int year(@Nullable Integer asked) {
        return asked == null ? clock.instant().atZone(zone).getYear() : asked;
    }

    private static @Nullable UnitCode code(@Nullable String unit) {
        return unit == null || unit.isBlank() ? null : Fields.unit(unit, "unit");
    }

    private static Entries entries(int year, List<DispatchLine> lines) {
        return new Entries(year, lines.stream().map(DispatchJson.LineJson::of).toList());
    }
}
