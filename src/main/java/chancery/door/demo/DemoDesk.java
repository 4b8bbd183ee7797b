package chancery.door.demo;

import chancery.correspondence.DispatchLine;
import chancery.correspondence.Dispatches;
import chancery.correspondence.annexes.AnnexOutcomes;
import chancery.correspondence.exchange.Signing;
import chancery.foundation.access.People;
import chancery.foundation.access.Person;
import chancery.kernel.DispatchId;
import chancery.kernel.PersonId;
import chancery.kernel.Transactions;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** What everybody in the story does: sign, look for a letter, wait for the other side. */
@Component
@ConditionalOnProperty("chancery.demo.accounts")
class DemoDesk {
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration LOOK = Duration.ofMillis(200);

    private final People people;
    private final Dispatches dispatches;
    private final Signing signing;
    private final AnnexOutcomes outcomes;
    private final Transactions transactions;

    DemoDesk(
            People people,
            Dispatches dispatches,
            Signing signing,
            AnnexOutcomes outcomes,
            Transactions transactions) {
        this.people = people;
        this.dispatches = dispatches;
        this.signing = signing;
        this.outcomes = outcomes;
        this.transactions = transactions;
    }

    boolean isHere(String login) {
        return find(login).isPresent();
    }

    PersonId person(String login) {
        return find(login).orElseThrow();
    }

    private Optional<PersonId> find(String login) {
        return transactions.asNode(() -> people.withLogin(login)).map(Person::id);
    }

    /** Signs a dispatch about a plan or contract, and waits until what it says counts here. */
    void sign(PersonId head, DispatchId draft, UUID thing) {
        signing.sign(head, draft);
        await(() ->
                outcomes.about(head, thing).stream()
                        .filter(line -> line.dispatch().equals(draft))
                        .findFirst());
    }

    /** The latest registered dispatch that the person may see, by a part of its subject. */
    Optional<DispatchId> letter(PersonId me, String subject) {
        return dispatches.citable(me, subject).stream().map(DispatchLine::id).findFirst();
    }

    /**
     * Waits until there is one.
     *
     * @throws IllegalStateException when it has not come within five minutes, or the node stops
     */
    <T> T await(Supplier<Optional<T>> wanted) {
        long begun = System.nanoTime();
        while (System.nanoTime() - begun < PATIENCE.toNanos()) {
            Optional<T> found = wanted.get();
            if (found.isPresent()) {
                return found.get();
            }
            try {
                Thread.sleep(LOOK);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("the node stops", e);
            }
        }
        throw new IllegalStateException("the other side did not answer");
    }
}
