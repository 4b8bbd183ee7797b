package chancery.door.api.finding;

import chancery.correspondence.DispatchLine;
import chancery.door.api.Fields;
import chancery.door.web.about.Thing;
import chancery.door.web.search.Findings;
import chancery.foundation.access.Person;
import chancery.foundation.search.SearchQuery;
import chancery.foundation.wording.Language;
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

/**
 * Search over dispatches, annexes and the things of all rooms; {@code page} counts from 0, {@value
 * #PAGE} hits each.
 */
@RestController
class SearchApi {
    private static final int PAGE = 20;

    private final Findings findings;

    SearchApi(Findings findings) {
        this.findings = findings;
    }

    record HitJson(
            String kind,
            String id,
            String title,
            String snippet,
            @Nullable String annex,
            String number,
            String from,
            @Nullable String date,
            String detail,
            String distribution,
            String href) {
        static HitJson of(Findings.Hit hit) {
            return switch (hit) {
                case Findings.Letter letter -> letter(letter);
                case Findings.Entry entry -> entry(entry);
            };
        }

        private static HitJson letter(Findings.Letter hit) {
            DispatchLine line = hit.dispatch();
            return new HitJson(
                    line.id().ref().kind(),
                    line.id().toString(),
                    hit.title(),
                    hit.snippet(),
                    hit.annex().isEmpty() ? null : hit.annex(),
                    line.number(),
                    line.from(),
                    line.dated() == null ? null : line.dated().toString(),
                    "",
                    line.label().name(),
                    "/dispatch/" + line.id());
        }

        private static HitJson entry(Findings.Entry hit) {
            Thing thing = hit.thing();
            return new HitJson(
                    thing.ref().kind(),
                    thing.ref().id(),
                    hit.title(),
                    hit.snippet(),
                    hit.annex().isEmpty() ? null : hit.annex(),
                    "",
                    "",
                    null,
                    thing.detail(),
                    thing.label().name(),
                    thing.href());
        }
    }

    record FoundKindJson(String kind, long total) {}

    record FoundJson(long total, boolean similar, List<FoundKindJson> kinds, List<HitJson> hits) {}

    @GetMapping("/api/search")
    FoundJson search(
            @AuthenticationPrincipal Person me,
            @RequestParam(defaultValue = "") String q,
            @RequestParam @Nullable String from,
            @RequestParam @Nullable String to,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "") String sender,
            @RequestParam(defaultValue = "") String number,
            @RequestParam @Nullable String label,
            @RequestParam(defaultValue = "relevance") String sort,
            @RequestParam(defaultValue = "0") int page) {
        SearchQuery.Filter filter =
                SearchQuery.Filter.NONE
                        .kind(kind(kind.strip()))
                        .unit(unit.strip().toUpperCase(Locale.ROOT))
                        .sender(sender)
                        .number(number)
                        .dated(Fields.day(from, "from"), Fields.day(to, "to"))
                        .label(
                                label == null || label.isBlank()
                                        ? null
                                        : word(Label.values(), label, "label"));
        Findings.Found found =
                findings.find(
                        me.id(),
                        SearchQuery.of(q)
                                .where(filter)
                                .sorted(word(SearchQuery.Order.values(), sort, "sort"))
                                .page(page, PAGE),
                        Language.of(me.language()).orElse(Language.FR));
        return new FoundJson(
                found.total(),
                found.similar(),
                found.order().stream()
                        .map(each -> new FoundKindJson(each, found.kinds().getOrDefault(each, 0L)))
                        .toList(),
                found.hits().stream().map(HitJson::of).toList());
    }

    private String kind(String typed) {
        if (!typed.isEmpty() && !findings.kinds().contains(typed)) {
            throw Problem.refused("api.word")
                    .at("kind")
                    .with("value", typed)
                    .with("known", findings.kinds().toString());
        }
        return typed;
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
