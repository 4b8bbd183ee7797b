package chancery.correspondence.web;

import chancery.correspondence.Books;
import chancery.correspondence.DispatchLine;
import chancery.foundation.access.Person;
import chancery.kernel.UnitCode;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The books of departures and of arrivals, newest first. */
@Controller
class RegisterPages {
    private static final int SHOWN = 50;
    private static final int MOST = 2_000;

    private final Books books;
    private final Colleagues colleagues;
    private final InstantSource clock;
    private final ZoneId zone;

    RegisterPages(Books books, Colleagues colleagues, InstantSource clock, ZoneId zone) {
        this.books = books;
        this.colleagues = colleagues;
        this.clock = clock;
        this.zone = zone;
    }

    @GetMapping("/register/departures")
    ModelAndView departures(
            @AuthenticationPrincipal Person me,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(defaultValue = "" + SHOWN) int shown) {
        return page(me, RegisterView.Book.DEPARTURES, unit, year, shown);
    }

    @GetMapping("/register/arrivals")
    ModelAndView arrivals(
            @AuthenticationPrincipal Person me,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(defaultValue = "" + SHOWN) int shown) {
        return page(me, RegisterView.Book.ARRIVALS, unit, year, shown);
    }

    private ModelAndView page(
            Person me, RegisterView.Book book, String unit, @Nullable Integer year, int shown) {
        List<Integer> years = books.years(me.id());
        int thisYear = LocalDate.ofInstant(clock.instant(), zone).getYear();
        int wanted = year != null ? year : years.isEmpty() ? thisYear : years.getFirst();
        int limit = Math.clamp(shown, 1, MOST);
        UnitCode of = unit.isBlank() ? null : UnitCode.of(unit);
        Books.Order order = Books.Order.NEWEST_FIRST;
        List<DispatchLine> lines =
                switch (book) {
                    case DEPARTURES -> books.departures(me.id(), of, wanted, 0, limit + 1, order);
                    case ARRIVALS -> books.arrivals(me.id(), of, wanted, 0, limit + 1, order);
                };
        boolean more = lines.size() > limit;
        return new ModelAndView(
                "correspondence/register",
                "view",
                new RegisterView(
                        book,
                        unit,
                        wanted,
                        years.contains(wanted) ? years : List.of(wanted),
                        colleagues.unitsHere(me),
                        more ? lines.subList(0, limit) : lines,
                        more ? limit * 2 : 0));
    }
}
