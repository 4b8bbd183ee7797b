package chancery.foundation.register;

import chancery.kernel.DispatchId;
import chancery.kernel.Label;
import chancery.kernel.PersonId;
import chancery.kernel.Ref;
import chancery.kernel.UnitCode;
import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;

/** How entries are read for verification, each with the evidence that is kept beside it. */
final class StoredEntry {

    /**
     * Entries from an index to below another. The digest of a refused arrival is that of the bytes
     * themselves as long as all of them were kept.
     */
    static final String PAGE =
            """
            SELECT e.index, e.payload, e.nodes,
                   r.at AS read_at, r.dispatch, r.person, r.unit, r.label,
                   o.at AS opened_at, o.person AS opened_by, o.kind AS opened_kind, o.thing AS opened_thing,
                   o.unit AS opened_for, o.label AS opened_label,
                   q.at AS refused_at, q.id, q.reason,
                   CASE WHEN length(x.bytes) = q.size THEN sha512(x.bytes)
                        WHEN length(x.bytes) = %1$d AND q.size > %1$d THEN q.sha512 END AS sha512
            FROM register_entry e
            LEFT JOIN reading r ON r.index = e.index
            LEFT JOIN opening o ON o.index = e.index
            LEFT JOIN quarantine q ON q.index = e.index
            LEFT JOIN quarantine_evidence x ON x.id = q.id
            WHERE e.index >= ? AND e.index < ? ORDER BY e.index
            """
                    .formatted(Quarantine.EVIDENCE_LIMIT);

    static final RowMapper<Walk.Row> ROW =
            (row, _) ->
                    new Walk.Row(
                            row.getLong("index"),
                            ByteBuffer.wrap(row.getBytes("payload")).asReadOnlyBuffer(),
                            CompactRange.split(row.getBytes("nodes")),
                            kept(row));

    private StoredEntry() {}

    private static @Nullable Entry kept(ResultSet row) throws SQLException {
        if (row.getObject("read_at") != null) {
            return new Entry.Read(
                    row.getObject("read_at", OffsetDateTime.class).toInstant(),
                    DispatchId.of(row.getObject("dispatch", UUID.class)),
                    PersonId.of(row.getObject("person", UUID.class)),
                    UnitCode.of(row.getString("unit")),
                    Label.ofRank(row.getInt("label")));
        }
        if (row.getObject("opened_at") != null) {
            return new Entry.Opened(
                    row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                    PersonId.of(row.getObject("opened_by", UUID.class)),
                    new Ref(row.getString("opened_kind"), row.getString("opened_thing")),
                    UnitCode.of(row.getString("opened_for")),
                    Label.ofRank(row.getInt("opened_label")));
        }
        byte[] sha512 = row.getBytes("sha512");
        if (sha512 != null) {
            return new Entry.Quarantined(
                    row.getObject("refused_at", OffsetDateTime.class).toInstant(),
                    row.getObject("id", UUID.class),
                    row.getString("reason"),
                    Digest.of(sha512));
        }
        return null;
    }
}
