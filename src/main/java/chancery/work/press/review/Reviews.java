package chancery.work.press.review;

import chancery.foundation.access.Marking;
import chancery.foundation.access.People;
import chancery.foundation.register.Readings;
import chancery.kernel.Distribution;
import chancery.kernel.PersonId;
import chancery.kernel.Problem;
import chancery.kernel.Ref;
import chancery.kernel.Transactions;
import chancery.kernel.UnitCode;
import chancery.work.press.Origin;
import chancery.work.press.PressUnits;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Press reviews, each seen by those who need to know it; composed by the staff of a unit, with
 * every former version kept. What may stand in one is asked of {@link Composing}.
 *
 * <p>Methods begin their own transaction.
 */
@Component("pressReviews")
public class Reviews {
    /** How many one list shows. */
    public static final int MOST = 500;

    private static final String LINES =
            """
            select r.id, r.origin, r.unit, r.day, r.title, r.label,
                   (select count(*) from press_review_item i where i.review = r.id) as items,
                   exists (select 1 from press_review_sent s where s.review = r.id and s.version = r.version) as sent
              from press_review r
            """;

    private final JdbcClient sql;
    private final PressUnits units;
    private final Transactions transactions;
    private final People people;
    private final Readings readings;
    private final InstantSource clock;

    Reviews(
            JdbcClient sql,
            PressUnits units,
            Transactions transactions,
            People people,
            Readings readings,
            InstantSource clock) {
        this.sql = sql;
        this.units = units;
        this.transactions = transactions;
        this.people = people;
        this.readings = readings;
        this.clock = clock;
    }

    /** The latest first; at most {@link #MOST}. */
    public List<ReviewLine> all(PersonId me) {
        return transactions.as(
                me,
                () ->
                        sql.sql(LINES + " order by r.day desc, r.changed_at desc, r.id limit :most")
                                .param("most", MOST)
                                .query(ReviewRows::line)
                                .list());
    }

    /** Those that tell an item, or that a dispatch brought; the latest first. */
    public List<ReviewLine> about(PersonId me, Ref thing) {
        return transactions.as(
                me,
                () ->
                        sql.sql(
                                        LINES
                                                + """
                                                 where :kind = 'coverage' and r.id in (select i.review from press_review_item i where i.coverage::text = :id)
                                                    or :kind = 'dispatch' and r.id in (select s.review from press_review_sent s where s.dispatch::text = :id)
                                                 order by r.day desc, r.id limit 100
                                                """)
                                .param("kind", thing.kind())
                                .param("id", thing.id())
                                .query(ReviewRows::line)
                                .list());
    }

    /**
     * Opens one for reading: above UNMARKED that is recorded, once a day.
     *
     * @throws Problem {@code review.unknown} when there is none, or none for this person
     */
    public Review open(PersonId me, ReviewId id) {
        return transactions.as(
                me,
                () -> {
                    Review review = required(id);
                    readings.record(
                            id.ref(),
                            review.unit() + " " + review.content().day(),
                            me,
                            people.get(me).unit(),
                            review.distribution().label());
                    return review;
                });
    }

    /** One that the person may see; leaves no trace. */
    public Optional<Review> see(PersonId me, ReviewId id) {
        return transactions.as(me, () -> visible(id));
    }

    /** Whether a signed dispatch has told it as it stands. */
    public boolean isSent(PersonId me, Review review) {
        return transactions.as(
                me,
                () ->
                        sql.sql(
                                        "select exists (select 1 from press_review_sent where review = :id and version = :version)")
                                .param("id", review.id().value())
                                .param("version", review.version())
                                .query(Boolean.class)
                                .single());
    }

    /** Those of a few items that stand in a review that the person may see. */
    Set<UUID> told(PersonId me, Collection<UUID> items) {
        return transactions.as(
                me,
                () ->
                        Set.copyOf(
                                sql.sql(
                                                "select distinct coverage from press_review_item where coverage = any (:items)")
                                        .param("items", items.toArray(UUID[]::new))
                                        .query(UUID.class)
                                        .list()));
    }

    /** The units for which the person composes reviews, by code. */
    public List<UnitCode> units(PersonId me) {
        return transactions.as(me, units::mine);
    }

    /** Whether the person may change and send it. */
    public boolean mayChange(PersonId me, Review review) {
        return review.origin() == Origin.HERE && units(me).contains(review.unit());
    }

    /** The former versions that the person may see, newest first, without the one that stands. */
    public List<Review> history(PersonId me, ReviewId id) {
        return transactions.as(
                me,
                () ->
                        sql.sql(
                                        "select * from press_review_version where id = :id order by version desc")
                                .param("id", id.value())
                                .query(ReviewRows::review)
                                .list());
    }

    /** For {@link Composing}, which has looked at the items. */
    ReviewId add(PersonId me, UnitCode unit, Distribution distribution, ReviewContent content) {
        ReviewId id = ReviewId.fresh();
        transactions.runAs(
                me,
                () -> {
                    units.mustInclude(unit);
                    units.mustBeCleared(me, distribution);
                    sql.sql(
                                    """
                                    insert into press_review (id, origin, unit, day, title, content, label, compartments, readers,
                                        author, created_at, changed_by, changed_at)
                                    values (:id, 'HERE', :unit, :day, :title, :content::jsonb, :label, :compartments, :readers,
                                        :me, :now, :me, :now)
                                    """)
                            .param("id", id.value())
                            .param("unit", unit.value())
                            .param("readers", new String[] {"unit:" + unit, "head:" + unit})
                            .param("me", me.value())
                            .param("now", now())
                            .params(ReviewRows.columns(content))
                            .params(Marking.columns(distribution))
                            .update();
                });
        return id;
    }

    /** For {@link Composing}, which has looked at the items. */
    void change(
            PersonId me,
            ReviewId id,
            int version,
            Distribution distribution,
            ReviewContent content) {
        transactions.runAs(
                me,
                () -> {
                    Review before = required(id);
                    if (before.origin() != Origin.HERE) {
                        throw Problem.conflict("press.elsewhere").with("unit", before.unit());
                    }
                    units.mustInclude(before.unit());
                    units.mustBeCleared(me, distribution);
                    int rows =
                            sql.sql(
                                            """
                                            update press_review set day = :day, title = :title, content = :content::jsonb,
                                                label = :label, compartments = :compartments, version = version + 1,
                                                changed_by = :me, changed_at = :now
                                             where id = :id and version = :version
                                            """)
                                    .param("id", id.value())
                                    .param("version", version)
                                    .param("me", me.value())
                                    .param("now", now())
                                    .params(ReviewRows.columns(content))
                                    .params(Marking.columns(distribution))
                                    .update();
                    if (rows == 0) {
                        throw Problem.conflict("press.changed");
                    }
                });
    }

    private Optional<Review> visible(ReviewId id) {
        return sql.sql("select * from press_review where id = :id")
                .param("id", id.value())
                .query(ReviewRows::review)
                .optional();
    }

    private Review required(ReviewId id) {
        return visible(id).orElseThrow(() -> Problem.absent("review.unknown"));
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant().truncatedTo(ChronoUnit.MICROS));
    }
}
