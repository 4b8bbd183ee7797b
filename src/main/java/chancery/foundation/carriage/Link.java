package chancery.foundation.carriage;

import chancery.kernel.Precedence;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How the link to a neighbouring node stands.
 *
 * @param since when {@code state} began
 * @param lastHeard when the link last stood, within ten seconds; null for never
 * @param minimize while not null, what is less urgent waits
 * @param paused cut by order of this node
 * @param queue what waits to leave over it; null for a reader who may not see that
 */
public record Link(
        NodeName peer,
        State state,
        Instant since,
        @Nullable Instant lastHeard,
        @Nullable Precedence minimize,
        boolean paused,
        @Nullable Queue queue) {

    public enum State {
        UP,
        DOWN,
        /** A post that dials and is not answered yet. */
        CONNECTING
    }

    /**
     * What waits, until the peer has confirmed it.
     *
     * @param byPrecedence only those of which something waits
     * @param oldest null when nothing waits
     */
    public record Queue(Map<Precedence, Load> byPrecedence, @Nullable Instant oldest) {
        public Queue {
            byPrecedence = Map.copyOf(byPrecedence);
        }

        public long count() {
            return byPrecedence.values().stream().mapToLong(Load::count).sum();
        }

        public long bytes() {
            return byPrecedence.values().stream().mapToLong(Load::bytes).sum();
        }
    }

    /** Envelopes and the bytes that they take on the link. */
    public record Load(long count, long bytes) {}
}
