package chancery.work.press.coverage;

import chancery.foundation.access.Marking;
import chancery.kernel.DispatchId;
import chancery.kernel.Distribution;
import chancery.kernel.UnitCode;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the node itself keeps of coverage. Every method needs the node's running transaction. */
@Component
public class CoverageShelf {
    private final JdbcClient sql;
    private final InstantSource clock;

    CoverageShelf(JdbcClient sql, InstantSource clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** An item as it stands, held until the transaction ends. */
    public Optional<Coverage> hold(CoverageId id) {
        return sql.sql("select * from coverage where id = :id for update")
                .param("id", id.value())
                .query(CoverageRows::coverage)
                .optional();
    }

    /**
     * Keeps one that arrived, under the label and for the readers of its dispatch; a newer version
     * takes the place of the older, which history keeps.
     *
     * @param version as its own unit counts; greater than that of one that is held
     * @param content by an outlet that is known here
     */
    public void arrived(
            CoverageId id,
            UnitCode unit,
            int version,
            Distribution distribution,
            Collection<String> readers,
            CoverageContent content) {
        sql.sql(
                        """
                        insert into coverage (id, origin, unit, outlet, day, kind, mention, headline, topic, address, words, content,
                            label, compartments, readers, version, created_at, changed_at)
                        values (:id, 'ARRIVED', :unit, :outlet, :day, :kind, :mention, :headline, :topic, :address, :words,
                            :content::jsonb, :label, :compartments, :readers, :version, :now, :now)
                        on conflict (id) do update set outlet = :outlet, day = :day, kind = :kind, mention = :mention,
                            headline = :headline, topic = :topic, address = :address, words = :words, content = :content::jsonb,
                            label = :label, compartments = :compartments,
                            readers = array(select distinct k from unnest(coverage.readers || :readers::text[]) k),
                            version = :version, changed_at = :now
                        """)
                .param("id", id.value())
                .param("unit", unit.value())
                .param("version", version)
                .param("readers", readers.toArray(String[]::new))
                .param("now", now())
                .params(CoverageRows.columns(content))
                .params(Marking.columns(distribution))
                .update();
    }

    /** Lets more readers see one. */
    public void admit(CoverageId id, Collection<String> readers) {
        sql.sql(
                        """
                        update coverage set readers = array(select distinct k from unnest(readers || :readers::text[]) k)
                         where id = :id and not (:readers::text[] <@ readers)
                        """)
                .param("id", id.value())
                .param("readers", readers.toArray(String[]::new))
                .update();
    }

    /** Notes that a signed dispatch has told a version. */
    public void sent(CoverageId id, int version, DispatchId dispatch) {
        sql.sql(
                        """
                        insert into coverage_sent (coverage, version, dispatch, at) values (:id, :version, :dispatch, :now)
                        on conflict do nothing
                        """)
                .param("id", id.value())
                .param("version", version)
                .param("dispatch", dispatch.value())
                .param("now", now())
                .update();
    }

    /**
     * Takes over scans and recordings of an item from among a dispatch's annexes, as far as they
     * are any by their own bytes.
     *
     * @param digests SHA-512 of those that the message names, in hexadecimal digits
     */
    public void keepFrom(CoverageId id, Collection<String> digests, DispatchId dispatch) {
        for (String digest : digests) {
            sql.sql(
                            """
                            select a.name, a.text, c.bytes from annex a join annex_content c on c.annex = a.id
                             where a.dispatch = :dispatch and encode(a.sha512, 'hex') = :digest limit 1
                            """)
                    .param("dispatch", dispatch.value())
                    .param("digest", digest)
                    .query((row, _) ->
                            new Sent(
                                    row.getString("name"),
                                    row.getString("text"),
                                    row.getBytes("bytes")))
                    .optional()
                    .ifPresent(sent -> keep(id, digest, sent));
        }
    }

    @SuppressWarnings("ArrayRecordComponent") // read once, to be kept
    private record Sent(String name, String text, byte[] bytes) {}

    private void keep(CoverageId id, String digest, Sent sent) {
        ClipForm.of(sent.bytes())
                .ifPresent(form ->
                        sql.sql(
                                        """
                                        insert into coverage_clip (coverage, name, media_type, sha512, bytes, text, at)
                                        values (:id, :name, :type, decode(:digest, 'hex'), :bytes, :text, :now) on conflict do nothing
                                        """)
                                .param("id", id.value())
                                .param("name", sent.name())
                                .param("type", form.mediaType())
                                .param("digest", digest)
                                .param("bytes", sent.bytes())
                                .param("text", form.hasWords() ? sent.text() : "")
                                .param("now", now())
                                .update());
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
