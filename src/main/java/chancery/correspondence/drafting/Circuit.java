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
import java.util.LinkedHashSet;
import java.util.List;
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

    private final CircuitRows rows;
    private final Transactions transactions;
    private final Dispatches dispatches;
    private final People people;
    private final Notices notices;

    Circuit(
            CircuitRows rows,
            Transactions transactions,
            Dispatches dispatches,
            People people,
            Notices notices) {
        this.rows = rows;
        this.transactions = transactions;
        this.dispatches = dispatches;
        this.people = people;
        this.notices = notices;
    }

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
            rows.move(draft, "IN_CIRCUIT");
            int round = rows.lastRound(id) + 1;
            int position = STEP;
            for (PersonId approver : new LinkedHashSet<>(approvers)) {
                admit(draft, approver);
                rows.step(id, round, position, approver);
                position += STEP;
            }
            notices.tell(approvers.getFirst(), Notice.Kind.TO_APPROVE, id, "");
        });
    }

    /**
     * Approves when it is this person's turn. Who signs for the unit may approve a draft that
     * nobody was asked about.
     *
     * @param version of the draft that this person looked at
     * @throws Problem {@code circuit.not-your-turn}; {@code draft.newer} when it changed since
     */
    public void approve(PersonId me, DispatchId id, int version, String comment) {
        Dispatch draft = seen(me, id, version);
        boolean signs = signsFor(me, draft);
        transactions.runAsNode(() -> {
            CircuitRows.Turn turn = rows.turn(id, me);
            if (turn == null) {
                if (!signs || !isWithAuthor(draft)) {
                    throw Problem.conflict("circuit.not-your-turn");
                }
                turn = new CircuitRows.Turn(rows.lastRound(id) + 1, STEP);
                rows.step(id, turn.round(), turn.position(), me);
            }
            rows.close(id, turn, "APPROVED", comment, null);
            PersonId next = rows.next(id);
            rows.move(draft, next == null ? "APPROVED" : "IN_CIRCUIT");
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
     * @param version of the draft that this person looked at
     * @throws Problem {@code circuit.comment-missing}, {@code circuit.not-your-turn}, {@code
     *     draft.newer}
     */
    public void giveBack(PersonId me, DispatchId id, int version, String comment) {
        if (comment.isBlank()) {
            throw Problem.refused("circuit.comment-missing").at("comment");
        }
        Dispatch draft = seen(me, id, version);
        boolean signs = signsFor(me, draft) && !me.equals(draft.author());
        transactions.runAsNode(() -> {
            CircuitRows.Turn turn = rows.turn(id, me);
            if (turn == null) {
                if (!signs) {
                    throw Problem.conflict("circuit.not-your-turn");
                }
                turn = new CircuitRows.Turn(rows.lastRound(id) + 1, STEP);
                rows.step(id, turn.round(), turn.position(), me);
            }
            rows.close(id, turn, "RETURNED", comment, null);
            rows.strikeWaiting(id);
            rows.move(draft, "RETURNED");
            PersonId author = draft.author();
            if (author != null) {
                notices.tell(author, Notice.Kind.RETURNED, id, "");
            }
        });
    }

    /**
     * Asks somebody else to look in one's place.
     *
     * @param version of the draft that this person looked at
     * @throws Problem {@code circuit.not-your-turn}, {@code circuit.not-cleared}, {@code
     *     draft.newer}
     */
    public void delegate(PersonId me, DispatchId id, int version, PersonId to, String comment) {
        Dispatch draft = seen(me, id, version);
        transactions.runAsNode(() -> {
            CircuitRows.Turn turn = rows.turn(id, me);
            if (turn == null || me.equals(to)) {
                throw Problem.conflict("circuit.not-your-turn");
            }
            admit(draft, to);
            rows.close(id, turn, "DELEGATED", comment, to);
            rows.step(id, turn.round(), turn.position() + 1, to);
            rows.move(draft, "IN_CIRCUIT");
            notices.tell(to, Notice.Kind.TO_APPROVE, id, "");
        });
    }

    private Dispatch seen(PersonId me, DispatchId id, int version) {
        Dispatch draft = dispatches.peek(me, id);
        if (draft.version() != version) {
            throw Problem.conflict("draft.newer");
        }
        return draft;
    }

    private boolean signsFor(PersonId me, Dispatch draft) {
        UnitCode from = draft.header().from();
        return from != null && transactions.as(me, people::signingUnits).contains(from);
    }

    private static boolean isWithAuthor(Dispatch draft) {
        return draft.standing() instanceof Standing.Draft
                || draft.standing() instanceof Standing.Returned;
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
        rows.admit(draft.id(), person);
    }

    private void tellSigners(Dispatch draft) {
        UnitCode from = draft.header().from();
        if (from != null) {
            for (Person head : people.holding(from, Role.HEAD_OF_MISSION, Role.HEAD_OF_UNIT)) {
                notices.tell(head.id(), Notice.Kind.TO_SIGN, draft.id(), "");
            }
        }
    }
}
