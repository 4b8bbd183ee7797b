package chancery.work.planning.execution;

import chancery.foundation.access.People;
import chancery.kernel.DispatchId;
import chancery.kernel.PersonId;
import chancery.kernel.Problem;
import chancery.kernel.Ref;
import chancery.kernel.Transactions;
import chancery.work.planning.Indicator;
import chancery.work.planning.Plan;
import chancery.work.planning.PlanContent;
import chancery.work.planning.PlanId;
import chancery.work.planning.PlanStanding;
import chancery.work.planning.Plans;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What was done of plans, as a person may see and report it.
 *
 * <p>The staff of the post report on a plan from its submission until it is closed: work does not
 * wait for the approval. Whoever sees the plan sees what was reported; the things behind the
 * evidence each decide for themselves who sees them.
 */
@Component
public class Execution {
    private final ExecutionRows rows;
    private final ExecutionShelf shelf;
    private final EvidenceShelf evidence;
    private final Plans plans;
    private final People people;
    private final Transactions transactions;
    private final InstantSource clock;
    private final ZoneId zone;

    Execution(
            JdbcClient sql,
            ExecutionShelf shelf,
            EvidenceShelf evidence,
            Plans plans,
            People people,
            Transactions transactions,
            InstantSource clock,
            ZoneId zone) {
        this.rows = new ExecutionRows(sql);
        this.shelf = shelf;
        this.evidence = evidence;
        this.plans = plans;
        this.people = people;
        this.transactions = transactions;
        this.clock = clock;
        this.zone = zone;
    }

    /**
     * Reports how far an action is.
     *
     * @param shown what shows it: things that the person may see
     * @throws Problem {@code plan.unknown}, {@code plan.not-yours}, {@code plan.line-unknown},
     *     {@code execution.not-begun} before the plan is submitted, {@code execution.closed} after
     *     its year, {@code execution.day-ahead}, {@code execution.evidence-unknown}, {@code
     *     execution.evidence-kind}, or a limit of {@link Progress}
     */
    public Progress report(
            PersonId me, PlanId id, UUID action, Progress.Report typed, List<Ref> shown) {
        Plan plan = mine(me, id);
        if (plan.inForce().actions().stream().noneMatch(line -> line.id().equals(action))) {
            throw Problem.absent("plan.line-unknown");
        }
        refuseAhead("on", typed.on());
        Progress entry =
                new Progress(
                        UUID.randomUUID(),
                        action,
                        typed.percent(),
                        typed.note(),
                        typed.reason(),
                        typed.on(),
                        author(me),
                        clock.instant(),
                        evidence.cite(me, shown));
        transactions.runAsNode(() -> shelf.add(id, entry));
        return entry;
    }

    /**
     * Reports what an indicator was found to be.
     *
     * @throws Problem as {@link #report}; {@code plan.qualitative-number} when a qualitative
     *     indicator is given a number, {@code execution.number-missing} when another is not, or a
     *     limit of {@link Actual}
     */
    public Actual measure(
            PersonId me, PlanId id, UUID indicator, Actual.Measured typed, List<Ref> shown) {
        Plan plan = mine(me, id);
        Indicator line =
                plan.inForce().indicators().stream()
                        .filter(each -> each.id().equals(indicator))
                        .findFirst()
                        .orElseThrow(() -> Problem.absent("plan.line-unknown"));
        refuseAhead("from", typed.from());
        if (!line.measure().hasNumbers() && typed.value() != null) {
            throw Problem.refused("plan.qualitative-number").at("value");
        }
        if (line.measure().hasNumbers() && typed.value() == null) {
            throw Problem.refused("execution.number-missing").at("value");
        }
        Actual entry =
                new Actual(
                        UUID.randomUUID(),
                        indicator,
                        typed.from(),
                        typed.to(),
                        typed.value(),
                        typed.text(),
                        typed.source(),
                        author(me),
                        clock.instant(),
                        evidence.cite(me, shown));
        transactions.runAsNode(() -> shelf.add(id, entry));
        return entry;
    }

