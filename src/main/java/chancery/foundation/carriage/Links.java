package chancery.foundation.carriage;

import chancery.kernel.Precedence;
import chancery.kernel.Problem;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The links to the neighbouring nodes, for those who watch them. Needs a transaction, whose actor
 * decides what is seen: everybody of the service sees how links stand, a communications officer and
 * the node itself also what waits, and only these may give orders.
 */
public final class Links {
    private final CarriageSettings settings;
    private final JdbcClient jdbc;
    private final Doorbells bells;

    Links(CarriageSettings settings, JdbcClient jdbc, Doorbells bells) {
        this.settings = settings;
        this.jdbc = jdbc;
        this.bells = bells;
    }

    /** Every link of this node, by the peer's name. */
    public List<Link> all() {
        boolean watches = watches();
        Map<NodeName, Link.Queue> queues = watches ? queues() : Map.of();
        Link.Queue empty = new Link.Queue(Map.of(), null);
        return jdbc
                .sql("SELECT * FROM carriage_link ORDER BY peer")
                .query((row, _) -> link(row))
                .list()
                .stream()
                .filter(link -> settings.peers().contains(link.peer()))
                .map(link -> watches ? with(link, queues.getOrDefault(link.peer(), empty)) : link)
                .toList();
    }

    /**
     * Sets MINIMIZE on a link, so that what is less urgent than {@code atLeast} waits, or lifts it.
     *
     * @param atLeast null to lift it
     * @throws Problem {@code link.absent} or {@code link.order}
     */
    public void minimize(NodeName peer, @Nullable Precedence atLeast) {
        order(peer, "minimize", atLeast == null ? null : (short) atLeast.rank());
    }

    /**
     * What MINIMIZE holds back on the way to {@code destination}: everything less urgent than the
     * answer. For telling a writer before they send.
     */
    public Optional<Precedence> minimized(NodeName destination) {
        return settings.hopTowards(destination)
                .flatMap(hop ->
                        jdbc.sql(
                                        """
                                        SELECT minimize FROM carriage_link
                                         WHERE peer = ? AND minimize IS NOT NULL
                                        """)
                                .param(hop.value())
                                .query(Integer.class)
                                .optional())
                .map(Precedence::ofRank);
    }

    /**
     * Cuts a link until {@link #resume}, also over restarts: a post stops dialling, the hub refuses
     * the post.
     *
     * @throws Problem {@code link.absent} or {@code link.order}
     */
    public void pause(NodeName peer) {
        order(peer, "paused", true);
    }

    /**
     * @throws Problem {@code link.absent} or {@code link.order}
     */
    public void resume(NodeName peer) {
        order(peer, "paused", false);
    }

    private void order(NodeName peer, String column, @Nullable Object value) {
        if (!settings.peers().contains(peer)) {
            throw Problem.absent("link.absent").with("node", peer);
        }
        int changed =
                jdbc.sql("UPDATE carriage_link SET " + column + " = ? WHERE peer = ?")
                        .param(value)
                        .param(peer.value())
                        .update();
        if (changed == 0) {
            throw Problem.forbidden("link.order").with("node", peer);
        }
        bells.of(peer).ringAfterCommit();
    }

    private boolean watches() {
        return jdbc.sql("SELECT current_person() IS NULL OR has_role('COMMUNICATIONS_OFFICER')")
                .query(Boolean.class)
                .single();
    }

    private record Line(NodeName hop, Precedence precedence, Link.Load load, Instant oldest) {}

    private Map<NodeName, Link.Queue> queues() {
        Map<NodeName, Map<Precedence, Link.Load>> loads = new java.util.TreeMap<>();
        Map<NodeName, Instant> oldest = new java.util.TreeMap<>();
        for (Line line : lines()) {
            loads.computeIfAbsent(line.hop(), _ -> new EnumMap<>(Precedence.class))
                    .put(line.precedence(), line.load());
            oldest.merge(line.hop(), line.oldest(), (a, b) -> a.isBefore(b) ? a : b);
        }
        Map<NodeName, Link.Queue> queues = new java.util.TreeMap<>();
        loads.forEach((hop, load) -> queues.put(hop, new Link.Queue(load, oldest.get(hop))));
        return queues;
    }

    private List<Line> lines() {
        return jdbc.sql(
                        """
                        SELECT hop, precedence, count(*), sum(size), min(queued_at)
                          FROM carriage_outgoing WHERE state IN ('QUEUED', 'SENDING')
                         GROUP BY hop, precedence
                        """)
                .query((row, _) ->
                        new Line(
                                NodeName.of(row.getString(1)),
                                Precedence.ofRank(row.getInt(2)),
                                new Link.Load(row.getLong(3), row.getLong(4)),
                                row.getTimestamp(5).toInstant()))
                .list();
    }

    private static Link link(ResultSet row) throws SQLException {
        Timestamp heard = row.getTimestamp("last_heard");
        return new Link(
                NodeName.of(row.getString("peer")),
                Link.State.valueOf(row.getString("state")),
                row.getTimestamp("since").toInstant(),
                heard == null ? null : heard.toInstant(),
                LinkStates.precedence(row),
                row.getBoolean("paused"),
                null);
    }

    private static Link with(Link link, Link.Queue queue) {
        return new Link(
                link.peer(),
                link.state(),
                link.since(),
                link.lastHeard(),
                link.minimize(),
                link.paused(),
                queue);
    }
}
