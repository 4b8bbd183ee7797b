package chancery.kernel;

import java.util.function.Supplier;

/**
 * Runs work in one database transaction on somebody's behalf.
 *
 * <p>The database's row-level policies decide by it what the work may see. Outside of these methods
 * a connection may see nothing. An exception rolls back. Nesting joins the running transaction when
 * it is for the same actor and is refused with {@link IllegalStateException} when it is not.
 */
public interface Transactions {

    /** On behalf of a person: sees what this person may see. */
    <T> T as(PersonId person, Supplier<T> work);

    /** On behalf of the node itself: sealing, carrying, registering, indexing. */
    <T> T asNode(Supplier<T> work);

    /**
     * One transaction of several acts, some of the person and some of the node: all of them happen
     * or none. Within {@code work}, {@link #as} for this person and {@link #asNode} each act for
     * the time of their own work, one after the other and not inside each other; outside of them
     * nothing may be seen. An act that failed fails the whole, even when its exception was caught.
     *
     * <p>May not begin inside another transaction.
     */
    <T> T together(PersonId person, Supplier<T> work);

    default void runAs(PersonId person, Runnable work) {
        as(
                person,
                () -> {
                    work.run();
                    return Boolean.TRUE;
                });
    }

    default void runAsNode(Runnable work) {
        asNode(() -> {
            work.run();
            return Boolean.TRUE;
        });
    }
}
