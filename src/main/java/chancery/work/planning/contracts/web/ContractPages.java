package chancery.work.planning.contracts.web;

import chancery.correspondence.DispatchLine;
import chancery.correspondence.Dispatches;
import chancery.correspondence.annexes.AnnexOutcomes;
import chancery.foundation.access.Person;
import chancery.foundation.access.Unit;
import chancery.foundation.access.Units;
import chancery.kernel.Distribution;
import chancery.kernel.Label;
import chancery.kernel.PersonId;
import chancery.kernel.Problem;
import chancery.kernel.Transactions;
import chancery.kernel.UnitCode;
import chancery.work.planning.PlanLine;
import chancery.work.planning.Plans;
import chancery.work.planning.contracts.Contract;
import chancery.work.planning.contracts.ContractContent;
import chancery.work.planning.contracts.ContractId;
import chancery.work.planning.contracts.ContractRound;
import chancery.work.planning.contracts.ContractRounds;
import chancery.work.planning.contracts.Contracts;
import chancery.work.planning.contracts.Duty;
import chancery.work.planning.contracts.Rate;
import chancery.work.planning.contracts.ReportingPeriod;
import chancery.work.planning.execution.Execution;
import chancery.work.planning.execution.ShownEvidence;
import chancery.work.planning.messages.Addressing;
import chancery.work.planning.messages.Contracting;
import java.math.BigDecimal;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The list of contracts, a contract, its sheet, and the steps from one side to the other. */
@Controller("contractPages")
class ContractPages {
    private final Contracts contracts;
    private final ContractRounds rounds;
    private final Contracting contracting;
    private final Plans plans;
    private final Dispatches dispatches;
    private final AnnexOutcomes annexes;
    private final Execution execution;
    private final Units units;
    private final Transactions transactions;
    private final InstantSource clock;
    private final ZoneId zone;

    ContractPages(
            Contracts contracts,
            ContractRounds rounds,
            Contracting contracting,
            Plans plans,
            Dispatches dispatches,
            AnnexOutcomes annexes,
            Execution execution,
            Units units,
            Transactions transactions,
            InstantSource clock,
            ZoneId zone) {
        this.contracts = contracts;
        this.rounds = rounds;
        this.contracting = contracting;
        this.plans = plans;
        this.dispatches = dispatches;
        this.annexes = annexes;
        this.execution = execution;
        this.units = units;
        this.transactions = transactions;
        this.clock = clock;
        this.zone = zone;
    }

    @GetMapping("/contracts")
    ModelAndView all(@AuthenticationPrincipal Person me) {
        List<Unit> known = transactions.as(me.id(), units::all);
        List<Unit> posts = of(known, Unit.Kind.POST);
        List<Unit> ministry = of(known, Unit.Kind.MINISTRY_UNIT);
        List<Unit> ownPosts =
                posts.stream().filter(unit -> contracts.writesFor(me.id(), unit.code())).toList();
        List<Unit> ownUnits =
                ministry.stream()
                        .filter(unit -> contracts.writesFor(me.id(), unit.code()))
                        .toList();
        List<Contract> all = contracts.all(me.id());
        return new ModelAndView(
                "planning/contracts/list",
                "shelf",
                new ContractList(
                        all,
                        ownUnits.isEmpty() ? ownPosts : posts,
                        ownUnits.isEmpty() ? ministry : ownUnits,
                        !ownPosts.isEmpty() || !ownUnits.isEmpty(),
                        today().getYear() + 1,
                        rates(me.id(), all),
                        known.stream().collect(Collectors.toMap(Unit::code, unit -> unit))));
    }

    private Map<ContractId, BigDecimal> rates(PersonId me, List<Contract> all) {
        Map<ContractId, BigDecimal> rates = new HashMap<>();
        contracts
                .rates(me, all)
                .forEach((id, rate) -> {
                    BigDecimal percent = rate.percent(Duty.Side.POST);
                    if (percent != null) {
                        rates.put(id, percent);
                    }
                });
        return rates;
    }

    private static List<Unit> of(List<Unit> known, Unit.Kind kind) {
        return known.stream()
                .filter(unit -> unit.kind() == kind && unit.active() && !unit.archive())
                .toList();
    }

    @PostMapping("/contracts")
    String begin(
            @AuthenticationPrincipal Person me,
            @RequestParam String post,
            @RequestParam String ministry,
            @RequestParam String currency,
            @RequestParam Label label,
            @RequestParam String title,
            @RequestParam MultiValueMap<String, String> fields) {
        TypedContract typed = new TypedContract(fields);
        ContractId id =
                contracts.begin(
                        me.id(),
                        Distribution.of(label),
                        new ContractContent(
                                UnitCode.of(post),
                                UnitCode.of(ministry),
                                typed.year("fromYear"),
                                typed.year("toYear"),
                                title,
                                "",
                                currency,
                                null,
                                List.of(),
                                List.of(),
                                ReportingPeriod.QUARTER));
        return "redirect:/contracts/" + id + "/write";
    }

    @GetMapping("/contracts/{id}")
    ModelAndView one(@AuthenticationPrincipal Person me, @PathVariable String id) {
        Contract contract = contracts.open(me.id(), ContractId.parse(id));
        Rate rate = contracts.rate(me.id(), contract.id());
        @Nullable UnitCode side = contracts.side(me.id(), contract);
        return new ModelAndView(
                "planning/contracts/one",
                "view",
                new ContractView(
                        contract,
                        unit(me, contract.post()),
                        unit(me, contract.ministry()),
                        side,
                        rate,
                        contract.proposed() == null
                                ? List.of()
                                : ContractChange.between(contract.proposed(), contract.sheet()),
                        plans(me, contract),
                        annexes.about(me.id(), contract.id().value()),
                        side == null ? List.of() : dispatches.citable(me.id(), ""),
                        evidence(me, rate)));
    }

