package chancery.foundation.carriage;

import java.nio.file.Path;
import java.time.Duration;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * How this node stands in the service's network.
 *
 * @param self this node
 * @param place hub or post
 * @param folder the broker's own; may be deleted while the node is stopped
 * @param key PKCS#12 with the node's private key and its link certificate ({@link
 *     NodeName#commonName()} as the subject's common name, {@link NodeName#dnsName()} as
 *     alternative name)
 * @param trust PKCS#12 with the certificate of the authority that issues link certificates
 */
public record CarriageSettings(
        NodeName self, Place place, Path folder, Store key, Store trust, Pace pace) {

    /** Where a node stands: posts dial the hub, nothing dials a post. */
    public sealed interface Place {

        /**
         * The ministry.
         *
         * @param host the address to listen on, such as {@code 0.0.0.0}
         * @param posts the nodes that may connect
         */
        record Hub(String host, int port, SortedSet<NodeName> posts) implements Place {
            public Hub {
                posts = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(posts));
            }
        }

        /**
         * A post.
         *
         * @param host where the hub answers
         */
        record Post(NodeName hub, String host, int port) implements Place {}
    }

    /** A PKCS#12 file. Its password is not shown. */
    public record Store(Path file, String password) {
        @Override
        public String toString() {
            return file.toString();
        }
    }

    /**
     * How patient carriage is.
     *
     * @param partBytes length of a part, 1 KB to 63 KB
     * @param window parts that a link may have unconfirmed, and one more for each step of
     *     precedence; the smaller, the sooner a FLASH overtakes, and below what the line holds in a
     *     round trip it stands idle
     * @param tick how often links and queues are looked at without being asked
     * @param patience how long to wait for a confirmation before asking for it
     * @param unfinished how long parts of an envelope that never became whole are kept
     */
    public record Pace(
            int partBytes, int window, Duration tick, Duration patience, Duration unfinished) {
        public static final Pace USUAL =
                new Pace(
                        16 * 1024,
                        4,
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(20),
                        Duration.ofDays(30));

        public Pace {
            if (partBytes < 1024 || partBytes > Frame.MAX_PART || window < 1) {
                throw new IllegalArgumentException("parts of " + partBytes + ", window " + window);
            }
        }
    }

    /** The neighbours: all posts of a hub, the one hub of a post. */
    public SortedSet<NodeName> peers() {
        return switch (place) {
            case Place.Hub hub -> hub.posts();
            case Place.Post post -> new TreeSet<>(java.util.Set.of(post.hub()));
        };
    }

    /**
     * The neighbour over which {@code destination} is reached; a post hands everything to its hub.
     */
    java.util.Optional<NodeName> hopTowards(NodeName destination) {
        return switch (place) {
            case Place.Hub hub ->
                    java.util.Optional.of(destination).filter(node -> hub.posts().contains(node));
            case Place.Post post -> java.util.Optional.of(post.hub());
        };
    }

    boolean isHub() {
        return switch (place) {
            case Place.Hub _ -> true;
            case Place.Post _ -> false;
        };
    }
}
