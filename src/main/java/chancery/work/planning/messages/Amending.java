package chancery.work.planning.messages;

import chancery.foundation.access.Person;
import chancery.kernel.DispatchId;
import chancery.kernel.PersonId;
import chancery.kernel.Problem;
import chancery.kernel.Transactions;
import chancery.work.planning.Plan;
import chancery.work.planning.PlanId;
import chancery.work.planning.PlanVersion;
import chancery.work.planning.Plans;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells the ministry which amendments are in force at the post. */
@Component
public class Amending {
    private final JdbcClient sql;
    private final Plans plans;
    private final PlanDrafts drafts;
    private final PlanLetters letters;
    private final Transactions transactions;

    Amending(
            JdbcClient sql,
            Plans plans,
            PlanDrafts drafts,
            PlanLetters letters,
            Transactions transactions) {
        this.sql = sql;
        this.plans = plans;
        this.drafts = drafts;
        this.letters = letters;
        this.transactions = transactions;
    }

    /**
     * Amendments that no signed dispatch has told yet, in the order of their numbers.
     *
     * @throws Problem {@code plan.unknown}
     */
    public List<PlanVersion> untold(PersonId me, PlanId id) {
        List<PlanVersion> versions = plans.versions(me, id);
        Set<Integer> told =
                transactions.as(
                        me,
                        () ->
                                new HashSet<>(
                                        sql.sql(
                                                        "select amendment from plan_amendment_told where plan = :plan")
                                                .param("plan", id.value())
                                                .query(Integer.class)
                                                .list()));
        return versions.reversed().stream()
                .filter(v -> v.amendment() != null && !told.contains(v.amendment()))
                .toList();
    }

    /**
     * Prepares the dispatch with all of them.
     *
     * @return the draft, to be completed, approved and signed
     * @throws Problem {@code plan.not-yours}, {@code plan-message.nothing-to-send}
     */
    public DispatchId send(PersonId me, PlanId id, Addressing addressing) {
        Plan plan = plans.open(me, id);
        if (!plans.mayWrite(me, plan)) {
            throw Problem.forbidden("plan.not-yours").with("unit", plan.unit().value());
        }
        List<Amendment> amendments =
                untold(me, id).stream().map(version -> amendment(me, id, version)).toList();
        if (amendments.isEmpty()) {
            throw Problem.conflict("plan-message.nothing-to-send")
                    .with("superior", plan.superior());
        }
        Person person = drafts.person(me);
        DispatchId draft =
                drafts.write(
                        me,
                        plan.distribution(),
                        plan.unit(),
                        plan.superior(),
                        addressing,
                        List.of(),
                        letters.amendments(person, plan, amendments));
        return drafts.attach(
                me,
                draft,
                "amendments-" + plan.year() + ".json",
                new PlanMessage.Amendments(id, amendments));
    }

    private Amendment amendment(PersonId me, PlanId id, PlanVersion version) {
        return new Amendment(
                Objects.requireNonNull(version.amendment()),
                version.reason(),
                version.author(),
                version.at(),
                plans.version(me, id, version.version()));
    }
}
