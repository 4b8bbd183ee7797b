package chancery.work.press.review;

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

/** What the node itself keeps of reviews. Every method needs the node's running transaction. */
@Component("pressReviewShelf")
public class ReviewShelf {
    private final JdbcClient sql;
    private final InstantSource clock;

    ReviewShelf(JdbcClient sql, InstantSource clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** A review as it stands, held until the transaction ends. */
    public Optional<Review> hold(ReviewId id) {
        return sql.sql("select * from press_review where id = :id for update")
                .param("id", id.value())
                .query(ReviewRows::review)
                .optional();
    }

    /**
     * Keeps one that arrived, under the label and for the readers of its dispatch; a newer version
     * takes the place of the older, which history keeps.
     *
     * @param version as its own unit counts; greater than that of one that is held
     */
    public void arrived(
            ReviewId id,
            UnitCode unit,
            int version,
            Distribution distribution,
            Collection<String> readers,
            ReviewContent content) {
        sql.sql(
                        """
                        insert into press_review (id, origin, unit, day, title, content, label, compartments, readers, version,
                            created_at, changed_at)
                        values (:id, 'ARRIVED', :unit, :day, :title, :content::jsonb, :label, :compartments, :readers, :version,
                            :now, :now)
                        on conflict (id) do update set day = :day, title = :title, content = :content::jsonb, label = :label,
                            compartments = :compartments,
                            readers = array(select distinct k from unnest(press_review.readers || :readers::text[]) k),
                            version = :version, changed_at = :now
                        """)
                .param("id", id.value())
                .param("unit", unit.value())
                .param("version", version)
                .param("readers", readers.toArray(String[]::new))
                .param("now", Timestamp.from(clock.instant()))
                .params(ReviewRows.columns(content))
                .params(Marking.columns(distribution))
                .update();
    }

    /** Lets more readers see one. */
    public void admit(ReviewId id, Collection<String> readers) {
        sql.sql(
                        """
                        update press_review set readers = array(select distinct k from unnest(readers || :readers::text[]) k)
                         where id = :id and not (:readers::text[] <@ readers)
                        """)
                .param("id", id.value())
                .param("readers", readers.toArray(String[]::new))
                .update();
    }

    /** Notes that a signed dispatch has told a version. */
    public void sent(ReviewId id, int version, DispatchId dispatch) {
        sql.sql(
                        """
                        insert into press_review_sent (review, version, dispatch, at) values (:id, :version, :dispatch, :now)
                        on conflict do nothing
                        """)
                .param("id", id.value())
                .param("version", version)
                .param("dispatch", dispatch.value())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }
}
