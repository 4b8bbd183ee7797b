package chancery.work.planning.web;

import chancery.foundation.access.Person;
import chancery.foundation.access.Units;
import chancery.foundation.drawing.Days;
import chancery.foundation.drawing.Tone;
import chancery.foundation.drawing.gantt.Gantt;
import chancery.foundation.drawing.gantt.Window;
import chancery.foundation.wording.Language;
import chancery.foundation.wording.Words;
import chancery.kernel.Problem;
import chancery.kernel.Transactions;
import chancery.work.planning.Action;
import chancery.work.planning.ActionStanding;
import chancery.work.planning.Change;
import chancery.work.planning.Element;
import chancery.work.planning.Leaf;
import chancery.work.planning.Plan;
import chancery.work.planning.PlanContent;
import chancery.work.planning.PlanId;
import chancery.work.planning.PlanJson;
import chancery.work.planning.PlanStanding;
import chancery.work.planning.Plans;
import chancery.work.planning.Strand;
import chancery.work.planning.feasibility.HostCalendar;
import chancery.work.planning.feasibility.HostDay;
import chancery.work.planning.posts.PostProfile;
import chancery.work.planning.posts.PostProfiles;
import java.time.DayOfWeek;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The year of a plan as a Gantt: strands as bands, the approved days behind the present ones. */
@Controller
class GanttPages {
    /** How many actions one page draws: some 10 KB on the wire. */
    static final int BARS = 50;

    private static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    private final Plans plans;
    private final PostProfiles profiles;
    private final Units units;
    private final HostCalendar calendar;
    private final Words words;
    private final Transactions transactions;
    private final InstantSource clock;
    private final ZoneId zone;

    GanttPages(
            Plans plans,
            PostProfiles profiles,
            Units units,
            HostCalendar calendar,
            Words words,
            Transactions transactions,
            InstantSource clock,
            ZoneId zone) {
        this.plans = plans;
        this.profiles = profiles;
        this.units = units;
        this.calendar = calendar;
        this.words = words;
        this.transactions = transactions;
        this.clock = clock;
        this.zone = zone;
    }

    @GetMapping("/plans/{id}/gantt")
    ModelAndView gantt(
            @AuthenticationPrincipal Person me,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String zoom,
            @RequestParam(required = false) @Nullable String day,
            @RequestParam(required = false) @Nullable Integer leaf) {
        Plan plan = plans.open(me.id(), PlanId.parse(id));
        Language language = Language.of(me.language()).orElse(Language.FR);
        Window window = Window.read(zoom, day, LocalDate.of(plan.year(), 1, 1));
        Leaf<Action> part = Leaf.of(dated(plan.sheet()), BARS, leaf);
        return new ModelAndView("planning/gantt", "plan", plan)
                .addObject("gantt", drawn(me, plan, part, window, language))
                .addObject("leaf", part)
                .addObject("window", window)
                .addObject("unit", transactions.as(me.id(), () -> units.get(plan.unit())));
    }

    /** New days for one action: what dragging its bar sends. */
    @PostMapping("/plans/{id}/days")
    String days(
            @AuthenticationPrincipal Person me,
            @PathVariable String id,
            @RequestParam UUID action,
            @RequestParam LocalDate start,
            @RequestParam LocalDate end,
            @RequestParam long version,
            @RequestParam(defaultValue = "1") int leaf,
            @RequestParam(defaultValue = "") String reason) {
        PlanId plan = PlanId.parse(id);
        Plan before = plans.open(me.id(), plan);
        Element line =
                before.sheet()
                        .element(action)
                        .orElseThrow(() -> Problem.absent("plan.line-unknown"));
        if (!(line instanceof Action moved)) {
            throw Problem.absent("plan.line-unknown");
        }
        String seen = PlanJson.fingerprint(line);
        if (version(seen) != version) {
            throw Problem.conflict("plan.line-newer").with("title", line.title());
        }
        boolean record = before.standing() instanceof PlanStanding.Approved && !before.amending();
        if (record && reason.isBlank()) {
            throw Problem.refused("plan.reason-missing").at("reason");
        }
        plans.edit(me.id(), plan, List.of(new Change.Put(moved.on(start, end), null, seen)));
        if (record) {
            plans.amend(me.id(), plan, reason);
        }
        return "redirect:/plans/" + id + "/gantt?leaf=" + leaf;
    }

    /** The actions that can be drawn, strand by strand. */
    private static List<Action> dated(PlanContent content) {
        return content.strands().stream()
                .flatMap(strand -> content.objectivesOf(strand).stream())
                .flatMap(objective -> content.actionsOf(objective).stream())
                .filter(action -> !action.cancelled() && days(action) != null)
                .toList();
    }

