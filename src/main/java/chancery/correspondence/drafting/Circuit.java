package chancery.correspondence.drafting;

import chancery.correspondence.Dispatch;
import chancery.correspondence.Dispatches;
import chancery.correspondence.Notice;
import chancery.correspondence.Notices;
import chancery.correspondence.Standing;
import chancery.foundation.access.People;
import chancery.foundation.access.Person;
import chancery.foundation.access.Role;
import chancery.kernel.DispatchId;
import chancery.kernel.PersonId;
import chancery.kernel.Problem;
import chancery.kernel.Transactions;
import chancery.kernel.UnitCode;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The approval circuit: people who look at a draft one after the other before it is signed.
 *
 * <p>Steps are numbered 100, 200, …; whom somebody asks in their place comes right behind them.
 * What a person may do is asked under their own rights; the step itself is written by the node, at
 * the version that they saw.
 */
@Component
public class Circuit {
    private static final int STEP = 100;
    private static final int LONGEST_COMMENT = 4000;

    private final JdbcClient sql;
    private final Transactions transactions;
    private final Dispatches dispatches;
    private final People people;
    private final Notices notices;
    private final InstantSource clock;

    Circuit(
            JdbcClient sql,
            Transactions transactions,
            Dispatches dispatches,
            People people,
            Notices notices,
            InstantSource clock) {
        this.sql = sql;
        this.transactions = transactions;
        this.dispatches = dispatches;
        this.people = people;
        this.notices = notices;
        this.clock = clock;
    }

    private record Turn(int round, int position) {}

    /**
     * Sends the draft round.
     *
     * @param approvers in the order in which they are asked
     * @throws Problem {@code circuit.empty}, {@code circuit.not-cleared} for somebody who may not
     *     read it, {@code circuit.not-draft} when it is with others already
     */
    public void submit(PersonId me, DispatchId id, List<PersonId> approvers) {
        if (approvers.isEmpty()) {
            throw Problem.refused("circuit.empty").at("approvers");
        }
        Dispatch draft = dispatches.peek(me, id);
        boolean mine =
                switch (draft.standing()) {
                    case Standing.Draft _, Standing.Returned _ ->
                            me.equals(draft.author()) || signsFor(me, draft);
                    case Standing.InCircuit _,
                            Standing.Approved _,
                            Standing.Signed _,
                            Standing.Arrived _,
                            Standing.Archived _ ->
                            false;
                };
        if (!mine) {
            throw Problem.conflict("circuit.not-draft");
        }
        transactions.runAsNode(() -> {
            move(draft, "IN_CIRCUIT");
            int round = lastRound(id) + 1;
            int position = STEP;
            for (PersonId approver : new LinkedHashSet<>(approvers)) {
                admit(draft, approver);
                step(id, round, position, approver);
                position += STEP;
            }
            notices.tell(approvers.getFirst(), Notice.Kind.TO_APPROVE, id, "");
        });
    }

    /**
     * Approves when it is this person's turn. Who signs for the unit may approve a draft that
     * nobody was asked about.
     *
     * @throws Problem {@code circuit.not-your-turn}
     */
    public void approve(PersonId me, DispatchId id, String comment) {
        Dispatch draft = dispatches.peek(me, id);
        boolean signs = signsFor(me, draft);
        transactions.runAsNode(() -> {
            Turn turn = turn(id, me);
            if (turn == null) {
                if (!signs || !isWithAuthor(draft)) {
                    throw Problem.conflict("circuit.not-your-turn");
                }
                turn = new Turn(lastRound(id) + 1, STEP);
                step(id, turn.round(), turn.position(), me);
            }
            close(id, turn, "APPROVED", comment, null);
            PersonId next = next(id);
            move(draft, next == null ? "APPROVED" : "IN_CIRCUIT");
            if (next == null) {
                tellSigners(draft);
            } else {
                notices.tell(next, Notice.Kind.TO_APPROVE, id, "");
            }
        });
    }

