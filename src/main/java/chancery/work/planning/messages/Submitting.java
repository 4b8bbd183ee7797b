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
import chancery.work.planning.PlanShelf;
import chancery.work.planning.PlanStanding;
import chancery.work.planning.Plans;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Asks the ministry for approval: prepares the dispatch, which then goes round and is signed like
 * any other. Until it is signed or thrown away the plan is not changed.
 */
@Component
public class Submitting {
    private final JdbcClient sql;
    private final Plans plans;
    private final PlanShelf shelf;
    private final PlanDrafts drafts;
    private final PlanLetters letters;
    private final Remarks remarks;
    private final AnnexOutcomes outcomes;
    private final Transactions transactions;
    private final InstantSource clock;

    Submitting(
            JdbcClient sql,
            Plans plans,
            PlanShelf shelf,
            PlanDrafts drafts,
            PlanLetters letters,
            Remarks remarks,
            AnnexOutcomes outcomes,
            Transactions transactions,
            InstantSource clock) {
        this.sql = sql;
        this.plans = plans;
        this.shelf = shelf;
        this.drafts = drafts;
        this.letters = letters;
        this.remarks = remarks;
        this.outcomes = outcomes;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Prepares the dispatch with the plan as it is written now, and what was replied to the
     * observations on the version before.
     *
     * @return the draft, to be completed, approved and signed
     * @throws Problem {@code plan.unknown}, {@code plan.not-yours}, {@code plan.shut} when it is
     *     with the ministry, approved, or submitted already; {@code plan-message.nothing-planned}
     */
    public DispatchId submit(PersonId me, PlanId id, Addressing addressing) {
        Plan plan = mine(me, id);
        if (plan.standing().frozen() || !plan.standing().open()) {
            throw Problem.conflict("plan.shut");
        }
        if (plan.sheet().objectives().isEmpty()) {
            throw Problem.refused("plan-message.nothing-planned");
        }
        Person person = drafts.person(me);
        int version = 1 + plans.versions(me, id).size();
        List<Reply> replies = replies(me, id);
        DispatchId draft =
                drafts.write(
                        me,
                        plan.distribution(),
                        plan.unit(),
                        plan.superior(),
                        addressing,
                        answered(me, id),
                        letters.submission(person, plan, version, replies));
        try {
            transactions.runAsNode(() -> await(plan, draft));
        } catch (RuntimeException e) {
            drafts.discard(me, draft);
            throw e;
        }
        return drafts.attach(
                me,
                draft,
                "plan-" + plan.year() + ".json",
                new PlanMessage.Submission(
                        id,
                        plan.unit(),
                        plan.superior(),
                        version,
                        person.name(),
                        plan.sheet(),
                        replies));
    }

    /**
     * Throws the unsigned dispatch away, so that the plan is written again; only its author may.
     *
     * @throws Problem {@code plan-message.not-waiting}, {@code draft.not-yours} while it goes round
     *     or is somebody else's
     */
    public void withdraw(PersonId me, PlanId id) {
        DispatchId pending =
                switch (mine(me, id).standing()) {
                    case PlanStanding.Draft(var dispatch) -> dispatch;
                    case PlanStanding.Returned(var dispatch) -> dispatch;
                    case PlanStanding.Submitted _, PlanStanding.Approved _, PlanStanding.Closed _ ->
                            null;
                };
        if (pending == null) {
            throw Problem.conflict("plan-message.not-waiting");
        }
        drafts.discard(me, pending);
    }

    /**
     * Replies to an observation; it goes with the next submission and may be written anew until
     * then.
     *
     * @throws Problem {@code plan-message.observation-unknown}, also when the reply was sent
     */
    public void reply(PersonId me, PlanId id, UUID observation, String text) {
        mine(me, id);
        Reply reply = new Reply(observation, text, drafts.person(me).name());
        boolean prepared = transactions.asNode(() -> remarks.prepare(id, reply, clock.instant()));
        if (!prepared) {
            throw Problem.absent("plan-message.observation-unknown");
        }
    }

    private Plan mine(PersonId me, PlanId id) {
        Plan plan = plans.open(me, id);
        if (!plans.mayWrite(me, plan)) {
            throw Problem.forbidden("plan.not-yours").with("unit", plan.unit().value());
        }
        return plan;
    }

    private void await(Plan seen, DispatchId draft) {
        Plan held = shelf.hold(seen.id());
        if (held == null || !held.standing().open() || !held.sheet().equals(seen.sheet())) {
            throw Problem.conflict("plan.shut");
        }
        shelf.await(seen.id(), draft.value());
    }

    private List<Reply> replies(PersonId me, PlanId id) {
        return transactions.as(
                me,
                () ->
                        sql.sql(
                                        """
                                        select observation, text, author from plan_reply
                                         where plan = :plan and dispatch is null order by at, observation
                                        """)
                                .param("plan", id.value())
                                .query((row, _) ->
                                        new Reply(
                                                row.getObject("observation", UUID.class),
                                                row.getString("text"),
                                                row.getString("author")))
                                .list());
    }

    /** The dispatch that sent the plan back, if one did. */
    private List<DispatchId> answered(PersonId me, PlanId id) {
        return outcomes
                .latest(me, new Subject(id.value(), PlanMessage.Kind.OBSERVATIONS.name()))
                .stream()
                .toList();
    }
}
