package chancery.correspondence.drafting;

import chancery.correspondence.Dispatch;
import chancery.kernel.DispatchId;
import chancery.kernel.PersonId;
import chancery.kernel.Problem;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The steps of circuits in their table; within the node's running transaction. */
@Component
class CircuitRows {
    private static final int LONGEST_COMMENT = 4000;

    private final JdbcClient sql;
    private final InstantSource clock;

    CircuitRows(JdbcClient sql, InstantSource clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Whose step it is, by its place in the circuit. */
    record Turn(int round, int position) {}

    /** Moves the draft on, when it still is as its reader saw it. */
    void move(Dispatch seen, String state) {
        int moved =
                sql.sql(
                                """
                                update dispatch set state = :state, updated_at = :now
                                 where id = :id and version = :version and state = :seen
                                """)
                        .param("state", state)
                        .param("now", now())
                        .param("id", seen.id().value())
                        .param("version", seen.version())
                        .param("seen", seen.standing().word())
                        .update();
        if (moved == 0) {
            throw Problem.conflict("draft.newer");
        }
    }

    int lastRound(DispatchId id) {
        return sql.sql("select coalesce(max(round), 0) from circuit_step where dispatch = :id")
                .param("id", id.value())
                .query(Integer.class)
                .single();
    }

    void step(DispatchId id, int round, int position, PersonId person) {
        sql.sql(
                        """
                        insert into circuit_step (dispatch, round, position, person, outcome)
                        values (:id, :round, :position, :person, 'WAITING')
                        """)
                .param("id", id.value())
                .param("round", round)
                .param("position", position)
                .param("person", person.value())
                .update();
    }

    /**
     * @throws Problem {@code circuit.comment-long}
     */
    void close(
            DispatchId id,
            Turn turn,
            String outcome,
            String comment,
            @Nullable PersonId delegatedTo) {
        String said = comment.strip();
        if (said.length() > LONGEST_COMMENT) {
            throw Problem.refused("circuit.comment-long")
                    .at("comment")
                    .with("most", LONGEST_COMMENT);
        }
        sql.sql(
                        """
                        update circuit_step set outcome = :outcome, comment = :comment, at = :now, delegated_to = :to
                         where dispatch = :id and round = :round and position = :position
                        """)
                .param("outcome", outcome)
                .param("comment", said)
                .param("now", now())
                .param("to", delegatedTo == null ? null : delegatedTo.value())
                .param("id", id.value())
                .param("round", turn.round())
                .param("position", turn.position())
                .update();
    }

    /** The first step that waits, when it waits for this person. */
    @Nullable Turn turn(DispatchId id, PersonId me) {
        return sql.sql(
                        """
                        select s.round, s.position from circuit_step s
                         where s.dispatch = :id and s.outcome = 'WAITING' and s.person = :me
                           and not exists (select 1 from circuit_step e where e.dispatch = s.dispatch and e.outcome = 'WAITING'
                                and (e.round, e.position) < (s.round, s.position))
                        """)
                .param("id", id.value())
                .param("me", me.value())
                .query((row, i) -> new Turn(row.getInt("round"), row.getInt("position")))
                .optional()
                .orElse(null);
    }

    /** Whom the circuit waits for now. */
    @Nullable PersonId next(DispatchId id) {
        return sql.sql(
                        """
                        select person from circuit_step where dispatch = :id and outcome = 'WAITING'
                         order by round desc, position limit 1
                        """)
                .param("id", id.value())
                .query(UUID.class)
                .optional()
                .map(PersonId::of)
                .orElse(null);
    }

    /** Lets the person read the draft. */
    void admit(DispatchId id, PersonId person) {
        sql.sql(
                        """
                        update dispatch set readers = array_append(readers, :key)
                         where id = :id and not (:key = any (readers))
                        """)
                .param("key", "person:" + person)
                .param("id", id.value())
                .update();
    }

    /** Strikes those of the round who have not been asked yet. */
    void strikeWaiting(DispatchId id) {
        sql.sql("delete from circuit_step where dispatch = :id and outcome = 'WAITING'")
                .param("id", id.value())
                .update();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
