package chancery.correspondence.drafting;

import chancery.correspondence.Annex;
import chancery.correspondence.AnnexText;
import chancery.kernel.DispatchId;
import chancery.kernel.Problem;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Takes in the documents that hang on a dispatch. */
@Component
public class AnnexStore {
    private final JdbcClient sql;
    private final AnnexText text;

    AnnexStore(JdbcClient sql, AnnexText text) {
        this.sql = sql;
        this.text = text;
    }

    /** A document checked and read, not yet stored: reading it may take seconds. */
    public record Prepared(
            String name, String mediaType, byte[] bytes, byte[] sha512, String text) {}

    /**
     * @throws Problem {@code annex.large}, {@code annex.name}
     */
    public Prepared prepare(String name, String mediaType, byte[] bytes) {
        if (bytes.length > Annex.LARGEST) {
            throw Problem.tooLarge("annex.large")
                    .at("annex")
                    .with("name", name)
                    .with("most", Annex.LARGEST / (1024 * 1024));
        }
        String clean = name.replace('\\', '/');
        clean = clean.substring(clean.lastIndexOf('/') + 1).replaceAll("\\p{Cntrl}", "").strip();
        if (clean.isEmpty() || clean.length() > 255) {
            throw Problem.refused("annex.name").at("annex").with("most", 255);
        }
        String type =
                mediaType.isBlank() || mediaType.length() > 200
                        ? "application/octet-stream"
                        : mediaType;
        return new Prepared(clean, type, bytes, sha512(bytes), text.of(clean, bytes));
    }

    /**
     * Stores it as the next annex of the dispatch, within the running transaction.
     *
     * @throws Problem {@code annex.many}
     */
    public Annex store(DispatchId dispatch, Prepared annex) {
        int position =
                sql.sql("select coalesce(max(position) + 1, 0) from annex where dispatch = :id")
                        .param("id", dispatch.value())
                        .query(Integer.class)
                        .single();
        if (position >= Annex.MOST) {
            throw Problem.tooLarge("annex.many").at("annex").with("most", Annex.MOST);
        }
        UUID id = UUID.randomUUID();
        sql.sql(
                        """
                        insert into annex (id, dispatch, position, name, media_type, size, sha512, text)
                        values (:id, :dispatch, :position, :name, :type, :size, :digest, :text)
                        """)
                .param("id", id)
                .param("dispatch", dispatch.value())
                .param("position", position)
                .param("name", annex.name())
                .param("type", annex.mediaType())
                .param("size", annex.bytes().length)
                .param("digest", annex.sha512())
                .param("text", annex.text())
                .update();
        sql.sql("insert into annex_content (annex, bytes) values (:id, :bytes)")
                .param("id", id)
                .param("bytes", annex.bytes())
                .update();
        return new Annex(id, annex.name(), annex.mediaType(), annex.bytes().length);
    }

    private static byte[] sha512(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-512").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-512", e);
        }
    }
}