    private Gantt drawn(Person me, Plan plan, Leaf<Action> part, Window window, Language language) {
        Map<UUID, Integer> progress = plans.progress(me.id(), plan.id());
        Map<UUID, Action> first = approved(me, plan);
        boolean writes = plan.standing().open() && plans.mayWrite(me.id(), plan);
        PlanContent content = plan.sheet();
        List<Gantt.Band> bands =
                content.strands().stream()
                        .map(strand ->
                                new Gantt.Band(
                                        strand.title(),
                                        bars(
                                                plan, part, strand, first, progress, writes,
                                                language)))
                        .filter(band -> !band.bars().isEmpty())
                        .toList();
        Optional<String> country =
                transactions.as(me.id(), () -> profiles.of(plan.unit())).map(PostProfile::country);
        return new Gantt(
                "plan",
                plan.title(),
                window,
                today(),
                bands,
                country
                        .map(c -> calendar.elections(me.id(), c, plan.year()))
                        .orElse(List.of())
                        .stream()
                        .map(each -> new Gantt.KeyDate(each.from(), each.name()))
                        .toList(),
                new Gantt.FreeDays(
                        WEEKEND,
                        country
                                .map(c -> calendar.holidays(c, plan.year(), language))
                                .orElse(List.of())
                                .stream()
                                .collect(
                                        Collectors.toMap(
                                                HostDay::from,
                                                HostDay::name,
                                                (one, other) -> one + " · " + other))),
                new Gantt.Steering(
                        "/plans/"
                                + plan.id()
                                + "/gantt?zoom={zoom}&day={day}&leaf="
                                + part.number(),
                        writes ? "days" : ""));
    }

    private List<Gantt.Bar> bars(
            Plan plan,
            Leaf<Action> part,
            Strand strand,
            Map<UUID, Action> first,
            Map<UUID, Integer> progress,
            boolean writes,
            Language language) {
        return part.lines().stream()
                .filter(a -> plan.sheet().strandOf(a).equals(strand))
                .flatMap(a -> bar(plan, a, first.get(a.id()), progress, writes, language).stream())
                .toList();
    }

    private Optional<Gantt.Bar> bar(
            Plan plan,
            Action action,
            @Nullable Action first,
            Map<UUID, Integer> progress,
            boolean writes,
            Language language) {
        Days now = days(action);
        if (now == null) {
            return Optional.empty();
        }
        int done = progress.getOrDefault(action.id(), 0);
        ActionStanding standing =
                plan.standing().frozen()
                        ? ActionStanding.on(
                                today(), action.start(), action.end(), done, action.cancelled())
                        : ActionStanding.PLANNED;
        return Optional.of(
                new Gantt.Bar(
                        action.id().toString(),
                        action.title(),
                        action.owner(),
                        now,
                        first == null ? null : days(first),
                        done,
                        tone(standing),
                        words.text(language, "word.action-standing." + standing.name()),
                        "/plans/" + plan.id() + "/lines/" + action.id(),
                        writes,
                        version(PlanJson.fingerprint(action))));
    }

    /** The approved actions of a plan that has been approved. */
    private Map<UUID, Action> approved(Person me, Plan plan) {
        return switch (plan.standing()) {
            case PlanStanding.Approved approved -> actions(me, plan, approved.baseline());
            case PlanStanding.Closed closed -> actions(me, plan, closed.baseline());
            case PlanStanding.Draft _, PlanStanding.Submitted _, PlanStanding.Returned _ ->
                    Map.of();
        };
    }

    private Map<UUID, Action> actions(Person me, Plan plan, int version) {
        return plans.version(me.id(), plan.id(), version).actions().stream()
                .collect(Collectors.toMap(Action::id, a -> a));
    }

    private static @Nullable Days days(Action action) {
        LocalDate start = action.start();
        LocalDate end = action.end();
        return start == null || end == null ? null : new Days(start, end);
    }

    private static Tone tone(ActionStanding standing) {
        return switch (standing) {
            case DONE -> Tone.DONE;
            case ON_TRACK -> Tone.STEADY;
            case AT_RISK -> Tone.CAUTION;
            case LATE -> Tone.ALARM;
            case PLANNED, CANCELLED -> Tone.QUIET;
        };
    }

    /** The fingerprint as the number that a bar carries. */
    private static long version(String fingerprint) {
        return Long.parseUnsignedLong(fingerprint, 16) >>> 12;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }
}
