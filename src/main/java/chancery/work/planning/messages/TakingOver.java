package chancery.work.planning.messages;

import chancery.correspondence.DispatchArrived;
import chancery.correspondence.DispatchSigned;
import chancery.correspondence.RegisteredAnnex;
import chancery.correspondence.RegisteredAnnexes;
import chancery.foundation.register.Register;
import chancery.kernel.Problem;
import chancery.kernel.Transactions;
import chancery.work.planning.PlanShelf;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/**
 * Takes over what registered dispatches say about plans, in the order of the register, each annex
 * once and in a transaction of its own. Whatever an annex says, its dispatch is not disturbed.
 *
 * <p>Each event looks through the register from where everything is settled, as the start of the
 * node does: what failed for want of the database is tried again with the next dispatch.
 */
@Component
class TakingOver {
    private static final Logger LOG = LoggerFactory.getLogger(TakingOver.class);

    private final RegisteredAnnexes annexes;
    private final MessageBook book;
    private final Consequences consequences;
    private final PlanShelf shelf;
    private final Register register;
    private final Transactions transactions;
    private final ApplicationEventPublisher events;

    TakingOver(
            RegisteredAnnexes annexes,
            MessageBook book,
            Consequences consequences,
            PlanShelf shelf,
            Register register,
            Transactions transactions,
            ApplicationEventPublisher events) {
        this.annexes = annexes;
        this.book = book;
        this.consequences = consequences;
        this.shelf = shelf;
        this.register = register;
        this.transactions = transactions;
        this.events = events;
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
            LOG.error("what was told of plans is looked through again with the next dispatch", e);
        }
    }

    /** Settles everything that is not, and frees plans whose dispatch was signed without them. */
    synchronized void sweep() {
        boolean settled = true;
        long position = transactions.asNode(book::settled);
        for (List<RegisteredAnnex> next = annexes.next(PlanAnnex.MEDIA_TYPE, position);
                !next.isEmpty();
                next = annexes.next(PlanAnnex.MEDIA_TYPE, position)) {
            for (RegisteredAnnex annex : next) {
                settled &= transactions.asNode(() -> book.knows(annex.id())) || settle(annex);
            }
            position = next.getFirst().position();
            if (settled) {
                long here = position;
                transactions.runAsNode(() -> book.settle(here));
            }
        }
        transactions.runAsNode(shelf::release);
    }

    /** Whether it needs no further attempt. */
    private boolean settle(RegisteredAnnex annex) {
        PlanMessage message;
        try {
            message = PlanAnnex.read(annex.bytes());
        } catch (Problem problem) {
            return refuse(annex, null, problem);
        }
        try {
            Outcome outcome = transactions.asNode(() -> follow(annex, message));
            if (outcome instanceof Outcome.Taken) {
                settleWaiting(message);
            }
            return true;
        } catch (Problem problem) {
            return refuse(annex, message, problem);
        } catch (DataIntegrityViolationException e) {
            LOG.warn("annex {} cannot be kept", annex.id(), e);
            return refuse(annex, message, Problem.refused("plan-message.unusable"));
        } catch (RuntimeException e) {
            LOG.error("annex {} is tried again with the next dispatch", annex.id(), e);
            return false;
        }
    }

    private Outcome follow(RegisteredAnnex annex, PlanMessage message) {
        Outcome outcome = consequences.of(message, annex);
        book.note(annex, message, outcome);
        if (outcome instanceof Outcome.Taken(_, var entries)) {
            consequences.share(message, annex);
            events.publishEvent(new MessageTaken(message, annex));
            entries.forEach(register::append);
        }
        return outcome;
    }

    private boolean refuse(RegisteredAnnex annex, @Nullable PlanMessage message, Problem problem) {
        LOG.info("annex {} changes nothing: {}", annex.id(), problem.code());
        transactions.runAsNode(() -> book.note(annex, message, new Outcome.Refused(problem)));
        return true;
    }

    private void settleWaiting(PlanMessage message) {
        for (MessageBook.Waiting waiting :
                transactions.asNode(() -> book.waiting(message.thing()))) {
            annexes.of(waiting.dispatch(), PlanAnnex.MEDIA_TYPE).stream()
                    .filter(annex -> annex.id().equals(waiting.annex()))
                    .forEach(this::settle);
        }
    }
}
