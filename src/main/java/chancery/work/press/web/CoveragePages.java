package chancery.work.press.web;

import chancery.foundation.access.People;
import chancery.foundation.access.Person;
import chancery.foundation.wording.Language;
import chancery.kernel.PersonId;
import chancery.kernel.Ref;
import chancery.kernel.Transactions;
import chancery.work.press.coverage.Cited;
import chancery.work.press.coverage.Clips;
import chancery.work.press.coverage.Coverage;
import chancery.work.press.coverage.CoverageFilter;
import chancery.work.press.coverage.CoverageId;
import chancery.work.press.coverage.CoverageLine;
import chancery.work.press.coverage.CoverageLists;
import chancery.work.press.coverage.CoverageSheet;
import chancery.work.press.coverage.Coverages;
import chancery.work.press.coverage.Subjects;
import chancery.work.press.outlets.Outlet;
import chancery.work.press.outlets.OutletId;
import chancery.work.press.outlets.Outlets;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What the press published: the list, one item, its change, and files of the list. */
@Controller
class CoveragePages {
    private static final String ONE = "/coverage/{id:[0-9a-f-]{36}}";
    private static final MediaType XLSX =
            MediaType.parseMediaType(
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final Coverages coverages;
    private final CoverageLists lists;
    private final CoverageSheet sheet;
    private final Clips clips;
    private final Outlets outlets;
    private final Subjects subjects;
    private final EnteredCoverage entered;
    private final People people;
    private final Transactions transactions;
    private final InstantSource clock;
    private final ZoneId zone;

    CoveragePages(
            Coverages coverages,
            CoverageLists lists,
            CoverageSheet sheet,
            Clips clips,
            Outlets outlets,
            Subjects subjects,
            EnteredCoverage entered,
            People people,
            Transactions transactions,
            InstantSource clock,
            ZoneId zone) {
        this.coverages = coverages;
        this.lists = lists;
        this.sheet = sheet;
        this.clips = clips;
        this.outlets = outlets;
        this.subjects = subjects;
        this.entered = entered;
        this.people = people;
        this.transactions = transactions;
        this.clock = clock;
        this.zone = zone;
    }

    @GetMapping("/coverage")
    ModelAndView list(
            @AuthenticationPrincipal Person me,
            @ModelAttribute CoverageQuery query,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(required = false) @Nullable UUID entered) {
        CoverageFilter filter = query.filter();
        List<CoverageLine> just =
                entered == null ? List.of() : lists.lines(me.id(), List.of(entered));
        return new ModelAndView(
                "press/list",
                "view",
                new CoverageList(
                        filter,
                        Math.max(0, page),
                        lists.count(me.id(), filter),
                        lists.share(me.id(), filter),
                        lists.page(me.id(), filter, page),
                        only(me.id(), filter),
                        lists.outlets(me.id()),
                        outlets.countries(me.id()),
                        lists.topics(me.id()),
                        coverages.units(me.id()),
                        just.isEmpty() ? null : just.getFirst(),
                        LocalDate.ofInstant(clock.instant(), zone)));
    }

    @GetMapping("/coverage/list.{form:csv|xlsx}")
    ResponseEntity<byte[]> file(
            @AuthenticationPrincipal Person me,
            @PathVariable String form,
            @ModelAttribute CoverageQuery query) {
        Language language = language(me);
        List<CoverageLine> lines = coverages.find(me.id(), query.filter());
        boolean csv = form.equals("csv");
        return ResponseEntity.ok()
                .contentType(csv ? CSV : XLSX)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("coverage." + form)
                                .build()
                                .toString())
                .body(csv ? sheet.csv(language, lines) : sheet.xlsx(language, lines));
    }

    @GetMapping(ONE)
    ModelAndView one(@AuthenticationPrincipal Person me, @PathVariable String id) {
        return new ModelAndView("press/one", "view", view(me, id));
    }

    @GetMapping(ONE + "/edit")
    ModelAndView edit(@AuthenticationPrincipal Person me, @PathVariable String id) {
        return new ModelAndView("press/edit", "view", view(me, id))
                .addObject("outlets", lists.outlets(me.id()))
                .addObject("topics", lists.topics(me.id()));
    }

    @PostMapping(ONE)
    String change(
            @AuthenticationPrincipal Person me,
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> fields) {
        TypedPress typed = new TypedPress(fields);
        Coverage before = coverages.open(me.id(), CoverageId.parse(id));
        coverages.change(
                me.id(),
                before.id(),
                typed.version(),
                typed.distribution(),
                entered.changed(me, before.content(), typed));
        return "redirect:/coverage/" + id;
    }

    private CoverageView view(Person me, String id) {
        Coverage coverage = coverages.open(me.id(), CoverageId.parse(id));
        var content = coverage.content();
        List<Ref> refs =
                Stream.concat(content.about().stream(), content.serves().stream())
                        .map(Cited::ref)
                        .filter(Objects::nonNull)
                        .toList();
        return new CoverageView(
                coverage,
                outlets.get(me.id(), content.outlet()),
                clips.of(me.id(), coverage.id()),
                lists.share(me.id(), CoverageFilter.ALL.by(content.outlet())),
                subjects.pages(me.id(), refs),
                name(me.id(), coverage.author()),
                coverages.history(me.id(), coverage.id()).size(),
                coverages.mayChange(me.id(), coverage));
    }

    private @Nullable Outlet only(PersonId me, CoverageFilter filter) {
        OutletId outlet = filter.outlet();
        return outlet == null ? null : outlets.get(me, outlet);
    }

    private String name(PersonId me, @Nullable PersonId author) {
        return author == null
                ? ""
                : transactions.as(me, () -> people.find(author)).map(Person::name).orElse("");
    }

    private static Language language(Person me) {
        return Language.of(me.language()).orElse(Language.FR);
    }
}
