package chancery.foundation.carriage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.BitSet;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Envelopes that are arriving, their parts, and what has arrived. Needs a transaction. */
final class Incoming {
    private final JdbcClient jdbc;

    Incoming(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By which way something came. */
    enum Via {
        LINK,
        BAG
    }

    /** An envelope on its way in. */
    record Partial(
            EnvelopeKey key,
            NodeName peer,
            Via via,
            int parts,
            int received,
            byte @Nullable [] manifest,
            int attempts) {
        boolean whole() {
            return manifest != null;
        }
    }

    /** What became of one that came. */
    record Arrived(byte[] digest, String refusal) {}

    Optional<Partial> find(EnvelopeKey key) {
        return jdbc.sql(
                        """
                        SELECT * FROM carriage_incoming WHERE origin = ? AND envelope = ? FOR UPDATE
                        """)
                .params(key.origin().value(), key.envelope())
                .query(Incoming::partial)
                .optional();
    }

    /** Envelopes of this peer that are not whole, and the bytes they hold. */
    record Open(long envelopes, long bytes) {}

    Open open(NodeName peer) {
        return jdbc.sql(
                        """
                        SELECT count(*), coalesce(sum(bytes), 0) FROM carriage_incoming
                         WHERE peer = ? AND manifest IS NULL
                        """)
                .param(peer.value())
                .query((row, _) -> new Open(row.getLong(1), row.getLong(2)))
                .single();
    }

    void begin(EnvelopeKey key, NodeName peer, Via via, int parts, Instant at) {
        jdbc.sql(
                        """
                        INSERT INTO carriage_incoming (origin, envelope, peer, via, parts, first_at, last_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
                        """)
                .params(
                        key.origin().value(),
                        key.envelope(),
                        peer.value(),
                        via.name(),
                        parts,
                        Timestamp.from(at),
                        Timestamp.from(at))
                .update();
    }

    /** Whether the part was new; needs {@link #find} before, which locks. */
    boolean add(Frame.Part part, Instant at) {
        EnvelopeKey key = part.key();
        int added =
                jdbc.sql(
                                """
                                INSERT INTO carriage_part (origin, envelope, index, bytes)
                                VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING
                                """)
                        .params(key.origin().value(), key.envelope(), part.index(), part.bytes())
                        .update();
        jdbc.sql(
                        """
                        UPDATE carriage_incoming
                           SET received = received + ?, bytes = bytes + ?, last_at = ?
                         WHERE origin = ? AND envelope = ?
                        """)
                .params(
                        added,
                        (long) added * part.bytes().length,
                        Timestamp.from(at),
                        key.origin().value(),
                        key.envelope())
                .update();
        return added == 1;
    }

    byte[] part(EnvelopeKey key, int index) {
        return jdbc.sql(
                        "SELECT bytes FROM carriage_part WHERE origin = ? AND envelope = ? AND index = ?")
                .params(key.origin().value(), key.envelope(), index)
                .query(byte[].class)
                .single();
    }

    BitSet parts(EnvelopeKey key) {
        BitSet parts = new BitSet();
        jdbc.sql("SELECT index FROM carriage_part WHERE origin = ? AND envelope = ?")
                .params(key.origin().value(), key.envelope())
                .query(Integer.class)
                .list()
                .forEach(parts::set);
        return parts;
    }

    /** Its sections are stored; the parts are not needed any more. */
    void becomeWhole(Manifest manifest) {
        EnvelopeKey key = manifest.key();
        jdbc.sql("DELETE FROM carriage_part WHERE origin = ? AND envelope = ?")
                .params(key.origin().value(), key.envelope())
                .update();
        jdbc.sql(
                        """
                        UPDATE carriage_incoming SET manifest = ?, precedence = ?
                         WHERE origin = ? AND envelope = ?
                        """)
                .params(
                        manifest.encode(),
                        manifest.precedence().rank(),
                        key.origin().value(),
                        key.envelope())
                .update();
    }

    /** The most urgent whole one whose time it is to be handed over. */
    Optional<EnvelopeKey> nextWhole(Instant now) {
        return jdbc.sql(
                        """
                        SELECT origin, envelope FROM carriage_incoming
                         WHERE manifest IS NOT NULL AND (retry_at IS NULL OR retry_at <= ?)
                         ORDER BY precedence DESC, last_at LIMIT 1
                        """)
                .param(Timestamp.from(now))
                .query((row, _) -> key(row))
                .optional();
    }

    void retry(EnvelopeKey key, Instant at) {
        jdbc.sql(
                        """
                        UPDATE carriage_incoming SET attempts = attempts + 1, retry_at = ?
                         WHERE origin = ? AND envelope = ?
                        """)
                .params(Timestamp.from(at), key.origin().value(), key.envelope())
                .update();
    }

    void forget(EnvelopeKey key) {
        jdbc.sql("DELETE FROM carriage_incoming WHERE origin = ? AND envelope = ?")
                .params(key.origin().value(), key.envelope())
                .update();
    }

    /** Forgets parts of envelopes of which nothing was heard since {@code before}. */
    int expire(Instant before) {
        return jdbc.sql("DELETE FROM carriage_incoming WHERE manifest IS NULL AND last_at < ?")
                .param(Timestamp.from(before))
                .update();
    }

    void arrive(
            Partial partial,
            @Nullable String kind,
            String outcome,
            @Nullable String refusal,
            byte[] digest,
            Instant at) {
        jdbc.sql(
                        """
                        INSERT INTO carriage_arrived
                               (origin, envelope, peer, via, kind, outcome, reason, digest, arrived_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        partial.key().origin().value(),
                        partial.key().envelope(),
                        partial.peer().value(),
                        partial.via().name())
                .param(kind)
                .param(outcome)
                .param(refusal)
                .params(digest, Timestamp.from(at))
                .update();
    }

    Optional<Arrived> arrived(EnvelopeKey key) {
        return jdbc.sql(
                        """
                        SELECT digest, coalesce(reason, '') FROM carriage_arrived
                         WHERE origin = ? AND envelope = ?
                        """)
                .params(key.origin().value(), key.envelope())
                .query((row, _) -> new Arrived(row.getBytes(1), row.getString(2)))
                .optional();
    }

    /** Confirmations of what came by bag from {@code peer}, which a bag back takes along. */
    java.util.List<Frame> confirmations(NodeName peer, Instant since, int limit) {
        return jdbc.sql(
                        """
                        SELECT origin, envelope, digest, coalesce(reason, '') AS refusal
                          FROM carriage_arrived
                         WHERE peer = ? AND via = 'BAG' AND arrived_at >= ?
                         ORDER BY arrived_at DESC LIMIT ?
                        """)
                .params(peer.value(), Timestamp.from(since), limit)
                .query((row, _) ->
                        (Frame)
                                new Frame.Done(
                                        key(row), row.getBytes("digest"), row.getString("refusal")))
                .list();
    }

    private static EnvelopeKey key(ResultSet row) throws SQLException {
        return new EnvelopeKey(
                NodeName.of(row.getString("origin")),
                row.getObject("envelope", java.util.UUID.class));
    }

    private static Partial partial(ResultSet row, int number) throws SQLException {
        return new Partial(
                key(row),
                NodeName.of(row.getString("peer")),
                Via.valueOf(row.getString("via")),
                row.getInt("parts"),
                row.getInt("received"),
                row.getBytes("manifest"),
                row.getInt("attempts"));
    }
}
