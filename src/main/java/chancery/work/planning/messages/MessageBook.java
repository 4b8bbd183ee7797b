package chancery.work.planning.messages;

import chancery.correspondence.RegisteredAnnex;
import chancery.kernel.DispatchId;
import chancery.kernel.Problem;
import chancery.work.planning.PlanJson;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Remembers which annexes were looked at and what became of them; within the node's transaction.
 */
@Component
class MessageBook {
    private final JdbcClient sql;
    private final InstantSource clock;

    MessageBook(JdbcClient sql, InstantSource clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** An annex that waits for an earlier one. */
    record Waiting(UUID annex, DispatchId dispatch) {}

    boolean knows(UUID annex) {
        return sql.sql("select exists (select 1 from plan_message where annex = :annex)")
                .param("annex", annex)
                .query(Boolean.class)
                .single();
    }

    /** What was taken over or refused stays so; what waited may be noted anew. */
    void note(RegisteredAnnex annex, @Nullable PlanMessage message, Outcome outcome) {
        Problem problem = outcome.problem();
        TreeMap<String, String> details = new TreeMap<>();
        if (problem != null) {
            problem.values().forEach((name, value) -> details.put(name, String.valueOf(value)));
        }
        sql.sql(
                        """
                        insert into plan_message (annex, dispatch, position, thing, kind, outcome, problem, details, at)
                        values (:annex, :dispatch, :position, :thing, :kind, :outcome, :problem, :details, :now)
                        on conflict (annex) do update set outcome = excluded.outcome, problem = excluded.problem,
                            details = excluded.details, at = excluded.at
                         where plan_message.outcome = 'WAITING'
                        """)
                .param("annex", annex.id())
                .param("dispatch", annex.dispatch().value())
                .param("position", annex.position())
                .param("thing", message == null ? null : message.thing())
                .param("kind", message == null ? "" : PlanMessage.Kind.of(message).name())
                .param("outcome", outcome.word())
                .param("problem", problem == null ? null : problem.code())
                .param("details", PlanJson.write(details))
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    /** What waits for something about a plan or contract, in the order of the register. */
    List<Waiting> waiting(UUID thing) {
        return sql.sql(
                        """
                        select annex, dispatch from plan_message where thing = :thing and outcome = 'WAITING'
                         order by position, annex
                        """)
                .param("thing", thing)
                .query((row, _) ->
                        new Waiting(
                                row.getObject("annex", UUID.class),
                                DispatchId.of(row.getObject("dispatch", UUID.class))))
                .list();
    }

    /** The dispatch with the last message of a kind that counts; none when there was none. */
    List<DispatchId> latest(UUID thing, PlanMessage.Kind kind) {
        return sql.sql(
                        """
                        select dispatch from plan_message where thing = :thing and kind = :kind and outcome = 'TAKEN'
                         order by position desc limit 1
                        """)
                .param("thing", thing)
                .param("kind", kind.name())
                .query((row, _) -> DispatchId.of(row.getObject("dispatch", UUID.class)))
                .list();
    }

    /** The position in the register up to which everything is settled. */
    long settled() {
        return sql.sql("select position from plan_message_sweep").query(Long.class).single();
    }

    void settle(long position) {
        sql.sql("update plan_message_sweep set position = :position")
                .param("position", position)
                .update();
    }
}
