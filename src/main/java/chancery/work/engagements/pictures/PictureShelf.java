package chancery.work.engagements.pictures;

import chancery.kernel.DispatchId;
import chancery.work.engagements.EngagementId;
import java.sql.Timestamp;
import java.time.InstantSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Takes in photographs that arrived. To be called inside a transaction of the node. */
@Component
public class PictureShelf {
    private final JdbcClient sql;
    private final InstantSource clock;

    PictureShelf(JdbcClient sql, InstantSource clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @SuppressWarnings("ArrayRecordComponent") // read once, to be kept
    private record Sent(String name, byte[] bytes) {}

    /**
     * Takes over a photograph from among a dispatch's annexes, if it is one by its own bytes and no
     * larger than {@link Picture#LARGEST}; one that is there already stays as it is.
     *
     * @param sha512 of its bytes, in hexadecimal digits
     */
    public void keepFrom(
            EngagementId engagement, String sha512, String caption, DispatchId dispatch) {
        sql.sql(
                        """
                        select a.name, c.bytes from annex a join annex_content c on c.annex = a.id
                         where a.dispatch = :dispatch and encode(a.sha512, 'hex') = :digest
                           and length(c.bytes) <= :largest limit 1
                        """)
                .param("dispatch", dispatch.value())
                .param("digest", sha512)
                .param("largest", Picture.LARGEST)
                .query((row, _) -> new Sent(row.getString("name"), row.getBytes("bytes")))
                .optional()
                .ifPresent(sent -> keep(engagement, sha512, caption, sent));
    }

    private void keep(EngagementId engagement, String sha512, String caption, Sent sent) {
        PictureForm.of(sent.bytes())
                .ifPresent(form ->
                        sql.sql(
                                        """
                                        insert into engagement_picture (engagement, name, media_type, sha512, bytes, caption, at)
                                        values (:engagement, :name, :type, decode(:digest, 'hex'), :bytes, :caption, :now)
                                        on conflict do nothing
                                        """)
                                .param("engagement", engagement.value())
                                .param("name", sent.name())
                                .param("type", form.mediaType())
                                .param("digest", sha512)
                                .param("bytes", sent.bytes())
                                .param("caption", caption)
                                .param("now", Timestamp.from(clock.instant()))
                                .update());
    }
}
