package chancery.work.engagements.web;

import chancery.foundation.access.Person;
import chancery.kernel.Country;
import chancery.work.engagements.Engagement;
import chancery.work.engagements.EngagementContent;
import chancery.work.engagements.EngagementFilter;
import chancery.work.engagements.EngagementId;
import chancery.work.engagements.EngagementKind;
import chancery.work.engagements.EngagementLists;
import chancery.work.engagements.Engagements;
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

/** The list with its quick entry, and one engagement: read, changed line by line, called off. */
@Controller
class EngagementPages {
    private static final String ONE = "/engagements/{id:[0-9a-f-]{36}}";

    private final Engagements engagements;
    private final EngagementLists lists;
    private final EngagementFiles files;
    private final InstantSource clock;
    private final ZoneId zone;

    EngagementPages(
            Engagements engagements,
            EngagementLists lists,
            EngagementFiles files,
            InstantSource clock,
            ZoneId zone) {
        this.engagements = engagements;
        this.lists = lists;
        this.files = files;
        this.clock = clock;
        this.zone = zone;
    }

    @GetMapping("/engagements")
    ModelAndView list(
            @AuthenticationPrincipal Person me,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable EngagementKind kind,
            @RequestParam(defaultValue = "") String country,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(defaultValue = "0") int page) {
        EngagementFilter filter =
                new EngagementFilter(
                        q.strip(), kind, Country.typed(country).orElse(null), null, from, to, null);
        return new ModelAndView(
                "engagements/list",
                "view",
                new EngagementList(
                        filter,
                        Math.max(0, page),
                        lists.count(me.id(), filter),
                        lists.page(me.id(), filter, page),
                        List.copyOf(lists.countries(me.id())),
                        engagements.units(me.id()),
                        LocalDate.ofInstant(clock.instant(), zone)));
    }

    @PostMapping("/engagements")
    String add(
            @AuthenticationPrincipal Person me,
            @RequestParam MultiValueMap<String, String> fields) {
        Typed typed = new Typed(fields);
        EngagementContent content =
                head(
                                EngagementContent.of(
                                        EngagementKind.MEETING,
                                        typed.text("title"),
                                        typed.date("starts")),
                                typed)
                        .withParticipants(typed.others("who"));
        return file(
                engagements.add(
                        me.id(), typed.unit(), typed.distribution(), typed.audience(), content));
    }

    @GetMapping(ONE)
    ModelAndView one(@AuthenticationPrincipal Person me, @PathVariable String id) {
        return new ModelAndView("engagements/one", "view", files.file(me, EngagementId.parse(id)));
    }

    @PostMapping(ONE)
    String change(
            @AuthenticationPrincipal Person me,
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> fields) {
        Typed typed = new Typed(fields);
        Engagement before = engagements.open(me.id(), EngagementId.parse(id));
        engagements.change(
                me.id(),
                before.id(),
                typed.version(),
                typed.distribution(),
                typed.audience(),
                head(before.content(), typed)
                        .noted(typed.text("note"), typed.wholeOrNone("attendance")));
        return file(before.id());
    }

    @PostMapping(ONE + "/call-off")
    String callOff(
            @AuthenticationPrincipal Person me,
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> fields) {
        Typed typed = new Typed(fields);
        engagements.callOff(me.id(), EngagementId.parse(id), typed.version(), typed.text("reason"));
        return "redirect:/engagements/" + id;
    }

    @GetMapping(ONE + "/{part}/new")
    ModelAndView newLine(
            @AuthenticationPrincipal Person me,
            @PathVariable String id,
            @PathVariable String part) {
        return form(me, id, Part.of(part), null);
    }

    @GetMapping(ONE + "/{part}/{position:\\d{1,4}}")
    ModelAndView line(
            @AuthenticationPrincipal Person me,
            @PathVariable String id,
            @PathVariable String part,
            @PathVariable int position) {
        return form(me, id, Part.of(part), position);
    }

    @PostMapping(ONE + "/{part}/new")
    String addLine(
            @AuthenticationPrincipal Person me,
            @PathVariable String id,
            @PathVariable String part,
            @RequestParam MultiValueMap<String, String> fields) {
        return put(me, id, Part.of(part), null, new Typed(fields));
    }

    @PostMapping(ONE + "/{part}/{position:\\d{1,4}}")
    String changeLine(
            @AuthenticationPrincipal Person me,
            @PathVariable String id,
            @PathVariable String part,
            @PathVariable int position,
            @RequestParam MultiValueMap<String, String> fields) {
        return put(me, id, Part.of(part), position, new Typed(fields));
    }

    @PostMapping(ONE + "/{part}/{position:\\d{1,4}}/remove")
    String removeLine(
            @AuthenticationPrincipal Person me,
            @PathVariable String id,
            @PathVariable String part,
            @PathVariable int position,
            @RequestParam MultiValueMap<String, String> fields) {
        Engagement before = engagements.open(me.id(), EngagementId.parse(id));
        Part which = Part.of(part);
        engagements.change(
                me.id(),
                before.id(),
                new Typed(fields).version(),
                PartLines.without(before.content(), which, position));
        return file(before.id()) + "#" + which.path();
    }

    private ModelAndView form(Person me, String id, Part part, @Nullable Integer position) {
        Engagement engagement = engagements.open(me.id(), EngagementId.parse(id));
        return new ModelAndView(
                "engagements/part",
                "form",
                new PartForm(
                        engagement,
                        part,
                        position,
                        PartLines.values(engagement.content(), part, position)));
    }

    private String put(Person me, String id, Part part, @Nullable Integer position, Typed typed) {
        Engagement before = engagements.open(me.id(), EngagementId.parse(id));
        engagements.change(
                me.id(),
                before.id(),
                typed.version(),
                PartLines.with(before.content(), part, position, typed));
        return typed.text("next").equals("another")
                ? file(before.id()) + "/" + part.path() + "/new"
                : file(before.id()) + "#" + part.path();
    }

    private static EngagementContent head(EngagementContent content, Typed typed) {
        LocalDate starts = typed.date("starts");
        LocalDate ends = typed.dateOrNone("ends");
        return content.headed(
                typed.chosen(EngagementKind.class, "kind", content.kind()),
                typed.text("title"),
                typed.country(),
                typed.text("place"),
                starts,
                ends == null ? starts : ends);
    }

    private static String file(EngagementId id) {
        return "redirect:/engagements/" + id;
    }
}
