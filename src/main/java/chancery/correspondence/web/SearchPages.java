package chancery.correspondence.web;

import chancery.correspondence.Finding;
import chancery.foundation.access.Person;
import chancery.foundation.search.SearchQuery;
import chancery.kernel.Label;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Search over dispatches and their annexes. */
@Controller
class SearchPages {
    private static final int PAGE = 20;

    private final Finding finding;
    private final Colleagues colleagues;

    SearchPages(Finding finding, Colleagues colleagues) {
        this.finding = finding;
        this.colleagues = colleagues;
    }

    @GetMapping("/search")
    ModelAndView search(
            @AuthenticationPrincipal Person me,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "") String sender,
            @RequestParam(defaultValue = "") String number,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @Nullable LocalDate to,
            @RequestParam(required = false) @Nullable Label label,
            @RequestParam(defaultValue = "RELEVANCE") SearchQuery.Order order,
            @RequestParam(defaultValue = "0") int page) {
        SearchQuery.Filter filter =
                SearchQuery.Filter.NONE
                        .unit(unit.strip().toUpperCase(Locale.ROOT))
                        .sender(sender.strip())
                        .number(number.strip())
                        .dated(from, to)
                        .label(label);
        boolean asked = !q.isBlank() || !filter.equals(SearchQuery.Filter.NONE);
        SearchQuery query = new SearchQuery(q, filter, order, page, PAGE);
        Finding.Found found = asked ? finding.find(me.id(), query) : null;
        return new ModelAndView("correspondence/search", "view", new SearchView(query, found))
                .addObject("names", colleagues.names(me.id()));
    }
}
