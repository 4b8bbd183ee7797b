package chancery.work.planning.messages;

import chancery.correspondence.annexes.RegisteredAnnex;
import chancery.kernel.PersonId;
import chancery.work.planning.PlanId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps observations, replies and which amendments were told; within the node's transaction. */
@Component
class Remarks {
    private final JdbcClient sql;

    Remarks(JdbcClient sql) {
        this.sql = sql;
    }

    /** Collects an observation that no dispatch says yet. */
    void collect(PlanId plan, int version, Observation observation, PersonId person, Instant now) {
        keep(plan, version, observation, person.value(), now, null);
    }

    /**
     * Takes back an observation that no dispatch says yet.
     *
     * @return whether there was one
     */
    boolean retract(PlanId plan, UUID observation) {
        return sql.sql(
                                "delete from plan_observation where id = :id and plan = :plan and dispatch is null")
                        .param("id", observation)
                        .param("plan", plan.value())
                        .update()
                > 0;
    }

    /** These were said about a version, by a signed dispatch. */
    void observed(PlanId plan, int version, List<Observation> observations, RegisteredAnnex annex) {
        for (Observation observation : observations) {
            retract(plan, observation.id());
            keep(plan, version, observation, null, annex.signedAt(), annex.dispatch().value());
        }
    }

    private void keep(
            PlanId plan,
            int version,
            Observation observation,
            @Nullable UUID person,
            Instant at,
            @Nullable UUID dispatch) {
        sql.sql(
                        """
                        insert into plan_observation (id, plan, version, line, text, author, person, at, dispatch)
                        values (:id, :plan, :version, :line, :text, :author, :person, :at, :dispatch)
                        """)
                .param("id", observation.id())
                .param("plan", plan.value())
                .param("version", version)
                .param("line", observation.line())
                .param("text", observation.text())
                .param("author", observation.author())
                .param("person", person)
                .param("at", Timestamp.from(at))
                .param("dispatch", dispatch)
                .update();
    }

    /** Prepares, or prepares anew, what the post replies; nothing once a dispatch has said it. */
    boolean prepare(PlanId plan, Reply reply, Instant now) {
        return sql.sql(
                                """
                                insert into plan_reply (observation, plan, text, author, at)
                                select o.id, o.plan, :text, :author, :now from plan_observation o
                                 where o.id = :observation and o.plan = :plan and o.dispatch is not null
                                on conflict (observation) do update set text = excluded.text, author = excluded.author,
                                    at = excluded.at where plan_reply.dispatch is null
                                """)
                        .param("observation", reply.observation())
                        .param("plan", plan.value())
                        .param("text", reply.text())
                        .param("author", reply.author())
                        .param("now", Timestamp.from(now))
                        .update()
                > 0;
    }

    /** These replies were given by a signed dispatch; what answers nothing known is left out. */
    void replied(PlanId plan, List<Reply> replies, RegisteredAnnex annex) {
        for (Reply reply : replies) {
            sql.sql(
                            """
                            insert into plan_reply (observation, plan, text, author, at, dispatch)
                            select o.id, o.plan, :text, :author, :at, :dispatch from plan_observation o
                             where o.id = :observation and o.plan = :plan and o.dispatch is not null
                            on conflict (observation) do update set text = excluded.text, author = excluded.author,
                                at = excluded.at, dispatch = excluded.dispatch where plan_reply.dispatch is null
                            """)
                    .param("observation", reply.observation())
                    .param("plan", plan.value())
                    .param("text", reply.text())
                    .param("author", reply.author())
                    .param("at", Timestamp.from(annex.signedAt()))
                    .param("dispatch", annex.dispatch().value())
                    .update();
        }
    }

    /**
     * An amendment was told by a signed dispatch.
     *
     * @return false when one had told it before
     */
    boolean tell(PlanId plan, int amendment, RegisteredAnnex annex) {
        return sql.sql(
                                """
                                insert into plan_amendment_told (plan, amendment, dispatch) values (:plan, :amendment, :dispatch)
                                on conflict do nothing
                                """)
                        .param("plan", plan.value())
                        .param("amendment", amendment)
                        .param("dispatch", annex.dispatch().value())
                        .update()
                > 0;
    }
}