    /**
     * Gives the draft back to its author; the rest of the round is not asked any more.
     *
     * @throws Problem {@code circuit.comment-missing}, {@code circuit.not-your-turn}
     */
    public void giveBack(PersonId me, DispatchId id, String comment) {
        if (comment.isBlank()) {
            throw Problem.refused("circuit.comment-missing").at("comment");
        }
        Dispatch draft = dispatches.peek(me, id);
        boolean signs = signsFor(me, draft) && !me.equals(draft.author());
        transactions.runAsNode(() -> {
            Turn turn = turn(id, me);
            if (turn == null) {
                if (!signs) {
                    throw Problem.conflict("circuit.not-your-turn");
                }
                turn = new Turn(lastRound(id) + 1, STEP);
                step(id, turn.round(), turn.position(), me);
            }
            close(id, turn, "RETURNED", comment, null);
            sql.sql("delete from circuit_step where dispatch = :id and outcome = 'WAITING'")
                    .param("id", id.value())
                    .update();
            move(draft, "RETURNED");
            PersonId author = draft.author();
            if (author != null) {
                notices.tell(author, Notice.Kind.RETURNED, id, "");
            }
        });
    }

    /**
     * Asks somebody else to look in one's place.
     *
     * @throws Problem {@code circuit.not-your-turn}, {@code circuit.not-cleared}
     */
    public void delegate(PersonId me, DispatchId id, PersonId to, String comment) {
        Dispatch draft = dispatches.peek(me, id);
        transactions.runAsNode(() -> {
            Turn turn = turn(id, me);
            if (turn == null || me.equals(to)) {
                throw Problem.conflict("circuit.not-your-turn");
            }
            admit(draft, to);
            close(id, turn, "DELEGATED", comment, to);
            step(id, turn.round(), turn.position() + 1, to);
            move(draft, "IN_CIRCUIT");
            notices.tell(to, Notice.Kind.TO_APPROVE, id, "");
        });
    }

    private boolean signsFor(PersonId me, Dispatch draft) {
        UnitCode from = draft.header().from();
        return from != null && transactions.as(me, people::signingUnits).contains(from);
    }

    private static boolean isWithAuthor(Dispatch draft) {
        return draft.standing() instanceof Standing.Draft
                || draft.standing() instanceof Standing.Returned;
    }

    /** Moves the draft on, when it still is as its reader saw it. */
    private void move(Dispatch seen, String state) {
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

    private void admit(Dispatch draft, PersonId person) {
        Person approver =
                people.find(person)
                        .filter(Person::active)
                        .orElseThrow(() -> Problem.refused("person.unknown"));
        if (!people.isCleared(person, draft.header().distribution())) {
            throw Problem.refused("circuit.not-cleared")
                    .at("approvers")
                    .with("person", approver.name());
        }
        sql.sql(
                        """
                        update dispatch set readers = array_append(readers, :key)
                         where id = :id and not (:key = any (readers))
                        """)
                .param("key", "person:" + person)
                .param("id", draft.id().value())
                .update();
    }

    private int lastRound(DispatchId id) {
        return sql.sql("select coalesce(max(round), 0) from circuit_step where dispatch = :id")
                .param("id", id.value())
                .query(Integer.class)
                .single();
    }

    private void step(DispatchId id, int round, int position, PersonId person) {
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

    private void close(
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

    private @Nullable Turn turn(DispatchId id, PersonId me) {
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

    private @Nullable PersonId next(DispatchId id) {
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

    private void tellSigners(Dispatch draft) {
        UnitCode from = draft.header().from();
        if (from != null) {
            for (Person head : people.holding(from, Role.HEAD_OF_MISSION, Role.HEAD_OF_UNIT)) {
                notices.tell(head.id(), Notice.Kind.TO_SIGN, draft.id(), "");
            }
        }
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
