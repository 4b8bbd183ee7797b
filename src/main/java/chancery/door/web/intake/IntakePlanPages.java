package chancery.door.web.intake;

import chancery.door.intake.plan.ProposedPlan;
import chancery.foundation.access.Person;
import chancery.foundation.access.Unit;
import chancery.foundation.access.Units;
import chancery.foundation.documents.tables.Tables;
import chancery.kernel.Distribution;
import chancery.kernel.Label;
import chancery.kernel.Problem;
import chancery.kernel.Transactions;
import chancery.kernel.UnitCode;
import chancery.work.planning.Change;
import chancery.work.planning.Plan;
import chancery.work.planning.PlanContent;
import chancery.work.planning.PlanId;
import chancery.work.planning.PlanLine;
import chancery.work.planning.Plans;
import chancery.work.planning.Superiors;
import chancery.work.planning.tables.Uploads;
import chancery.work.planning.web.StrandNames;
import jakarta.servlet.http.HttpSession;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Making a plan of what a letter says: each objective with the words it came from, to be ticked and
 * corrected; and of the table in its file, which goes on to the page where tables are taken.
 */
@Controller
class IntakePlanPages {
    private final Plans plans;
    private final Superiors superiors;
    private final Uploads uploads;
    private final StrandNames strands;
    private final Units units;
    private final Transactions transactions;
    private final InstantSource clock;
    private final ZoneId zone;
    private final Tables tables = new Tables();

    IntakePlanPages(
            Plans plans,
            Superiors superiors,
            Uploads uploads,
            StrandNames strands,
            Units units,
            Transactions transactions,
            InstantSource clock,
            ZoneId zone) {
        this.plans = plans;
        this.superiors = superiors;
        this.uploads = uploads;
        this.strands = strands;
        this.units = units;
        this.transactions = transactions;
        this.clock = clock;
        this.zone = zone;
    }

    @GetMapping("/intake/{id}/plan")
    ModelAndView propose(
            @AuthenticationPrincipal Person me, @PathVariable UUID id, HttpSession session) {
        ReadFile file = ReadFile.pending(session, id);
        List<Unit> known = transactions.as(me.id(), units::all);
        ProposedPlan plan = file.read().plan();
        Integer year = plan == null ? null : plan.year();
        List<Unit> ministry =
                known.stream()
                        .filter(unit -> unit.kind() == Unit.Kind.MINISTRY_UNIT && !unit.archive())
                        .toList();
        return new ModelAndView(
                "door/intake-plan",
                "proposal",
                new IntakePlan(
                        id,
                        file.name(),
                        year == null
                                ? LocalDate.ofInstant(clock.instant(), zone).getYear() + 1
                                : year,
                        plan == null ? List.of() : IntakePlan.strands(file, plan),
                        hasTable(file),
                        file.read().dispatch().distribution(),
                        known.stream()
                                .filter(unit -> unit.kind() == Unit.Kind.POST)
                                .filter(unit -> plans.writesFor(me.id(), unit.code()))
                                .toList(),
                        ministry,
                        superior(me, file, ministry)));
    }

    /** Who has to act on the letter, if that is the ministry; otherwise as the last time. */
    private String superior(Person me, ReadFile file, List<Unit> ministry) {
        return file.read().dispatch().action().stream()
                .filter(name ->
                        ministry.stream().anyMatch(unit -> unit.code().value().equals(name)))
                .findFirst()
                .or(() -> superiors.usual(me.id()).map(UnitCode::value))
                .orElse("");
    }

    /**
     * Puts what was ticked into the post's plan of the year, which it begins where there is none.
     */
    @PostMapping("/intake/{id}/plan")
    String take(
            @AuthenticationPrincipal Person me,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> fields,
            @RequestParam int year,
            @RequestParam String unit,
            @RequestParam String superior,
            @RequestParam String currency,
            @RequestParam Label label,
            HttpSession session) {
        ReadFile file = ReadFile.pending(session, id);
        ConfirmedPlan confirmed = new ConfirmedPlan(fields, year);
        boolean table = fields.containsKey("table");
        if (confirmed.isEmpty() && !table) {
            throw Problem.refused("intake-plan.nothing").at("take");
        }
        PlanId plan =
                plans.all(me.id(), year).stream()
                        .filter(line -> line.unit().value().equals(unit))
                        .map(PlanLine::id)
                        .findFirst()
                        .orElseGet(() -> begin(me, year, unit, superior, currency, label));
        Plan written = plans.open(me.id(), plan);
        List<Change> changes = confirmed.changes(written.sheet());
        if (!changes.isEmpty()) {
            plans.edit(me.id(), plan, changes);
        }
        if (table) {
            UUID upload = uploads.keep(me.id(), plan, file.name(), file.bytes());
            return "redirect:/plans/" + plan + "/import/" + upload;
        }
        return "redirect:/plans/" + plan;
    }

    private PlanId begin(
            Person me, int year, String unit, String superior, String currency, Label label) {
        PlanContent blank = PlanContent.blank(year, strands.title(me.language(), year), currency);
        return plans.begin(
                me.id(),
                UnitCode.of(unit),
                UnitCode.of(superior),
                Distribution.of(label),
                strands.filled(blank, me.language()));
    }

    private boolean hasTable(ReadFile file) {
        try {
            return !tables.read(file.name(), file.bytes()).isEmpty();
        } catch (Problem noTable) {
            return false;
        }
    }
}
