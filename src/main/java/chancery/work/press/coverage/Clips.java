package chancery.work.press.coverage;

import chancery.correspondence.AnnexText;
import chancery.kernel.PersonId;
import chancery.kernel.Problem;
import chancery.kernel.Transactions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Scans and recordings of items; who sees the item sees them. What is no PDF, picture, sound or
 * film by its own bytes is not kept, so that no page ever serves anything else as one.
 */
@Component
public class Clips {
    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{128}");
    private static final int LONGEST_NAME = 255;
    private static final String COLUMNS =
            "select name, media_type, sha512, length(bytes) as size, at";

    private final JdbcClient sql;
    private final Transactions transactions;
    private final Coverages coverages;
    private final AnnexText text;
    private final InstantSource clock;

    Clips(
            JdbcClient sql,
            Transactions transactions,
            Coverages coverages,
            AnnexText text,
            InstantSource clock) {
        this.sql = sql;
        this.transactions = transactions;
        this.coverages = coverages;
        this.text = text;
        this.clock = clock;
    }

    /**
     * Keeps a file; one with the same bytes that is there already stays as it is.
     *
     * @throws Problem {@code clip.large} above {@link Clip#LARGEST} or when it is empty, {@code
     *     clip.kind}, {@code clip.many} above {@link Clip#MOST}, {@code coverage.unknown}, {@code
     *     press.unit}, {@code press.elsewhere}
     */
    public void keep(PersonId me, CoverageId coverage, String name, byte[] bytes) {
        String called = base(name);
        ClipForm form = accepted(called, bytes);
        String words = form.hasWords() ? text.of(called, bytes) : "";
        transactions.runAs(
                me,
                () -> {
                    coverages.mine(coverage);
                    if (kept(coverage).size() >= Clip.MOST) {
                        throw Problem.tooLarge("clip.many").at("clip").with("most", Clip.MOST);
                    }
                    sql.sql(
                                    """
                                    insert into coverage_clip (coverage, name, media_type, sha512, bytes, text, author, at)
                                    values (:coverage, :name, :type, :sha512, :bytes, :text, :me, :now) on conflict do nothing
                                    """)
                            .param("coverage", coverage.value())
                            .param("name", called)
                            .param("type", form.mediaType())
                            .param("sha512", sha512(bytes))
                            .param("bytes", bytes)
                            .param("text", words)
                            .param("me", me.value())
                            .param("now", Timestamp.from(clock.instant()))
                            .update();
                });
    }

    /**
     * Says whether a file would be kept, before there is an item for it.
     *
     * @throws Problem {@code clip.large}, {@code clip.kind}
     */
    public static void mustBeKept(String name, byte[] bytes) {
        accepted(base(name), bytes);
    }

    /** Those of an item, the first kept first; none when the reader may not see it. */
    public List<Clip> of(PersonId me, CoverageId coverage) {
        return transactions.as(me, () -> kept(coverage));
    }

    /**
     * @throws Problem {@code clip.unknown} when there is none for this reader
     */
    public Clip.Content content(PersonId me, CoverageId coverage, String sha512) {
        if (!DIGEST.matcher(sha512).matches()) {
            throw Problem.absent("clip.unknown");
        }
        return transactions.as(
                me,
                () ->
                        sql.sql(
                                        COLUMNS
                                                + ", bytes from coverage_clip where coverage = :coverage and sha512 = decode(:digest, 'hex')")
                                .param("coverage", coverage.value())
                                .param("digest", sha512)
                                .query((row, i) ->
                                        new Clip.Content(clip(row, i), row.getBytes("bytes")))
                                .optional()
                                .orElseThrow(() -> Problem.absent("clip.unknown")));
    }

    private List<Clip> kept(CoverageId coverage) {
        return sql.sql(COLUMNS + " from coverage_clip where coverage = :id order by at, sha512")
                .param("id", coverage.value())
                .query(Clips::clip)
                .list();
    }

    private static ClipForm accepted(String called, byte[] bytes) {
        if (bytes.length == 0 || bytes.length > Clip.LARGEST) {
            throw Problem.tooLarge("clip.large")
                    .at("clip")
                    .with("name", called)
                    .with("most", Clip.LARGEST >> 20);
        }
        return ClipForm.of(bytes)
                .orElseThrow(() -> Problem.refused("clip.kind").at("clip").with("name", called));
    }

    private static Clip clip(ResultSet row, int i) throws SQLException {
        return new Clip(
                row.getString("name"),
                row.getString("media_type"),
                HexFormat.of().formatHex(row.getBytes("sha512")),
                row.getInt("size"),
                row.getTimestamp("at").toInstant());
    }

    private static String base(String name) {
        String path = name.replace('\\', '/');
        String base =
                path.substring(path.lastIndexOf('/') + 1).replaceAll("\\p{Cntrl}", "").strip();
        if (base.isEmpty()) {
            return "clip";
        }
        return base.length() > LONGEST_NAME ? base.substring(0, LONGEST_NAME) : base;
    }

    private static byte[] sha512(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-512").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-512", e);
        }
    }
}
