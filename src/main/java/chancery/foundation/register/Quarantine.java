package chancery.foundation.register;

import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What arrived and was refused, with the evidence. The node writes it; communications officers and
 * inspectors see that it happened and why, inspectors alone the bytes. To be called inside a
 * transaction of {@link chancery.kernel.Transactions}.
 */
public final class Quarantine {
    /**
     * Of a longer arrival only the beginning is kept, in bytes; the digest is that of the whole.
     */
    public static final int EVIDENCE_LIMIT = 1 << 20;

    private static final RowMapper<Refusal> REFUSAL =
            (row, _) ->
                    new Refusal(
                            row.getObject("id", UUID.class),
                            row.getLong("index"),
                            row.getObject("at", OffsetDateTime.class).toInstant(),
                            row.getString("link"),
                            row.getString("reason"),
                            row.getString("detail"),
                            row.getLong("size"),
                            Digest.of(row.getBytes("sha512")));

    private final JdbcClient jdbc;
    private final Register register;
    private final InstantSource clock;

    public Quarantine(JdbcClient jdbc, Register register, InstantSource clock) {
        this.jdbc = jdbc;
        this.register = register;
        this.clock = clock;
    }

    /**
     * Keeps what was refused and enters it in the log.
     *
     * @param reason a code, at most 100 characters
     * @param detail at most 1,000 characters are kept
     */
    public Refusal keep(String link, String reason, String detail, byte[] arrived) {
        UUID id = UUID.randomUUID();
        Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Digest digest = Digest.sha512(arrived);
        String kept = detail.substring(0, Math.min(detail.length(), 1000));
        long index = register.append(new Entry.Quarantined(at, id, reason, digest));
        jdbc.sql(
                        """
                        WITH refusal AS (
                            INSERT INTO quarantine (id, index, at, link, reason, detail, size, sha512)
                            VALUES (:id, :index, :at, :link, :reason, :detail, :size, :sha512))
                        INSERT INTO quarantine_evidence (id, bytes) VALUES (:id, :bytes)
                        """)
                .param("id", id)
                .param("index", index)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("link", link)
                .param("reason", reason)
                .param("detail", kept)
                .param("size", (long) arrived.length)
                .param("sha512", digest.bytes())
                .param("bytes", Arrays.copyOf(arrived, Math.min(arrived.length, EVIDENCE_LIMIT)))
                .update();
        return new Refusal(id, index, at, link, reason, kept, arrived.length, digest);
    }

    /**
     * A page of what was refused, the latest first.
     *
     * @param before only those with a smaller {@link Refusal#index()}; {@link Long#MAX_VALUE} for
     *     the first page
     */
    public List<Refusal> before(long before, int limit) {
        return jdbc.sql("SELECT * FROM quarantine WHERE index < ? ORDER BY index DESC LIMIT ?")
                .params(before, limit)
                .query(REFUSAL)
                .list();
    }

    /** The bytes that arrived; empty for all but the node and inspectors. */
    public Optional<byte[]> evidence(UUID id) {
        return jdbc.sql("SELECT bytes FROM quarantine_evidence WHERE id = ?")
                .param(id)
                .query(byte[].class)
                .optional();
    }
}
