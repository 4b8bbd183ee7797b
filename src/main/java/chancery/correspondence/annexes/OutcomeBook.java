package chancery.correspondence.annexes;

import chancery.kernel.DispatchId;
import chancery.kernel.Problem;
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
class OutcomeBook {
    private final JdbcClient sql;
    private final InstantSource clock;

    OutcomeBook(JdbcClient sql, InstantSource clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** An annex that waits for an earlier one. */
    record Waiting(UUID annex, DispatchId dispatch) {}

    boolean knows(UUID annex) {
        return sql.sql("select exists (select 1 from annex_outcome where annex = :annex)")
                .param("annex", annex)
                .query(Boolean.class)
                .single();
    }

    /** What was taken over or refused stays so; what waited may be noted anew. */
    void note(RegisteredAnnex annex, String mediaType, @Nullable Subject subject, Outcome outcome) {
        Problem problem = outcome.problem();
        TreeMap<String, String> details = new TreeMap<>();
        if (problem != null) {
            problem.values().forEach((name, value) -> details.put(name, String.valueOf(value)));
        }
        sql.sql(
                        """
                        insert into annex_outcome (annex, dispatch, media_type, position, thing, kind, state, problem, details, at)
                        values (:annex, :dispatch, :type, :position, :thing, :kind, :state, :problem, :details, :now)
                        on conflict (annex) do update set state = excluded.state, problem = excluded.problem,
                            details = excluded.details, at = excluded.at
                         where annex_outcome.state = 'WAITING'
                        """)
                .param("annex", annex.id())
                .param("dispatch", annex.dispatch().value())
                .param("type", mediaType)
                .param("position", annex.position())
                .param("thing", subject == null ? null : subject.thing())
                .param("kind", subject == null ? "" : subject.kind())
                .param("state", outcome.state().name())
                .param("problem", problem == null ? null : problem.code())
                .param("details", AnnexOutcomes.DETAILS.write(details))
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    /** What waits for something about a thing, in the order of the register. */
    List<Waiting> waiting(String mediaType, UUID thing) {
        return sql.sql(
                        """
                        select annex, dispatch from annex_outcome
                         where thing = :thing and state = 'WAITING' and media_type = :type
                         order by position, annex
                        """)
                .param("thing", thing)
                .param("type", mediaType)
                .query((row, _) ->
                        new Waiting(
                                row.getObject("annex", UUID.class),
                                DispatchId.of(row.getObject("dispatch", UUID.class))))
                .list();
    }

    /** The position in the register up to which every annex of the kind is settled; -1 for none. */
    long settled(String mediaType) {
        return sql.sql(
                        "select coalesce((select position from annex_sweep where media_type = :type), -1)")
                .param("type", mediaType)
                .query(Long.class)
                .single();
    }

    void settle(String mediaType, long position) {
        sql.sql(
                        """
                        insert into annex_sweep (media_type, position) values (:type, :position)
                        on conflict (media_type) do update set position = excluded.position
                        """)
                .param("type", mediaType)
                .param("position", position)
                .update();
    }
}
