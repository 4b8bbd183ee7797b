package chancery.foundation.carriage;

import chancery.kernel.Precedence;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table of what must leave, from which the broker is fed. Needs a transaction. */
final class Outgoing {
    private static final String ROW =
            "SELECT manifest, part_bytes, queued_at, state, size FROM carriage_outgoing ";

    private final JdbcClient jdbc;

    Outgoing(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * An envelope that must leave over one link.
     *
     * @param begun whether the peer may have some or all of it already
     */
    record Waiting(Manifest manifest, int partBytes, Instant queuedAt, boolean begun, long size) {

        /** Most urgent first, then as queued. */
        static final Comparator<Waiting> URGENCY =
                Comparator.comparing((Waiting each) -> each.manifest.precedence())
                        .reversed()
                        .thenComparing(Waiting::queuedAt)
                        .thenComparing(each -> each.manifest.key().envelope().toString());

        EnvelopeKey key() {
            return manifest.key();
        }
    }

    void add(Envelope envelope, NodeName hop, int partBytes, Instant at) {
        Manifest manifest = Manifest.of(envelope);
        Cut cut = Cut.of(manifest, partBytes);
        jdbc.sql(
                        """
                        INSERT INTO carriage_outgoing
                               (origin, envelope, hop, manifest, precedence, kind, size, part_bytes, queued_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        envelope.origin().value(),
                        envelope.id(),
                        hop.value(),
                        cut.manifest(),
                        envelope.precedence().rank(),
                        envelope.kind(),
                        cut.bytes(),
                        partBytes,
                        Timestamp.from(at))
                .update();
    }

    /**
     * The most urgent that waits for {@code hop}, leaving out the identifiers in {@code known}.
     *
     * @param floor what is less urgent stays
     */
    Optional<Waiting> next(NodeName hop, Precedence floor, Collection<UUID> known) {
        return jdbc.sql(
                        ROW
                                + """
                                WHERE hop = ? AND state IN ('QUEUED', 'SENDING')
                                  AND precedence >= ? AND envelope <> ALL (?)
                                ORDER BY precedence DESC, queued_at, envelope LIMIT 1
                                """)
                .params(hop.value(), floor.rank(), known.toArray(UUID[]::new))
                .query(Outgoing::waiting)
                .optional();
    }

    /** All that waits for {@code hop}, most urgent first. */
    List<Waiting> all(NodeName hop) {
        return jdbc.sql(
                        ROW
                                + """
                                WHERE hop = ? AND state IN ('QUEUED', 'SENDING')
                                ORDER BY precedence DESC, queued_at, envelope
                                """)
                .param(hop.value())
                .query(Outgoing::waiting)
                .list();
    }

    void begin(EnvelopeKey key, NodeName hop) {
        jdbc.sql(
                        """
                        UPDATE carriage_outgoing SET state = 'SENDING', attempts = attempts + 1
                         WHERE origin = ? AND envelope = ? AND hop = ? AND state IN ('QUEUED', 'SENDING')
                        """)
                .params(key.origin().value(), key.envelope(), hop.value())
                .update();
    }

    /** Notes that a bag holds it, so that the peer is asked before it is sent over the link. */
    void bag(EnvelopeKey key, NodeName hop, Instant at) {
        jdbc.sql(
                        """
                        UPDATE carriage_outgoing SET state = 'SENDING', attempts = attempts + 1, bagged_at = ?
                         WHERE origin = ? AND envelope = ? AND hop = ? AND state IN ('QUEUED', 'SENDING')
                        """)
                .params(Timestamp.from(at), key.origin().value(), key.envelope(), hop.value())
                .update();
    }

    /** What was still to leave over {@code hop} under this key. */
    Optional<Waiting> find(EnvelopeKey key, NodeName hop) {
        return jdbc.sql(
                        ROW
                                + """
                                WHERE origin = ? AND envelope = ? AND hop = ?
                                  AND state IN ('QUEUED', 'SENDING') FOR UPDATE
                                """)
                .params(key.origin().value(), key.envelope(), hop.value())
                .query(Outgoing::waiting)
                .optional();
    }

    /**
     * @param refusal null when it was carried
     */
    void end(EnvelopeKey key, NodeName hop, @Nullable String refusal, Instant at) {
        jdbc.sql(
                        """
                        UPDATE carriage_outgoing SET state = ?, reason = ?, ended_at = ?
                         WHERE origin = ? AND envelope = ? AND hop = ?
                        """)
                .param(refusal == null ? "CARRIED" : "REFUSED")
                .param(refusal)
                .params(Timestamp.from(at), key.origin().value(), key.envelope(), hop.value())
                .update();
    }

    private static Waiting waiting(ResultSet row, int number) throws SQLException {
        try {
            return new Waiting(
                    Manifest.decode(row.getBytes("manifest")),
                    row.getInt("part_bytes"),
                    row.getTimestamp("queued_at").toInstant(),
                    "SENDING".equals(row.getString("state")),
                    row.getLong("size"));
        } catch (Malformed e) {
            throw new IllegalStateException("a manifest of this node's own is damaged", e);
        }
    }
}
