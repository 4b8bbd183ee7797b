package chancery.foundation.carriage;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The sealed bytes of envelopes, once for all the ways they go. Needs a transaction. */
final class Contents {
    private final JdbcClient jdbc;

    Contents(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Stores the sections of an envelope that has none stored yet. */
    void add(Envelope envelope) {
        Set<String> stored = new HashSet<>();
        for (Section section : envelope.sections()) {
            if (stored.add(HexFormat.of().formatHex(section.sha512()))) {
                add(envelope.key(), section.sha512(), section.bytes());
            }
        }
    }

    /** Stores the sections of an envelope that are not stored yet. Only the node may. */
    void addMissing(Envelope envelope) {
        for (Section section : envelope.sections()) {
            if (!has(envelope.key(), section.sha512())) {
                add(envelope.key(), section.sha512(), section.bytes());
            }
        }
    }

    void add(EnvelopeKey key, byte[] sha512, byte[] bytes) {
        jdbc.sql(
                        """
                        INSERT INTO carriage_content (origin, envelope, sha512, bytes)
                        VALUES (?, ?, ?, ?)
                        """)
                .params(key.origin().value(), key.envelope(), sha512, bytes)
                .update();
    }

    boolean has(EnvelopeKey key, byte[] sha512) {
        return jdbc.sql(
                        """
                        SELECT EXISTS (SELECT FROM carriage_content
                                        WHERE origin = ? AND envelope = ? AND sha512 = ?)
                        """)
                .params(key.origin().value(), key.envelope(), sha512)
                .query(Boolean.class)
                .single();
    }

    byte[] bytes(EnvelopeKey key, byte[] sha512) {
        return jdbc.sql(
                        """
                        SELECT bytes FROM carriage_content
                         WHERE origin = ? AND envelope = ? AND sha512 = ?
                        """)
                .params(key.origin().value(), key.envelope(), sha512)
                .query(byte[].class)
                .single();
    }

    private byte[] bytes(EnvelopeKey key, byte[] sha512, int from, int length) {
        return jdbc.sql(
                        """
                        SELECT substring(bytes FROM ? FOR ?) FROM carriage_content
                         WHERE origin = ? AND envelope = ? AND sha512 = ?
                        """)
                .params(from + 1, length, key.origin().value(), key.envelope(), sha512)
                .query(byte[].class)
                .single();
    }

    /** One part of a cut envelope. */
    Frame.Part part(Manifest manifest, Cut cut, int index) {
        List<byte[]> pieces = new ArrayList<>();
        pieces.add(cut.leadOf(index));
        for (Cut.Slice slice : cut.slicesOf(index)) {
            byte[] sha512 = manifest.sections().get(slice.section()).sha512();
            pieces.add(bytes(manifest.key(), sha512, slice.from(), slice.length()));
        }
        ByteBuffer part = ByteBuffer.allocate(cut.size(index));
        pieces.forEach(part::put);
        return new Frame.Part(manifest.key(), index, cut.parts(), part.array());
    }

    /**
     * Keeps others from deciding about this envelope until the transaction ends. Taken before the
     * rows of what is arriving are locked.
     */
    void lock(EnvelopeKey key) {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param("carriage " + key)
                .query((_, _) -> Boolean.TRUE)
                .single();
    }

    /** Deletes the content unless a queue still needs it. Needs {@link #lock}. */
    void forget(EnvelopeKey key) {
        jdbc.sql(
                        """
                        DELETE FROM carriage_content c
                         WHERE c.origin = ? AND c.envelope = ?
                           AND NOT EXISTS (SELECT FROM carriage_outgoing o
                                            WHERE o.origin = c.origin AND o.envelope = c.envelope
                                              AND o.state IN ('QUEUED', 'SENDING'))
                           AND NOT EXISTS (SELECT FROM carriage_incoming i
                                            WHERE i.origin = c.origin AND i.envelope = c.envelope)
                        """)
                .params(key.origin().value(), key.envelope())
                .update();
    }
}
