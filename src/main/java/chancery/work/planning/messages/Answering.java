package chancery.work.planning.messages;

import chancery.correspondence.annexes.AnnexOutcomes;
import chancery.correspondence.annexes.Subject;
import chancery.foundation.access.Person;
import chancery.kernel.DispatchId;
import chancery.kernel.PersonId;
import chancery.kernel.Problem;
import chancery.kernel.Transactions;
import chancery.work.planning.Plan;
import chancery.work.planning.PlanId;
import chancery.work.planning.PlanStanding;
import chancery.work.planning.PlanVersion;
import chancery.work.planning.Plans;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The superior unit's side: observations are collected line by line by its officers, and go to the
 * post with the dispatch that returns or approves the plan.
 */
@Component
public class Answering {
    private final JdbcClient sql;
    private final Plans plans;
    private final PlanDrafts drafts;
    private final PlanLetters letters;
    private final Remarks remarks;
    private final AnnexOutcomes outcomes;
    private final Transactions transactions;
    private final InstantSource clock;

    Answering(
            JdbcClient sql,
            Plans plans,
            PlanDrafts drafts,
            PlanLetters letters,
            Remarks remarks,
            AnnexOutcomes outcomes,
            Transactions transactions,
            InstantSource clock) {
        this.sql = sql;
        this.plans = plans;
        this.drafts = drafts;
        this.letters = letters;
        this.remarks = remarks;
        this.outcomes = outcomes;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Whether the person answers this plan for its superior unit. */
    public boolean mayAnswer(PersonId me, Plan plan) {
        return transactions.as(
                me,
                () ->
                        sql.sql("select answers_plans_for(:unit)")
                                .param("unit", plan.superior().value())
                                .query(Boolean.class)
                                .single());
    }

    /**
     * Remarks something on the version that was submitted last.
     *
     * @param line none when it is about the whole plan
     * @return its identity, for {@link #retract}
     * @throws Problem {@code plan.unknown}, {@code plan-message.not-yours}, {@code
     *     plan-message.not-submitted}, {@code plan.line-unknown}
     */
    public UUID observe(PersonId me, PlanId id, @Nullable UUID line, String text) {
        Plan plan = submitted(me, id);
        if (line != null && plan.sheet().element(line).isEmpty()) {
            throw Problem.absent("plan.line-unknown");
        }
        Observation observation =
                new Observation(UUID.randomUUID(), line, text, drafts.person(me).name());
        int version = last(me, id).version();
        transactions.runAsNode(
                () -> remarks.collect(id, version, observation, me, clock.instant()));
        return observation.id();
    }

    /**
     * Takes an observation back that was not sent.
     *
     * @throws Problem {@code plan-message.observation-unknown}, and as {@link #observe}
     */
    public void retract(PersonId me, PlanId id, UUID observation) {
        submitted(me, id);
        boolean there = transactions.asNode(() -> remarks.retract(id, observation));
        if (!there) {
            throw Problem.absent("plan-message.observation-unknown");
        }
    }

    /**
     * Prepares the dispatch that sends the plan back with what was observed.
     *
     * @throws Problem {@code plan-message.no-observation}, and as {@link #observe}
     */
    public DispatchId returnPlan(PersonId me, PlanId id, Addressing addressing) {
        return answer(me, id, PlanMessage.Answer.RETURNED, addressing);
    }

    /** Prepares the dispatch that approves the plan, with what was observed if anything was. */
    public DispatchId approve(PersonId me, PlanId id, Addressing addressing) {
        return answer(me, id, PlanMessage.Answer.APPROVED, addressing);
    }

    private DispatchId answer(
            PersonId me, PlanId id, PlanMessage.Answer answer, Addressing addressing) {
        Plan plan = submitted(me, id);
        Person person = drafts.person(me);
        PlanVersion last = last(me, id);
        List<Observation> observations = collected(me, id, last.version());
        PlanMessage message = new PlanMessage.Observations(id, last.digest(), answer, observations);
        DispatchId draft =
                drafts.write(
                        me,
                        plan.distribution(),
                        plan.superior(),
                        plan.unit(),
                        addressing,
                        submission(me, id),
                        letters.answer(person, plan, answer, observations));
        return drafts.attach(me, draft, "observations-" + plan.year() + ".json", message);
    }

    private Plan submitted(PersonId me, PlanId id) {
        Plan plan = plans.open(me, id);
        if (!mayAnswer(me, plan)) {
            throw Problem.forbidden("plan-message.not-yours").with("superior", plan.superior());
        }
        if (!(plan.standing() instanceof PlanStanding.Submitted)) {
            throw Problem.conflict("plan-message.not-submitted");
        }
        return plan;
    }

    private PlanVersion last(PersonId me, PlanId id) {
        return plans.versions(me, id).getFirst();
    }

    private List<Observation> collected(PersonId me, PlanId id, int version) {
        return transactions.as(
                me,
                () ->
                        sql.sql(
                                        """
                                        select id, line, text, author from plan_observation
                                         where plan = :plan and version = :version and dispatch is null order by at, id
                                        """)
                                .param("plan", id.value())
                                .param("version", version)
                                .query((row, _) ->
                                        new Observation(
                                                row.getObject("id", UUID.class),
                                                row.getObject("line", UUID.class),
                                                row.getString("text"),
                                                row.getString("author")))
                                .list());
    }

    /** The dispatch that submitted the plan last. */
    private List<DispatchId> submission(PersonId me, PlanId id) {
        return outcomes
                .latest(me, new Subject(id.value(), PlanMessage.Kind.SUBMISSION.name()))
                .stream()
                .toList();
    }
}
