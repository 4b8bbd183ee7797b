package chancery.foundation.carriage;

import java.util.UUID;

/**
 * What makes an envelope one and the same on every node and by every way.
 *
 * <p>The origin belongs to it: at the hub it is bound to the peer's certificate, so that no post
 * can take the identifier of another's envelope before that one arrives.
 */
record EnvelopeKey(NodeName origin, UUID envelope) {
    @Override
    public String toString() {
        return origin + "/" + envelope;
    }
}
