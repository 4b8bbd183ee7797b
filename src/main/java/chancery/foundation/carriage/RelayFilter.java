package chancery.foundation.carriage;

/**
 * The floor above, which may make an envelope smaller before the hub passes it on, for instance by
 * dropping recipients that the destination does not serve.
 */
@FunctionalInterface
public interface RelayFilter {

    /** Passes every envelope on as it is. */
    RelayFilter NONE = (envelope, _) -> envelope;

    /**
     * Runs as the node. May be called again for the same envelope.
     *
     * @return the envelope with the same identity, and sections for {@code destination}
     */
    Envelope forRelay(Envelope envelope, NodeName destination);
}