    private List<PlanLine> plans(Person me, Contract contract) {
        return plans.all(me.id(), null).stream()
                .filter(plan -> plan.unit().equals(contract.post()))
                .filter(plan -> contract.sheet().covers(plan.year()))
                .toList();
    }

    private Map<UUID, List<ShownEvidence>> evidence(Person me, Rate rate) {
        Map<UUID, List<ShownEvidence>> shown = new HashMap<>();
        for (Rate.Line line : rate.of(Duty.Side.MINISTRY)) {
            if (line instanceof Rate.Line.OfMinistry(Duty duty, var mark)
                    && mark != null
                    && mark.evidence() != null) {
                shown.put(duty.id(), execution.shown(me.id(), List.of(mark.evidence())));
            }
        }
        return shown;
    }

    /**
     * @param from the number of a proposal; 0 for what is being written
     * @param to likewise
     */
    @GetMapping("/contracts/{id}/rounds")
    ModelAndView rounds(
            @AuthenticationPrincipal Person me,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable Integer from,
            @RequestParam(required = false) @Nullable Integer to) {
        Contract contract = contracts.open(me.id(), ContractId.parse(id));
        List<ContractRound> made = rounds.of(me.id(), contract.id());
        int last = made.isEmpty() ? 0 : made.getFirst().number();
        boolean rewritten = !contract.sheet().equals(contract.proposed());
        int after = to == null ? (rewritten ? 0 : last) : to;
        int before = from == null ? (after == 0 ? last : Math.max(1, after - 1)) : from;
        return new ModelAndView(
                "planning/contracts/rounds",
                "view",
                new RoundsView(
                        contract,
                        unit(me, contract.post()),
                        unit(me, contract.ministry()),
                        made,
                        before,
                        after,
                        made.isEmpty()
                                ? List.of()
                                : ContractChange.between(
                                        content(me, contract, before),
                                        content(me, contract, after))));
    }

    private ContractContent content(Person me, Contract contract, int number) {
        return number == 0 ? contract.sheet() : rounds.content(me.id(), contract.id(), number);
    }

    @GetMapping("/contracts/{id}/write")
    ModelAndView sheet(@AuthenticationPrincipal Person me, @PathVariable String id) {
        Contract contract = contracts.open(me.id(), ContractId.parse(id));
        contracts.refuseUnlessWritten(me.id(), contract);
        return new ModelAndView(
                "planning/contracts/write",
                "sheet",
                new ContractSheet(
                        contract, unit(me, contract.post()), unit(me, contract.ministry())));
    }

    /**
     * @param more whether the writer asked for further rows instead of going back
     */
    @PostMapping("/contracts/{id}")
    String write(
            @AuthenticationPrincipal Person me,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String more,
            @RequestParam MultiValueMap<String, String> fields) {
        Contract contract = contracts.open(me.id(), ContractId.parse(id));
        contracts.write(me.id(), contract.id(), new TypedContract(fields).over(contract.sheet()));
        return "redirect:/contracts/" + id + (more == null ? "" : "/write#" + more);
    }

    @PostMapping("/contracts/{id}/propose")
    String propose(@AuthenticationPrincipal Person me, @PathVariable String id) {
        return "redirect:/write/"
                + contracting.propose(me.id(), ContractId.parse(id), Addressing.PLAIN);
    }

    @PostMapping("/contracts/{id}/agree")
    String agree(@AuthenticationPrincipal Person me, @PathVariable String id) {
        return "redirect:/write/"
                + contracting.agree(me.id(), ContractId.parse(id), Addressing.PLAIN);
    }

    @PostMapping("/contracts/{id}/marks")
    String tellMarks(@AuthenticationPrincipal Person me, @PathVariable String id) {
        return "redirect:/write/"
                + contracting.tellMarks(me.id(), ContractId.parse(id), Addressing.PLAIN);
    }

    /**
     * @param evidence unit and number of a dispatch that the reader may see; empty for none
     */
    @PostMapping("/contracts/{id}/duties/{duty}/mark")
    String mark(
            @AuthenticationPrincipal Person me,
            @PathVariable String id,
            @PathVariable UUID duty,
            @RequestParam boolean kept,
            @RequestParam String note,
            @RequestParam String evidence) {
        @Nullable DispatchLine cited = cited(me, evidence.strip());
        contracts.mark(
                me.id(),
                ContractId.parse(id),
                duty,
                kept,
                note,
                cited == null ? null : cited.id().ref(),
                cited == null ? "" : citation(cited));
        return "redirect:/contracts/" + id + "#d-" + duty;
    }

    private @Nullable DispatchLine cited(Person me, String typed) {
        return typed.isEmpty()
                ? null
                : dispatches.citable(me.id(), typed).stream()
                        .filter(line -> citation(line).equals(typed))
                        .findFirst()
                        .orElseThrow(() ->
                                Problem.absent("contract.evidence-unknown")
                                        .at("evidence")
                                        .with("value", typed));
    }

    private static String citation(DispatchLine line) {
        return (line.from() + " " + line.number()).strip();
    }

    private Unit unit(Person me, UnitCode code) {
        return transactions.as(me.id(), () -> units.get(code));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }
}
