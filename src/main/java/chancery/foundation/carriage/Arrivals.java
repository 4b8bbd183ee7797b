package chancery.foundation.carriage;

/**
 * The floor above, which registers what has arrived for this node.
 *
 * <p>Implemented by exactly one bean of the floor above.
 */
@FunctionalInterface
public interface Arrivals {

    /** What became of an envelope; either way its carriage is over and the sender is told so. */
    enum Outcome {
        /** It is in the register. */
        REGISTERED,
        /** It would not open or was not acceptable, and is kept as evidence. */
        QUARANTINED
    }

    /**
     * Takes a whole envelope, all of whose digests fit.
     *
     * <p>Runs as the node in the transaction in which carriage notes the arrival: when it returns,
     * both are committed together and only then is the sender told; when it throws, both are undone
     * and it is called again later, first after a second, then ever more slowly up to five minutes.
     * So every envelope is registered once, whatever comes twice.
     *
     * @param envelope its sections can be read until this method returns
     */
    Outcome arrived(Envelope envelope);
}
