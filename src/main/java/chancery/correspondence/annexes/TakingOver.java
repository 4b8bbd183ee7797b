package chancery.correspondence.annexes;

import chancery.correspondence.DispatchArrived;
import chancery.correspondence.DispatchSigned;
import chancery.foundation.register.Register;
import chancery.kernel.Problem;
import chancery.kernel.Transactions;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/**
 * Offers the annexes of registered dispatches to their {@link AnnexKind}, in the order of the
 * register, each once and in a transaction of its own. Whatever an annex says, its dispatch is not
 * disturbed.
 *
 * <p>Each event looks through the register from where everything is settled, as the start of the
 * node does: what failed for want of the database is tried again with the next dispatch.
 */
@Component
public class TakingOver {
    private static final Logger LOG = LoggerFactory.getLogger(TakingOver.class);

    private final RegisteredAnnexes annexes;
    private final OutcomeBook book;
    private final List<AnnexKind<?>> kinds;
    private final Register register;
    private final Transactions transactions;

    TakingOver(
            RegisteredAnnexes annexes,
            OutcomeBook book,
            List<AnnexKind<?>> kinds,
            Register register,
            Transactions transactions) {
        this.annexes = annexes;
        this.book = book;
        this.kinds = List.copyOf(kinds);
        this.register = register;
        this.transactions = transactions;
    }

    @EventListener
    void signed(DispatchSigned event) {
        sweep();
    }

    @EventListener
    void arrived(DispatchArrived event) {
        sweep();
    }

    @EventListener(ApplicationReadyEvent.class)
    void started() {
        try {
            sweep();
        } catch (RuntimeException e) {
            LOG.error("what annexes say is looked through again with the next dispatch", e);
        }
    }

    /** Settles everything that is not. Happens by itself with every dispatch and at the start. */
    public synchronized void sweep() {
        kinds.forEach(this::sweep);
    }

    private void sweep(AnnexKind<?> kind) {
        String type = kind.mediaType();
        boolean settled = true;
        long position = transactions.asNode(() -> book.settled(type));
        for (List<RegisteredAnnex> next = annexes.next(type, position);
                !next.isEmpty();
                next = annexes.next(type, position)) {
            for (RegisteredAnnex annex : next) {
                settled &= transactions.asNode(() -> book.knows(annex.id())) || settle(kind, annex);
            }
            position = next.getFirst().position();
            if (settled) {
                long here = position;
                transactions.runAsNode(() -> book.settle(type, here));
            }
        }
        transactions.runAsNode(kind::lookedThrough);
    }

    /** Whether it needs no further attempt. */
    private <M> boolean settle(AnnexKind<M> kind, RegisteredAnnex annex) {
        M message;
        Subject subject;
        try {
            message = kind.read(annex.bytes());
            subject = kind.subject(message);
        } catch (Problem problem) {
            return refuse(kind, annex, null, problem);
        }
        try {
            Outcome outcome = transactions.asNode(() -> follow(kind, annex, message, subject));
            if (outcome instanceof Outcome.Taken) {
                settleWaiting(kind, subject);
            }
            return true;
        } catch (Problem problem) {
            return refuse(kind, annex, subject, problem);
        } catch (DataIntegrityViolationException e) {
            LOG.warn("annex {} cannot be kept", annex.id(), e);
            return refuse(kind, annex, subject, Problem.refused("annex.unusable"));
        } catch (RuntimeException e) {
            LOG.error("annex {} is tried again with the next dispatch", annex.id(), e);
            return false;
        }
    }

    private <M> Outcome follow(
            AnnexKind<M> kind, RegisteredAnnex annex, M message, Subject subject) {
        Outcome outcome = kind.follow(message, annex);
        book.note(annex, kind.mediaType(), subject, outcome);
        if (outcome instanceof Outcome.Taken(_, var entries)) {
            entries.forEach(register::append);
        }
        return outcome;
    }

    private boolean refuse(
            AnnexKind<?> kind, RegisteredAnnex annex, @Nullable Subject subject, Problem problem) {
        LOG.info("annex {} changes nothing: {}", annex.id(), problem.code());
        transactions.runAsNode(
                () -> book.note(annex, kind.mediaType(), subject, new Outcome.Refused(problem)));
        return true;
    }

    private void settleWaiting(AnnexKind<?> kind, Subject subject) {
        for (OutcomeBook.Waiting waiting :
                transactions.asNode(() -> book.waiting(kind.mediaType(), subject.thing()))) {
            annexes.of(waiting.dispatch(), kind.mediaType()).stream()
                    .filter(annex -> annex.id().equals(waiting.annex()))
                    .forEach(annex -> settle(kind, annex));
        }
    }
}
