package chancery.work.engagements;

import chancery.foundation.access.Marking;
import chancery.kernel.DispatchId;
import chancery.kernel.Distribution;
import chancery.kernel.UnitCode;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What the node itself keeps of engagements: those that arrive with a dispatch, those of published
 * lists, and which were sent. Every method needs the node's running transaction.
 */
@Component
public class EngagementShelf {
    private final JdbcClient sql;
    private final InstantSource clock;

    public EngagementShelf(JdbcClient sql, InstantSource clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** An engagement as it stands, held until the transaction ends. */
    public Optional<Engagement> hold(EngagementId id) {
        return sql.sql("select * from engagement where id = :id for update")
                .param("id", id.value())
                .query(EngagementRows::engagement)
                .optional();
    }

    /**
     * Keeps one out of a published list, for everybody.
     *
     * @return whether it was not there before
     */
    public boolean keepPast(
            EngagementId id, String source, Distribution distribution, EngagementContent content) {
        return sql.sql(
                                """
                                insert into engagement (id, origin, kind, title, country, place, starts, ends, content, label, compartments,
                                    readers, created_at, changed_at, source)
                                values (:id, 'ARCHIVE', :kind, :title, :country, :place, :starts, :ends, :content::jsonb, :label, :compartments,
                                    '{public}', :now, :now, :source)
                                on conflict do nothing
                                """)
                        .param("id", id.value())
                        .param("source", source)
                        .param("now", now())
                        .params(EngagementRows.columns(content))
                        .params(Marking.columns(distribution))
                        .update()
                > 0;
    }

    /**
     * Keeps one that arrived, under the label and for the readers of its dispatch; a newer version
     * takes the place of the older, which history keeps.
     *
     * @param version as its own unit counts; greater than that of one that is held
     */
    public void arrived(
            EngagementId id,
            UnitCode unit,
            int version,
            Distribution distribution,
            Collection<String> readers,
            EngagementContent content) {
        sql.sql(
                        """
                        insert into engagement (id, origin, unit, kind, title, country, place, starts, ends, content, label, compartments,
                            readers, version, created_at, changed_at)
                        values (:id, 'ARRIVED', :unit, :kind, :title, :country, :place, :starts, :ends, :content::jsonb, :label, :compartments,
                            :readers, :version, :now, :now)
                        on conflict (id) do update set kind = :kind, title = :title, country = :country, place = :place, starts = :starts,
                            ends = :ends, content = :content::jsonb, label = :label, compartments = :compartments,
                            readers = array(select distinct k from unnest(engagement.readers || :readers::text[]) k),
                            version = :version, changed_at = :now
                        """)
                .param("id", id.value())
                .param("unit", unit.value())
                .param("version", version)
                .param("readers", readers.toArray(String[]::new))
                .param("now", now())
                .params(EngagementRows.columns(content))
                .params(Marking.columns(distribution))
                .update();
    }

    /** Lets more readers see one. */
    public void admit(EngagementId id, Collection<String> readers) {
        sql.sql(
                        """
                        update engagement set readers = array(select distinct k from unnest(readers || :readers::text[]) k)
                         where id = :id and not (:readers::text[] <@ readers)
                        """)
                .param("id", id.value())
                .param("readers", readers.toArray(String[]::new))
                .update();
    }

    /** Notes that a signed dispatch has told a version. */
    public void sent(EngagementId id, int version, DispatchId dispatch) {
        sql.sql(
                        """
                        insert into engagement_sent (engagement, version, dispatch, at) values (:id, :version, :dispatch, :now)
                        on conflict do nothing
                        """)
                .param("id", id.value())
                .param("version", version)
                .param("dispatch", dispatch.value())
                .param("now", now())
                .update();
    }

    /** A version that a signed dispatch has told. */
    public record Sent(int version, DispatchId dispatch) {}

    /** Those of an engagement, the latest first; in anybody's running transaction. */
    public List<Sent> sentOf(EngagementId id) {
        return sql.sql(
                        "select version, dispatch from engagement_sent where engagement = :id order by at desc")
                .param("id", id.value())
                .query((row, _) ->
                        new Sent(
                                row.getInt("version"),
                                DispatchId.of(row.getObject("dispatch", UUID.class))))
                .list();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