    /**
     * Everything reported of one action or indicator, the last written first.
     *
     * @throws Problem {@code plan.unknown}
     */
    public List<ExecutionEntry> history(PersonId me, PlanId id, UUID line) {
        plans.open(me, id);
        return transactions.as(
                me,
                () ->
                        Stream.<ExecutionEntry>concat(
                                        rows.progress(id, line, false).stream(),
                                        rows.actuals(id, line, false).stream())
                                .sorted(Comparator.comparing(ExecutionEntry::at).reversed())
                                .toList());
    }

    /**
     * The plan with what was done of it, as of today.
     *
     * @throws Problem {@code plan.unknown}
     */
    public PlanExecution of(PersonId me, PlanId id) {
        Plan plan = plans.open(me, id);
        return transactions.as(
                me,
                () ->
                        new PlanExecution(
                                plan,
                                approved(me, plan),
                                LocalDate.ofInstant(clock.instant(), zone),
                                rows.progress(id, null, false).stream()
                                        .collect(Collectors.groupingBy(Progress::action)),
                                rows.actuals(id, null, false).stream()
                                        .collect(Collectors.groupingBy(Actual::indicator))));
    }

    /**
     * What has not gone to the ministry yet with a signed dispatch.
     *
     * @throws Problem {@code plan.unknown}
     */
    public ExecutionRecord unsent(PersonId me, PlanId id) {
        plans.open(me, id);
        return transactions.as(
                me,
                () ->
                        new ExecutionRecord(
                                written(rows.progress(id, null, true)),
                                written(rows.actuals(id, null, true))));
    }

    /**
     * With which signed dispatches the entries of a plan went, by the entry's id; what has not gone
     * is not among them.
     *
     * @throws Problem {@code plan.unknown}
     */
    public Map<UUID, DispatchId> carriers(PersonId me, PlanId id) {
        plans.open(me, id);
        return transactions.as(me, () -> rows.carriers(id));
    }

    /** Whether the person may report on the plan now. */
    public boolean mayReport(PersonId me, Plan plan) {
        return refusal(plan) == null && plans.mayWrite(me, plan);
    }

    /** What the reader sees of some evidence, in its order. */
    public List<ShownEvidence> shown(PersonId me, Collection<Evidence> cited) {
        return evidence.show(me, cited);
    }

    /**
     * What the person may cite for a plan.
     *
     * @param typed part of a number, a name or a subject
     */
    public List<EvidenceSource.Seen> citable(PersonId me, PlanId plan, String typed) {
        return evidence.find(me, plan, typed);
    }

    private static <E extends ExecutionEntry> List<E> written(List<E> entries) {
        return entries.stream().sorted(Comparator.comparing(ExecutionEntry::at)).toList();
    }

    private @Nullable PlanContent approved(PersonId me, Plan plan) {
        return switch (plan.standing()) {
            case PlanStanding.Approved approved ->
                    plans.version(me, plan.id(), approved.baseline());
            case PlanStanding.Closed closed -> plans.version(me, plan.id(), closed.baseline());
            case PlanStanding.Draft _, PlanStanding.Submitted _, PlanStanding.Returned _ -> null;
        };
    }

    private Plan mine(PersonId me, PlanId id) {
        Plan plan = plans.open(me, id);
        if (!plans.mayWrite(me, plan)) {
            throw Problem.forbidden("plan.not-yours").with("unit", plan.unit().value());
        }
        @Nullable Problem refusal = refusal(plan);
        if (refusal != null) {
            throw refusal;
        }
        return plan;
    }

    /** Why nobody may report on it now; none when it runs. */
    private static @Nullable Problem refusal(Plan plan) {
        return switch (plan.standing()) {
            case PlanStanding.Draft _ -> Problem.conflict("execution.not-begun");
            case PlanStanding.Closed _ -> Problem.conflict("execution.closed");
            case PlanStanding.Submitted _, PlanStanding.Returned _, PlanStanding.Approved _ -> null;
        };
    }

    private void refuseAhead(String field, LocalDate day) {
        if (day.isAfter(LocalDate.ofInstant(clock.instant(), zone))) {
            throw Problem.refused("execution.day-ahead").at(field).with("day", day);
        }
    }

    private String author(PersonId me) {
        return transactions.as(me, () -> people.get(me)).name();
    }
}
