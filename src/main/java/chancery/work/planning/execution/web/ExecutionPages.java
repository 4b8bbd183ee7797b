package chancery.work.planning.execution.web;

import chancery.foundation.access.Person;
import chancery.foundation.access.Units;
import chancery.foundation.drawing.Tone;
import chancery.foundation.drawing.bars.StrandBars;
import chancery.foundation.wording.Language;
import chancery.foundation.wording.Words;
import chancery.kernel.Transactions;
import chancery.work.planning.Action;
import chancery.work.planning.ActionStanding;
import chancery.work.planning.Element;
import chancery.work.planning.Leaf;
import chancery.work.planning.PlanContent;
import chancery.work.planning.PlanId;
import chancery.work.planning.Strand;
import chancery.work.planning.execution.EvidenceSource;
import chancery.work.planning.execution.Execution;
import chancery.work.planning.execution.PlanExecution;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** How far a plan is: at a glance, then line by line, each with a short form to report on it. */
@Controller
class ExecutionPages {
    /** How many lines one page holds, each with its form: some 10 KB on the wire. */
    static final int LINES = 40;

    private final Execution execution;
    private final Units units;
    private final Words words;
    private final Transactions transactions;

    ExecutionPages(Execution execution, Units units, Words words, Transactions transactions) {
        this.execution = execution;
        this.units = units;
        this.words = words;
        this.transactions = transactions;
    }

    @GetMapping("/plans/{id}/execution")
    ModelAndView execution(
            @AuthenticationPrincipal Person me,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String show,
            @RequestParam(required = false) @Nullable Integer leaf,
            @ModelAttribute("saved") String saved) {
        PlanExecution all = execution.of(me.id(), PlanId.parse(id));
        Shown shown = Shown.read(show);
        boolean reports = execution.mayReport(me.id(), all.plan());
        return new ModelAndView(
                "planning/execution/execution",
                "view",
                new ExecutionView(
                        all,
                        transactions.as(me.id(), () -> units.get(all.plan().unit())),
                        bars(all, Language.of(me.language()).orElse(Language.FR)),
                        shown,
                        Leaf.of(lines(all, shown), LINES, leaf),
                        reports,
                        (int) execution.unsent(me.id(), all.plan().id()).entries().count(),
                        reports ? offered(me, all.plan().id(), "") : List.of(),
                        saved));
    }

    /** What fits something typed into a field for evidence, as options of that field. */
    @GetMapping("/plans/{id}/citable")
    ModelAndView citable(
            @AuthenticationPrincipal Person me,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String q) {
        return new ModelAndView(
                "planning/execution/citable", "offered", offered(me, PlanId.parse(id), q));
    }

    private List<EvidenceSource.Seen> offered(Person me, PlanId plan, String typed) {
        return execution.citable(me.id(), plan, typed).stream()
                .limit(CitedEvidence.OFFERED)
                .toList();
    }

    private static List<Element> lines(PlanExecution all, Shown shown) {
        List<Element> lines = PlanOrder.lines(all.plan().inForce());
        return switch (shown) {
            case ALL -> lines;
            case BEHIND -> lines.stream().filter(line -> isBehind(all, line)).toList();
        };
    }

    private static boolean isBehind(PlanExecution all, Element line) {
        if (!(line instanceof Action action)) {
            return false;
        }
        return switch (all.standing(action)) {
            case LATE, AT_RISK -> true;
            case PLANNED, ON_TRACK, DONE, CANCELLED -> false;
        };
    }

    private @Nullable StrandBars bars(PlanExecution all, Language language) {
        PlanContent content = all.plan().inForce();
        if (content.actions().isEmpty()) {
            return null;
        }
        List<StrandBars.Strand> strands = new ArrayList<>();
        strands.add(
                new StrandBars.Strand(
                        words.text(language, "execution.whole"),
                        tones(all, content.actions()),
                        ""));
        for (Strand strand : content.strands()) {
            List<Action> actions = PlanOrder.actions(content, strand);
            if (!actions.isEmpty()) {
                strands.add(
                        new StrandBars.Strand(
                                strand.title(), tones(all, actions), href(all, strand)));
            }
        }
        return new StrandBars("by-strand", words.text(language, "execution.bars"), strands);
    }

    /** Where a strand begins on the page of all lines. */
    private static String href(PlanExecution all, Strand strand) {
        PlanContent content = all.plan().inForce();
        List<Element> lines = PlanOrder.lines(content);
        int before =
                (int)
                        lines.stream()
                                .takeWhile(
                                        line -> !PlanOrder.strandOf(content, line).equals(strand))
                                .count();
        return "/plans/%s/execution?leaf=%d#s-%s"
                .formatted(all.plan().id(), before / LINES + 1, strand.id());
    }

    /** What was given up is not counted: it is neither done nor owed. */
    private static Map<Tone, Integer> tones(PlanExecution all, List<Action> actions) {
        Map<Tone, Integer> tones = new EnumMap<>(Tone.class);
        all.counts(actions)
                .forEach((standing, count) -> {
                    Tone tone = tone(standing);
                    if (tone != null) {
                        tones.merge(tone, count, Integer::sum);
                    }
                });
        return tones;
    }

    private static @Nullable Tone tone(ActionStanding standing) {
        return switch (standing) {
            case DONE -> Tone.DONE;
            case ON_TRACK -> Tone.STEADY;
            case AT_RISK -> Tone.CAUTION;
            case LATE -> Tone.ALARM;
            case PLANNED -> Tone.QUIET;
            case CANCELLED -> null;
        };
    }
}
