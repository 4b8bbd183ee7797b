package chancery.work.press.communiques.web;

import chancery.foundation.access.Person;
import chancery.foundation.wording.Language;
import chancery.kernel.Problem;
import chancery.kernel.Ref;
import chancery.work.press.communiques.Cited;
import chancery.work.press.communiques.Communique;
import chancery.work.press.communiques.CommuniqueContent;
import chancery.work.press.communiques.CommuniqueFilter;
import chancery.work.press.communiques.CommuniqueId;
import chancery.work.press.communiques.CommuniqueLists;
import chancery.work.press.communiques.CommuniqueState;
import chancery.work.press.communiques.Communiques;
import chancery.work.press.communiques.Drafting;
import chancery.work.press.communiques.Occasion;
import chancery.work.press.communiques.Occasions;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The list, a new one, one to be read, and its texts side by side. */
@Controller
class CommuniquePages {
    static final String ONE = "/communiques/{id:[0-9a-f-]{36}}";
    private static final int LEAST = 2;

    private final Communiques communiques;
    private final CommuniqueLists lists;
    private final CommuniqueFiles files;
    private final Drafting drafting;
    private final Occasions occasions;
    private final InstantSource clock;
    private final ZoneId zone;

    CommuniquePages(
            Communiques communiques,
            CommuniqueLists lists,
            CommuniqueFiles files,
            Drafting drafting,
            Occasions occasions,
            InstantSource clock,
            ZoneId zone) {
        this.communiques = communiques;
        this.lists = lists;
        this.files = files;
        this.drafting = drafting;
        this.occasions = occasions;
        this.clock = clock;
        this.zone = zone;
    }

    /**
     * @param engagement from which one is to be drafted
     */
    @GetMapping("/communiques")
    ModelAndView list(
            @AuthenticationPrincipal Person me,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable CommuniqueState state,
            @RequestParam(defaultValue = "") String engagement,
            @RequestParam(defaultValue = "0") int page) {
        CommuniqueFilter filter = new CommuniqueFilter(q.strip(), state, null, null);
        return new ModelAndView(
                "communiques/list",
                "view",
                new CommuniqueListView(
                        filter,
                        Math.max(0, page),
                        lists.count(me.id(), filter),
                        lists.page(me.id(), filter, page),
                        communiques.units(me.id()),
                        engagement.isEmpty() ? null : cited(me, engagement)));
    }

    @GetMapping("/communiques/offer/engagements")
    ModelAndView offer(
            @AuthenticationPrincipal Person me, @RequestParam(defaultValue = "") String typed) {
        List<Cited> found =
                typed.strip().length() < LEAST ? List.of() : occasions.find(me.id(), typed.strip());
        return new ModelAndView("communiques/offered", "things", found);
    }

    @PostMapping("/communiques")
    String begin(
            @AuthenticationPrincipal Person me,
            @RequestParam MultiValueMap<String, String> fields) {
        CommuniqueForm form = new CommuniqueForm(fields);
        Ref about = form.about();
        CommuniqueId id =
                about == null
                        ? drafting.blank(
                                me.id(),
                                form.unit(),
                                form.distribution(),
                                form.text("title"),
                                form.text("counterpart"),
                                form.day(LocalDate.ofInstant(clock.instant(), zone)),
                                form.languages())
                        : drafting.from(me.id(), form.unit(), about, form.languages());
        return "redirect:/communiques/" + id + "/texts";
    }

    @GetMapping(ONE)
    ModelAndView one(@AuthenticationPrincipal Person me, @PathVariable String id) {
        return new ModelAndView("communiques/one", "view", files.file(me, CommuniqueId.parse(id)));
    }

    @GetMapping(ONE + "/texts")
    ModelAndView texts(@AuthenticationPrincipal Person me, @PathVariable String id) {
        CommuniqueView view = files.file(me, CommuniqueId.parse(id));
        if (!view.mayWrite() || !view.isOpen()) {
            throw Problem.conflict(
                    view.communique().here() ? "communique.stands" : "communique.elsewhere");
        }
        return new ModelAndView("communiques/texts", "view", view);
    }

    /** A language that was added is written next. */
    @PostMapping(ONE + "/texts")
    String change(
            @AuthenticationPrincipal Person me,
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> fields) {
        CommuniqueForm form = new CommuniqueForm(fields);
        Communique before = communiques.open(me.id(), CommuniqueId.parse(id));
        CommuniqueContent content = form.upon(before.content());
        communiques.change(me.id(), before.id(), form.version(), form.distribution(), content);
        boolean another =
                content.texts().stream()
                        .anyMatch(text -> before.content().in(text.language()).isEmpty());
        return "redirect:/communiques/" + before.id() + (another ? "/texts" : "");
    }

    private @Nullable Cited cited(Person me, String engagement) {
        Language language = Language.of(me.language()).orElse(Language.FR);
        return occasions
                .open(me.id(), new Ref("engagement", engagement), language)
                .map(Occasion::cited)
                .orElse(null);
    }
}
