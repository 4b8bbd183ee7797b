package chancery.work.engagements.pictures;

import chancery.kernel.PersonId;
import chancery.kernel.Problem;
import chancery.kernel.Transactions;
import chancery.work.engagements.Engagement;
import chancery.work.engagements.EngagementId;
import chancery.work.engagements.Engagements;
import chancery.work.engagements.Texts;
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
 * Photographs of engagements. What is not JPEG, PNG or WebP by its own bytes is not kept, so that
 * no page ever serves anything else as a picture.
 */
@Component
public class Pictures {
    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{128}");
    private static final int LONGEST_NAME = 255;

    private final JdbcClient sql;
    private final Transactions transactions;
    private final Engagements engagements;
    private final InstantSource clock;

    Pictures(
            JdbcClient sql,
            Transactions transactions,
            Engagements engagements,
            InstantSource clock) {
        this.sql = sql;
        this.transactions = transactions;
        this.engagements = engagements;
        this.clock = clock;
    }

    /**
     * Keeps a photograph; one with the same bytes that is there already stays as it is.
     *
     * @throws Problem {@code picture.large} above {@link Picture#LARGEST} or when it is empty,
     *     {@code picture.kind}, {@code picture.many} above {@link Picture#MOST}, {@code
     *     engagement.unknown}, {@code engagement.elsewhere}
     */
    public void keep(
            PersonId me, EngagementId engagement, String name, String caption, byte[] bytes) {
        String called = base(name);
        if (bytes.length == 0 || bytes.length > Picture.LARGEST) {
            throw Problem.tooLarge("picture.large")
                    .at("picture")
                    .with("name", called)
                    .with("most", Picture.LARGEST >> 20);
        }
        PictureForm form =
                PictureForm.of(bytes)
                        .orElseThrow(() ->
                                Problem.refused("picture.kind").at("picture").with("name", called));
        Engagement mine =
                engagements
                        .find(me, engagement)
                        .orElseThrow(() -> Problem.absent("engagement.unknown"));
        if (!engagements.mayChange(me, mine)) {
            throw Problem.conflict("engagement.elsewhere");
        }
        if (of(me, engagement).size() >= Picture.MOST) {
            throw Problem.tooLarge("picture.many").at("picture").with("most", Picture.MOST);
        }
        transactions.runAs(
                me,
                () ->
                        sql.sql(
                                        """
                                        insert into engagement_picture (engagement, name, media_type, sha512, bytes, caption, author, at)
                                        values (:engagement, :name, :type, :sha512, :bytes, :caption, :me, :now)
                                        on conflict do nothing
                                        """)
                                .param("engagement", engagement.value())
                                .param("name", called)
                                .param("type", form.mediaType())
                                .param("sha512", sha512(bytes))
                                .param("bytes", bytes)
                                .param("caption", Texts.optionalLine("caption", caption))
                                .param("me", me.value())
                                .param("now", Timestamp.from(clock.instant()))
                                .update());
    }

    /** Those of an engagement, the first kept first; none when the reader may not see it. */
    public List<Picture> of(PersonId me, EngagementId engagement) {
        return transactions.as(
                me,
                () ->
                        sql.sql(
                                        """
                                        select name, media_type, sha512, length(bytes) as size, caption, at from engagement_picture
                                         where engagement = :engagement order by at, sha512
                                        """)
                                .param("engagement", engagement.value())
                                .query(Pictures::picture)
                                .list());
    }

    /**
     * @throws Problem {@code picture.unknown} when there is none for this reader
     */
    public Picture.Content content(PersonId me, EngagementId engagement, String sha512) {
        if (!DIGEST.matcher(sha512).matches()) {
            throw Problem.absent("picture.unknown");
        }
        return transactions.as(
                me,
                () ->
                        sql.sql(
                                        """
                                        select name, media_type, sha512, length(bytes) as size, caption, at, bytes from engagement_picture
                                         where engagement = :engagement and sha512 = decode(:digest, 'hex')
                                        """)
                                .param("engagement", engagement.value())
                                .param("digest", sha512)
                                .query((row, i) ->
                                        new Picture.Content(picture(row, i), row.getBytes("bytes")))
                                .optional()
                                .orElseThrow(() -> Problem.absent("picture.unknown")));
    }

    private static Picture picture(ResultSet row, int i) throws SQLException {
        return new Picture(
                row.getString("name"),
                row.getString("media_type"),
                HexFormat.of().formatHex(row.getBytes("sha512")),
                row.getInt("size"),
                row.getString("caption"),
                row.getTimestamp("at").toInstant());
    }

    private static String base(String name) {
        String path = name.replace('\\', '/');
        String base =
                path.substring(path.lastIndexOf('/') + 1).replaceAll("\\p{Cntrl}", "").strip();
        if (base.isEmpty()) {
            return "photo";
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
