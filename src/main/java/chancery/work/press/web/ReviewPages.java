package chancery.work.press.web;

import chancery.foundation.access.Person;
import chancery.foundation.letters.PrintedTable;
import chancery.foundation.letters.TableDocx;
import chancery.foundation.letters.TablePdf;
import chancery.kernel.UnitCode;
import chancery.work.press.coverage.CoverageId;
import chancery.work.press.coverage.CoverageLine;
import chancery.work.press.coverage.CoverageLists;
import chancery.work.press.messages.Sending;
import chancery.work.press.review.Composing;
import chancery.work.press.review.Composing.Pick;
import chancery.work.press.review.Review;
import chancery.work.press.review.ReviewContent;
import chancery.work.press.review.ReviewId;
import chancery.work.press.review.ReviewPaper;
import chancery.work.press.review.Reviews;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
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

/** Press reviews: the list with what a new one may pick, one of them, composing and sending it. */
@Controller("pressReviewPages")
class ReviewPages {
    private static final String ONE = "/press-reviews/{id:[0-9a-f-]{36}}";
    private static final MediaType DOCX =
            MediaType.parseMediaType(
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    private final Reviews reviews;
    private final Composing composing;
    private final CoverageLists lists;
    private final ReviewPaper paper;
    private final Sending sending;
    private final InstantSource clock;
    private final ZoneId zone;

    ReviewPages(
            Reviews reviews,
            Composing composing,
            CoverageLists lists,
            ReviewPaper paper,
            Sending sending,
            InstantSource clock,
            ZoneId zone) {
        this.reviews = reviews;
        this.composing = composing;
        this.lists = lists;
        this.paper = paper;
        this.sending = sending;
        this.clock = clock;
        this.zone = zone;
    }

    @GetMapping("/press-reviews")
    ModelAndView list(@AuthenticationPrincipal Person me) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        List<UnitCode> units = reviews.units(me.id());
        List<CoverageLine> offered =
                units.isEmpty() ? List.of() : composing.offered(me.id(), today);
        return new ModelAndView(
                "press/reviews",
                "view",
                new ReviewList(
                        reviews.all(me.id()),
                        today,
                        offered,
                        composing.told(me.id(), offered),
                        units));
    }

    @PostMapping("/press-reviews")
    String begin(
            @AuthenticationPrincipal Person me,
            @RequestParam MultiValueMap<String, String> fields) {
        TypedPress typed = new TypedPress(fields);
        ReviewId id =
                composing.begin(
                        me.id(),
                        typed.unit(),
                        typed.distribution(),
                        typed.day("day", LocalDate.ofInstant(clock.instant(), zone)),
                        typed.texts("pick").stream()
                                .map(item -> new Pick(CoverageId.parse(item), ""))
                                .toList());
        return "redirect:/press-reviews/" + id + "/edit";
    }

    @GetMapping(ONE)
    ModelAndView one(@AuthenticationPrincipal Person me, @PathVariable String id) {
        return new ModelAndView("press/review", "view", view(me, id, false));
    }

    @GetMapping(ONE + "/edit")
    ModelAndView edit(@AuthenticationPrincipal Person me, @PathVariable String id) {
        return new ModelAndView("press/review-edit", "view", view(me, id, true));
    }

    @PostMapping(ONE)
    String write(
            @AuthenticationPrincipal Person me,
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> fields) {
        TypedPress typed = new TypedPress(fields);
        Review before = reviews.open(me.id(), ReviewId.parse(id));
        composing.write(
                me.id(),
                before.id(),
                typed.version(),
                typed.distribution(),
                new ReviewContent(
                        typed.day("day", before.content().day()),
                        typed.text("title"),
                        before.content().language(),
                        typed.text("introduction"),
                        List.of()),
                picks(typed));
        return "redirect:/press-reviews/" + id + (typed.has("done") ? "" : "/edit");
    }

    @PostMapping(ONE + "/send")
    String send(
            @AuthenticationPrincipal Person me, @PathVariable String id, @RequestParam String to) {
        return "redirect:/write/" + sending.send(me.id(), ReviewId.parse(id), UnitCode.of(to));
    }

    @GetMapping(ONE + "/review.docx")
    ResponseEntity<byte[]> docx(@AuthenticationPrincipal Person me, @PathVariable String id) {
        return file("press-review.docx", DOCX, TableDocx.of(printed(me, id)));
    }

    @GetMapping(ONE + "/review.pdf")
    ResponseEntity<byte[]> pdf(@AuthenticationPrincipal Person me, @PathVariable String id) {
        return file("press-review.pdf", MediaType.APPLICATION_PDF, TablePdf.of(printed(me, id)));
    }

    private PrintedTable printed(Person me, String id) {
        return paper.printed(me.id(), reviews.open(me.id(), ReviewId.parse(id)));
    }

    private ReviewView view(Person me, String id, boolean composed) {
        Review review = reviews.open(me.id(), ReviewId.parse(id));
        Set<UUID> told =
                review.content().items().stream()
                        .map(item -> item.coverage().value())
                        .collect(Collectors.toSet());
        Set<UUID> seen =
                lists.lines(me.id(), told).stream()
                        .map(line -> line.id().value())
                        .collect(Collectors.toSet());
        List<CoverageLine> more =
                composed
                        ? composing.offered(me.id(), review.content().day()).stream()
                                .filter(line -> !told.contains(line.id().value()))
                                .toList()
                        : List.of();
        return new ReviewView(
                review,
                seen,
                more,
                sending.recipients(me.id(), review),
                reviews.mayChange(me.id(), review),
                reviews.isSent(me.id(), review));
    }

    /** Those that were kept, in the order of the form and of the arrow that was pressed. */
    private static List<Pick> picks(TypedPress typed) {
        List<Pick> picks = new ArrayList<>();
        for (String item : typed.texts("pick")) {
            picks.add(new Pick(CoverageId.parse(item), typed.text("summary-" + item)));
        }
        int up = position(picks, typed.text("up"));
        if (up > 0) {
            Collections.swap(picks, up, up - 1);
        }
        int down = position(picks, typed.text("down"));
        if (down >= 0 && down < picks.size() - 1) {
            Collections.swap(picks, down, down + 1);
        }
        return picks;
    }

    private static int position(List<Pick> picks, String item) {
        for (int i = 0; i < picks.size(); i++) {
            if (picks.get(i).coverage().toString().equals(item)) {
                return i;
            }
        }
        return -1;
    }

    private static ResponseEntity<byte[]> file(String name, MediaType type, byte[] bytes) {
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(bytes);
    }
}
