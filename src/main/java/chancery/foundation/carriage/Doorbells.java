package chancery.foundation.carriage;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** One bell per link, and one for what waits to be handed over to the floor above. */
final class Doorbells {
    private final Map<NodeName, Doorbell> links = new ConcurrentHashMap<>();
    private final Doorbell handover = new Doorbell();

    Doorbell of(NodeName peer) {
        return links.computeIfAbsent(peer, _ -> new Doorbell());
    }

    Doorbell handover() {
        return handover;
    }
}
