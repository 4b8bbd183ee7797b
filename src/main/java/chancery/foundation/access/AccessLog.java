package chancery.foundation.access;

import chancery.kernel.PersonId;

/**
 * Enters in the node's log that what a person may do was changed; within the node's running
 * transaction.
 *
 * <p>Implemented by exactly one bean of the floor above.
 */
@FunctionalInterface
public interface AccessLog {

    /**
     * @param change a code such as {@code CLEARANCE}
     * @param rights everything that the person may do afterwards, in one fixed form
     */
    void changed(PersonId person, PersonId by, String change, String rights);
}
