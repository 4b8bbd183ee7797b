package chancery.foundation.storage;

import chancery.kernel.PersonId;
import chancery.kernel.Transactions;
import java.util.Objects;
import java.util.Set;
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
    private static final Actor NODE = new Actor(Roles.NODE, "");
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
        return run(NODE, work);
    }

    @Override
    public <T> T together(PersonId person, Supplier<T> work) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("acts together may not begin inside a transaction");
        }
        Acting acting =
                new Acting(Actor.NOBODY, Set.of(NODE, new Actor(Roles.PERSON, person.toString())));
        return ScopedValue.where(ACTING, acting).call(() -> begin(acting, work));
    }

    private <T> T run(Actor actor, Supplier<T> work) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            requireJoinable(actor);
            Acting running = ACTING.get();
            return running.actor.equals(actor) ? work.get() : act(running, actor, work);
        }
        Acting acting = new Acting(actor, Set.of(actor));
        return ScopedValue.where(ACTING, acting).call(() -> begin(acting, work));
    }

    /** One of several acts of a transaction. */
    private <T> T act(Acting running, Actor actor, Supplier<T> work) {
        running.failed = true;
        running.actor = actor;
        become(actor);
        T result = work.get();
        become(Actor.NOBODY);
        running.actor = Actor.NOBODY;
        running.failed = false;
        return result;
    }

    private <T> T begin(Acting acting, Supplier<T> work) {
        T result =
                template.execute(_ -> {
                    TransactionSynchronizationManager.registerSynchronization(acting);
                    become(acting.actor);
                    T done = work.get();
                    if (acting.failed) {
                        throw new IllegalStateException("one of several acts failed");
                    }
                    return done;
                });
        return Objects.requireNonNull(result);
    }

    private static void requireJoinable(Actor actor) {
        if (!ACTING.isBound()) {
            throw new IllegalStateException(
                    "a transaction for %s may not run inside one for nobody".formatted(actor));
        }
        Acting running = ACTING.get();
        boolean turn = running.actor.equals(Actor.NOBODY) && running.actors.contains(actor);
        if (!turn && !running.actor.equals(actor)) {
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

    /**
     * The transaction of this thread and who acts in it; nothing can join it once it is being
     * committed.
     */
    private static final class Acting implements TransactionSynchronization {
        private final Set<Actor> actors;
        private Actor actor;
        private boolean failed;
        private boolean ending;

        /**
         * @param actor who acts now
         * @param actors who may act in turn when nobody does
         */
        private Acting(Actor actor, Set<Actor> actors) {
            this.actor = actor;
            this.actors = actors;
        }

        @Override
        public void beforeCompletion() {
            ending = true;
        }
    }

    /** Person is the empty text for the node. */
    private record Actor(String role, String person) {
        private static final Actor NOBODY = new Actor("none", "");

        @Override
        public String toString() {
            return person.isEmpty() ? role : role + " " + person;
        }
    }
}
