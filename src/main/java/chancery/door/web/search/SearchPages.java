package chancery.door.web.search;

import chancery.foundation.access.Person;
import chancery.foundation.search.SearchQuery;
import chancery.foundation.wording.Language;
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

/** One search over dispatches, their annexes, and what the rooms of the work hold. */
@Controller
class SearchPages {
    private static final int PAGE = 20;

    private final Findings findings;

    SearchPages(Findings findings) {
        this.findings = findings;
    }

    @GetMapping("/search")
    ModelAndView search(
            @AuthenticationPrincipal Person me,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String kind,
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
                        .kind(findings.kinds().contains(kind) ? kind : "")
                        .unit(unit.strip().toUpperCase(Locale.ROOT))
                        .sender(sender.strip())
                        .number(number.strip())
                        .dated(from, to)
                        .label(label);
        boolean asked = !q.isBlank() || !filter.equals(SearchQuery.Filter.NONE);
        SearchQuery query = new SearchQuery(q, filter, order, page, PAGE);
        Language language = Language.of(me.language()).orElse(Language.FR);
        Findings.Found found = asked ? findings.find(me.id(), query, language) : null;
        return new ModelAndView("search/search", "view", new SearchView(query, found));
    }
}
