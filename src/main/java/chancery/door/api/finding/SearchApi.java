package chancery.door.api.finding;

import chancery.correspondence.Finding;
import chancery.door.api.Fields;
import chancery.foundation.access.Person;
import chancery.foundation.search.SearchQuery;
import chancery.kernel.Label;
import chancery.kernel.Problem;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Search over dispatches and annexes; {@code page} counts from 0, {@value #PAGE} hits each. */
@RestController
class SearchApi {
    private static final int PAGE = 20;

    private final Finding finding;

    SearchApi(Finding finding) {
        this.finding = finding;
    }

    record HitJson(
            String id,
            String title,
            String snippet,
            @Nullable String annex,
            String number,
            String from,
            @Nullable String date,
            String distribution) {
        static HitJson of(Finding.Hit hit) {
            return new HitJson(
                    hit.dispatch().id().toString(),
                    hit.title(),
                    hit.snippet(),
                    hit.annex().isEmpty() ? null : hit.annex(),
                    hit.dispatch().number(),
                    hit.dispatch().from(),
                    hit.dispatch().dated() == null ? null : hit.dispatch().dated().toString(),
                    hit.dispatch().label().name());
        }
    }

    record FoundJson(long total, boolean similar, List<HitJson> hits) {}

    @GetMapping("/api/search")
    FoundJson search(
            @AuthenticationPrincipal Person me,
            @RequestParam(defaultValue = "") String q,
            @RequestParam @Nullable String from,
            @RequestParam @Nullable String to,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "") String sender,
            @RequestParam(defaultValue = "") String number,
            @RequestParam @Nullable String label,
            @RequestParam(defaultValue = "relevance") String sort,
            @RequestParam(defaultValue = "0") int page) {
        SearchQuery.Filter filter =
                SearchQuery.Filter.NONE
                        .unit(unit.strip().toUpperCase(Locale.ROOT))
                        .sender(sender)
                        .number(number)
                        .dated(Fields.day(from, "from"), Fields.day(to, "to"))
                        .label(
                                label == null || label.isBlank()
                                        ? null
                                        : word(Label.values(), label, "label"));
        Finding.Found found =
                finding.find(
                        me.id(),
                        SearchQuery.of(q)
                                .where(filter)
                                .sorted(word(SearchQuery.Order.values(), sort, "sort"))
                                .page(page, PAGE));
        return new FoundJson(
                found.total(), found.similar(), found.hits().stream().map(HitJson::of).toList());
    }

    private static <E extends Enum<E>> E word(E[] known, String text, String field) {
        return Arrays.stream(known)
                .filter(each -> each.name().equalsIgnoreCase(text.strip()))
                .findFirst()
                .orElseThrow(() ->
                        Problem.refused("api.word")
                                .at(field)
                                .with("value", text)
                                .with("known", Arrays.toString(known)));
    }
}
