package chancery.foundation.storage;

import chancery.kernel.PersonId;
import chancery.kernel.Transactions;
import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Transactions that take, in the database, the role of the one for whom they work.
 *
 * <p>Role and person end with the transaction (PostgreSQL: {@code SET LOCAL}), so that a connection
 * that goes back to the pool can do nothing. What runs after the commit in the same thread may not
 * begin another one, and is refused: give it a thread of its own.
 */
public final class ActingTransactions implements Transactions {
    private static final ScopedValue<Acting> ACTING = ScopedValue.newInstance();

    private final JdbcClient jdbc;
    private final TransactionTemplate template;

    public ActingTransactions(JdbcClient jdbc, PlatformTransactionManager manager) {
        this.jdbc = jdbc;
        this.template = new TransactionTemplate(manager);
    }

    @Override
    public <T> T as(PersonId person, Supplier<T> work) {
        return run(new Actor(Roles.PERSON, person.toString()), work);
    }

    @Override
    public <T> T asNode(Supplier<T> work) {
        return run(new Actor(Roles.NODE, ""), work);
    }

    private <T> T run(Actor actor, Supplier<T> work) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            requireJoinable(actor);
            return work.get();
        }
        Acting acting = new Acting(actor);
        return ScopedValue.where(ACTING, acting).call(() -> begin(acting, work));
    }

    private <T> T begin(Acting acting, Supplier<T> work) {
        T result =
                template.execute(_ -> {
                    TransactionSynchronizationManager.registerSynchronization(acting);
                    become(acting.actor);
                    return work.get();
                });
        return Objects.requireNonNull(result);
    }

    private static void requireJoinable(Actor actor) {
        if (!ACTING.isBound()) {
            throw new IllegalStateException(
                    "a transaction for %s may not run inside one for nobody".formatted(actor));
        }
        Acting running = ACTING.get();
        if (!running.actor.equals(actor)) {
            throw new IllegalStateException(
                    "a transaction for %s may not run inside one for %s"
                            .formatted(actor, running.actor));
        }
        if (running.ending) {
            throw new IllegalStateException(
                    "the transaction for %s is over; what follows it needs its own thread"
                            .formatted(actor));
        }
    }

    private void become(Actor actor) {
        jdbc.sql("SELECT set_config('role', ?, true), set_config('chancery.person', ?, true)")
                .params(actor.role(), actor.person())
                .query((_, _) -> Boolean.TRUE)
                .single();
    }

    /** The transaction of this thread; nothing can join it once it is being committed. */
    private static final class Acting implements TransactionSynchronization {
        private final Actor actor;
        private boolean ending;

        private Acting(Actor actor) {
            this.actor = actor;
        }

        @Override
        public void beforeCompletion() {
            ending = true;
        }
    }

    /** Person is the empty text for the node. */
    private record Actor(String role, String person) {
        @Override
        public String toString() {
            return person.isEmpty() ? role : role + " " + person;
        }
    }
}
