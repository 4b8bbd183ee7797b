package chancery.foundation.access;

import chancery.kernel.Distribution;
import chancery.kernel.Label;
import chancery.kernel.PersonId;
import chancery.kernel.Problem;
import chancery.kernel.Transactions;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * What administrators change in what people may do. Two persons are needed for what opens secrets
 * or gives power: a clearance of CONFIDENTIAL or above, or for a compartment, and the offices of
 * {@link Role#isGuarded()}. One proposes it, another administrator or the head of the unit confirms
 * it; until then the earlier rights stand. Taking a right away needs one.
 *
 * <p>The only administrator of a node may appoint the second alone, or there would never be two.
 * Every change is entered in the log. What the node does by itself, at its founding, is not asked
 * here.
 */
@Component
public class Rights {
    private final People people;
    private final AccessProposals proposals;
    private final AccessLog log;
    private final Transactions transactions;
    private final InstantSource clock;

    Rights(
            People people,
            AccessProposals proposals,
            AccessLog log,
            Transactions transactions,
            InstantSource clock) {
        this.people = people;
        this.proposals = proposals;
        this.log = log;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Somebody to be added, for the unit of their role. */
    public record Newcomer(
            String login,
            String name,
            String function,
            String language,
            Distribution clearance,
            Membership membership) {}

    /** When a change takes effect. */
    public enum Effect {
        AT_ONCE,
        WHEN_CONFIRMED
    }

    /**
     * Adds somebody with a clearance and a role, each at once or when confirmed.
     *
     * @throws Problem {@code rights.administrators-only}, {@code person.login-missing}, {@code
     *     person.name-missing}, {@code person.login-taken}
     */
    public PersonId add(PersonId me, Newcomer newcomer) {
        refuseUnlessAdministrator(me);
        return transactions.asNode(() -> {
            PersonId id =
                    people.enter(
                            newcomer.login(),
                            newcomer.name(),
                            newcomer.function(),
                            newcomer.membership().unit(),
                            newcomer.language());
            people.clear(id, Distribution.UNMARKED);
            giveClearance(me, id, newcomer.clearance());
            giveOffice(me, id, newcomer.membership());
            return id;
        });
    }

    /**
     * Sets what the person is cleared for.
     *
     * @throws Problem {@code rights.administrators-only}, {@code rights.own}, {@code
     *     person.unknown}
     */
    public Effect clear(PersonId me, PersonId whom, Distribution upTo) {
        return change(me, whom, () -> giveClearance(me, whom, upTo));
    }

    private Effect giveClearance(PersonId me, PersonId whom, Distribution upTo) {
        Distribution current = people.clearance(whom).orElse(Distribution.UNMARKED);
        boolean guarded =
                !current.covers(upTo)
                        && (!upTo.label().atMost(Label.RESTRICTED)
                                || !upTo.compartments().isEmpty());
        return give(me, whom, new AccessProposal.Wanted.Clearance(upTo), guarded);
    }

    /**
     * Gives the person a role.
     *
     * @throws Problem as {@link #clear}
     */
    public Effect appoint(PersonId me, PersonId whom, Membership membership) {
        return change(me, whom, () -> giveOffice(me, whom, membership));
    }

    private Effect giveOffice(PersonId me, PersonId whom, Membership membership) {
        boolean guarded =
                membership.role().isGuarded()
                        && !(membership.role() == Role.ADMINISTRATOR && isOnlyAdministrator());
        return give(me, whom, new AccessProposal.Wanted.Office(membership), guarded);
    }

    private boolean isOnlyAdministrator() {
        return people.all().stream().filter(person -> person.is(Role.ADMINISTRATOR)).count() == 1;
    }

    /**
     * Takes a role away, at once.
     *
     * @throws Problem as {@link #clear}
     */
    public void relieve(PersonId me, PersonId whom, Membership membership) {
        change(
                me,
                whom,
                () -> {
                    people.relieve(whom, membership);
                    return entered(me, whom, "RELIEVED");
                });
    }

    /**
     * Closes or reopens the account, at once.
     *
     * @throws Problem as {@link #clear}
     */
    public void setActive(PersonId me, PersonId whom, boolean active) {
        change(
                me,
                whom,
                () -> {
                    people.setActive(whom, active);
                    return entered(me, whom, active ? "REOPENED" : "CLOSED");
                });
    }

    /** What waits to be confirmed, the oldest first, as far as this person may know of it. */
    public List<AccessProposal> proposed(PersonId me) {
        return transactions.as(me, proposals::open);
    }

    /**
     * Confirms what another proposed; it takes effect.
     *
     * @throws Problem {@code rights.ended} when it no longer waits; {@code rights.not-yours} for
     *     who proposed it, whom it is for, and all who are neither administrator nor head of the
     *     unit
     */
    public void confirm(PersonId me, UUID id) {
        Person confirming = transactions.as(me, () -> people.get(me));
        transactions.runAsNode(() -> {
            AccessProposal proposal = held(id);
            if (!proposal.mayBeConfirmedBy(confirming)) {
                throw Problem.forbidden("rights.not-yours");
            }
            proposals.confirmed(id, me, clock.instant());
            apply(proposal.person(), proposal.wanted());
            entered(me, proposal.person(), code(proposal.wanted()));
        });
    }

    /**
     * Strikes a proposal; its proposer may as well.
     *
     * @throws Problem as {@link #confirm}
     */
    public void refuse(PersonId me, UUID id) {
        Person refusing = transactions.as(me, () -> people.get(me));
        transactions.runAsNode(() -> {
            AccessProposal proposal = held(id);
            if (!proposal.mayBeConfirmedBy(refusing) && !proposal.by().equals(me)) {
                throw Problem.forbidden("rights.not-yours");
            }
            proposals.refused(id, me, clock.instant());
            entered(me, proposal.person(), code(proposal.wanted()) + "_REFUSED");
        });
    }

    private AccessProposal held(UUID id) {
        return proposals.hold(id).orElseThrow(() -> Problem.conflict("rights.ended"));
    }

    /** Asks under the person's own rights, then acts as the node. */
    private Effect change(PersonId me, PersonId whom, Supplier<Effect> work) {
        refuseUnlessAdministrator(me);
        if (me.equals(whom)) {
            throw Problem.forbidden("rights.own");
        }
        transactions.runAs(me, () -> people.get(whom));
        return transactions.asNode(work);
    }

    private void refuseUnlessAdministrator(PersonId me) {
        if (!transactions.as(me, () -> people.get(me)).is(Role.ADMINISTRATOR)) {
            throw Problem.forbidden("rights.administrators-only");
        }
    }

    private Effect give(PersonId me, PersonId whom, AccessProposal.Wanted wanted, boolean guarded) {
        proposals.supersede(whom, wanted, me, clock.instant());
        if (guarded) {
            proposals.add(whom, wanted, me, clock.instant());
            entered(me, whom, code(wanted) + "_PROPOSED");
            return Effect.WHEN_CONFIRMED;
        }
        apply(whom, wanted);
        return entered(me, whom, code(wanted));
    }

    private void apply(PersonId whom, AccessProposal.Wanted wanted) {
        switch (wanted) {
            case AccessProposal.Wanted.Clearance(Distribution upTo) -> people.clear(whom, upTo);
            case AccessProposal.Wanted.Office(Membership membership) ->
                    people.appoint(whom, membership);
        }
    }

    private static String code(AccessProposal.Wanted wanted) {
        return switch (wanted) {
            case AccessProposal.Wanted.Clearance _ -> "CLEARANCE";
            case AccessProposal.Wanted.Office _ -> "ROLE";
        };
    }

    private Effect entered(PersonId me, PersonId whom, String change) {
        Person person = people.get(whom);
        Distribution cleared = people.clearance(whom).orElse(Distribution.UNMARKED);
        log.changed(
                whom,
                me,
                change,
                "%s;%s;%s;%s"
                        .formatted(
                                person.active(),
                                cleared.label(),
                                cleared.compartments(),
                                person.memberships()));
        return Effect.AT_ONCE;
    }
}
