package chancery.work.press.communiques;

import chancery.foundation.access.Marking;
import chancery.foundation.register.Digest;
import chancery.kernel.DispatchId;
import chancery.kernel.Distribution;
import chancery.kernel.UnitCode;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What the node itself keeps of communiqués: those that arrive with a dispatch, those that are
 * released, and which were sent. Methods need the node's running transaction.
 */
@Component
public class CommuniqueShelf {
    private final JdbcClient sql;
    private final InstantSource clock;

    public CommuniqueShelf(JdbcClient sql, InstantSource clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * A communiqué of another unit, as its dispatch tells it.
     *
     * @param version as that unit counts
     * @param releasedAt by the clock of that unit's node; null until it is released
     */
    public record Told(
            CommuniqueId id,
            UnitCode unit,
            int version,
            CommuniqueState state,
            CommuniqueAct act,
            @Nullable CommuniqueId corrects,
            @Nullable Instant releasedAt,
            CommuniqueContent content) {}

    /** A communiqué as it stands, held until the transaction ends. */
    public Optional<Communique> hold(CommuniqueId id) {
        return sql.sql("select * from communique where id = :id for update")
                .param("id", id.value())
                .query(CommuniqueRows::communique)
                .optional();
    }

    /** Publishes one: without what the other side proposed, unmarked, for everybody here. */
    void release(Communique held, Instant at, @Nullable UUID by) {
        CommuniqueContent content = held.content().publicly();
        sql.sql(
                        """
                        update communique set state = 'RELEASED', act = 'RELEASED', note = '', content = :content, digest = :digest,
                            released_at = :at, label = 0, compartments = '{}',
                            readers = array(select distinct k from unnest(readers || '{public}'::text[]) k),
                            version = version + 1, changed_by = :by, changed_at = :at
                         where id = :id
                        """)
                .param("id", held.id().value())
                .param("content", CommuniqueJson.write(content))
                .param("digest", CommuniqueJson.digest(content).bytes())
                .param("at", Timestamp.from(at))
                .param("by", by)
                .update();
    }

    /**
     * Keeps one that arrived, under the label and for the readers of its dispatch; a newer version
     * takes the place of the older, which history keeps.
     */
    public void arrived(Told told, Distribution distribution, Collection<String> readers) {
        Instant releasedAt = told.releasedAt();
        Digest digest = releasedAt == null ? null : CommuniqueJson.digest(told.content());
        CommuniqueId corrects = told.corrects();
        sql.sql(
                        """
                        insert into communique (id, origin, unit, title, country, day, about_kind, about_id, languages, words, content,
                            state, act, digest, released_at, corrects, label, compartments, readers, version, created_at, changed_at)
                        values (:id, 'ARRIVED', :unit, :title, :country, :day, :aboutKind, :aboutId, :languages, :words, :content,
                            :state, :act, :digest, :released, :corrects, :label, :compartments, :readers, :version, :now, :now)
                        on conflict (id) do update set title = :title, country = :country, day = :day, about_kind = :aboutKind,
                            about_id = :aboutId, languages = :languages, words = :words, content = :content, state = :state, act = :act,
                            digest = :digest, released_at = :released, label = :label, compartments = :compartments,
                            readers = array(select distinct k from unnest(communique.readers || :readers::text[]) k),
                            version = :version, changed_at = :now
                        """)
                .param("id", told.id().value())
                .param("unit", told.unit().value())
                .param("state", told.state().name())
                .param("act", told.act().name())
                .param("digest", digest == null ? null : digest.bytes())
                .param("released", releasedAt == null ? null : Timestamp.from(releasedAt))
                .param("corrects", corrects == null ? null : corrects.value())
                .param("version", told.version())
                .param("readers", readers.toArray(String[]::new))
                .param("now", now())
                .params(CommuniqueRows.columns(told.content()))
                .params(Marking.columns(distribution))
                .update();
    }

    /** Lets more readers see one. */
    public void admit(CommuniqueId id, Collection<String> readers) {
        sql.sql(
                        """
                        update communique set readers = array(select distinct k from unnest(readers || :readers::text[]) k)
                         where id = :id and not (:readers::text[] <@ readers)
                        """)
                .param("id", id.value())
                .param("readers", readers.toArray(String[]::new))
                .update();
    }

    /** Notes that a signed dispatch has told a version. */
    public void sent(CommuniqueId id, int version, DispatchId dispatch) {
        sql.sql(
                        """
                        insert into communique_sent (communique, version, dispatch, at) values (:id, :version, :dispatch, :now)
                        on conflict do nothing
                        """)
                .param("id", id.value())
                .param("version", version)
                .param("dispatch", dispatch.value())
                .param("now", now())
                .update();
    }

    /** The dispatches that told a communiqué, the latest first; in anybody's transaction. */
    public List<DispatchId> sentOf(CommuniqueId id) {
        return sql.sql(
                        "select dispatch from communique_sent where communique = :id order by at desc")
                .param("id", id.value())
                .query((row, _) -> DispatchId.of(row.getObject("dispatch", UUID.class)))
                .list();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
