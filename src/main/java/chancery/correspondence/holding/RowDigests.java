package chancery.correspondence.holding;

import chancery.foundation.register.Digest;
import chancery.kernel.DispatchId;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * SHA-512 of what people read of a dispatch: its header and body, addressees, references and
 * annexes with the digest of their bytes. Not who may read it, which grows.
 *
 * <p>The digests are in the log for ever, so their form is too: a byte for the form (1), the values
 * of the dispatch, then for each of its rows a byte for the table (1 addressee, 2 reference, 3
 * annex) and its values, in the order of the position. A value is its length (i32, big-endian, -1
 * for null) and the UTF-8 of the text that PostgreSQL gives for it, times in microseconds since
 * 1970.
 */
final class RowDigests {
    private static final int FORM = 1;

    private static final String DISPATCHES =
            """
            select id as dispatch, origin, state, kind, binds_to::text, from_unit, sender, place, dated::text, dated_text, transmission,
                   label::text, compartments::text, precedence::text, subject, body_html, language, due::text,
                   author::text, signer::text, signed_by, (extract(epoch from signed_at) * 1000000)::bigint::text,
                   number, number_year::text, number_value::text
              from dispatch where id = any (:ids)
            """;

    private static final String ADDRESSEES =
            """
            select dispatch, position::text, unit, part from addressee where dispatch = any (:ids) order by position
            """;

    private static final String REFERENCES =
            """
            select dispatch, position::text, text, target::text, unit, number, dated from reference
             where dispatch = any (:ids) order by position
            """;

    private static final String ANNEXES =
            """
            select a.dispatch, a.position::text, a.id::text, a.name, a.media_type, a.size::text, a.text,
                   encode(a.sha512, 'hex'), encode(sha512(c.bytes), 'hex')
              from annex a left join annex_content c on c.annex = a.id where a.dispatch = any (:ids) order by a.position
            """;

    private final JdbcClient sql;

    RowDigests(JdbcClient sql) {
        this.sql = sql;
    }

    /** Those of the dispatches that are there. */
    Map<DispatchId, Digest> of(Collection<DispatchId> ids) {
        UUID[] wanted = ids.stream().map(DispatchId::value).toArray(UUID[]::new);
        Map<UUID, Hash> hashes = new HashMap<>();
        add(DISPATCHES, FORM, wanted, hashes);
        add(ADDRESSEES, 1, wanted, hashes);
        add(REFERENCES, 2, wanted, hashes);
        add(ANNEXES, 3, wanted, hashes);
        Map<DispatchId, Digest> digests = new HashMap<>();
        hashes.forEach((id, hash) -> digests.put(DispatchId.of(id), hash.digest()));
        return digests;
    }

    private void add(String statement, int mark, UUID[] wanted, Map<UUID, Hash> hashes) {
        sql.sql(statement)
                .param("ids", wanted)
                .query(row -> {
                    hashes.computeIfAbsent(row.getObject("dispatch", UUID.class), _ -> new Hash())
                            .add(mark, row);
                });
    }

    /** One digest being made. */
    private static final class Hash {
        private final MessageDigest sha512;
        private final DataOutputStream out;

        private Hash() {
            try {
                sha512 = MessageDigest.getInstance("SHA-512");
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every Java has SHA-512", e);
            }
            out =
                    new DataOutputStream(
                            new DigestOutputStream(OutputStream.nullOutputStream(), sha512));
        }

        /** All columns but the first, which says whose they are. */
        private void add(int mark, ResultSet row) throws SQLException {
            try {
                out.writeByte(mark);
                int columns = row.getMetaData().getColumnCount();
                for (int column = 2; column <= columns; column++) {
                    write(row.getString(column));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private void write(@Nullable String value) throws IOException {
            if (value == null) {
                out.writeInt(-1);
                return;
            }
            byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
            out.writeInt(utf8.length);
            out.write(utf8);
        }

        private Digest digest() {
            return Digest.of(sha512.digest());
        }
    }
}
