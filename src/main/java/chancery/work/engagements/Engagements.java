package chancery.work.engagements;

import chancery.foundation.access.Competence;
import chancery.foundation.access.Marking;
import chancery.foundation.access.People;
import chancery.foundation.register.Readings;
import chancery.kernel.Distribution;
import chancery.kernel.PersonId;
import chancery.kernel.Problem;
import chancery.kernel.Transactions;
import chancery.kernel.UnitCode;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Engagements, each seen by those who need to know it: written, changed and called off by the staff
 * of the unit that keeps it, with every former version kept.
 *
 * <p>Lists of them are with {@link EngagementLists}. Methods begin their own transaction.
 */
@Component
public class Engagements {
    private final JdbcClient sql;
    private final Competence kept;
    private final Transactions transactions;
    private final People people;
    private final Readings readings;
    private final InstantSource clock;

    Engagements(
            JdbcClient sql,
            Transactions transactions,
            People people,
            Readings readings,
            InstantSource clock) {
        this.sql = sql;
        this.kept = new Competence(sql, "engagement_units");
        this.transactions = transactions;
        this.people = people;
        this.readings = readings;
        this.clock = clock;
    }

    /**
     * Opens one for reading: above UNMARKED that is recorded, once a day.
     *
     * @throws Problem {@code engagement.unknown} when there is none, or none for this person
     */
    public Engagement open(PersonId me, EngagementId id) {
        return transactions.as(
                me,
                () -> {
                    Engagement engagement = required(id);
                    readings.record(
                            id.ref(),
                            (engagement.unit() == null ? "" : engagement.unit() + " ")
                                    + engagement.content().starts(),
                            me,
                            people.get(me).unit(),
                            engagement.distribution().label());
                    return engagement;
                });
    }

    /** One that the person may see; leaves no trace. */
    public Optional<Engagement> find(PersonId me, EngagementId id) {
        return transactions.as(me, () -> visible(id));
    }

    /** The former versions that the person may see, newest first, without the one that stands. */
    public List<Engagement> history(PersonId me, EngagementId id) {
        return transactions.as(
                me,
                () ->
                        sql.sql(
                                        "select * from engagement_version where id = :id order by version desc")
                                .param("id", id.value())
                                .query(EngagementRows::engagement)
                                .list());
    }

    /** The units whose engagements the person keeps, by code. */
    public List<UnitCode> units(PersonId me) {
        return transactions.as(me, kept::units);
    }

    /** Whether the person may change it now. */
    public boolean mayChange(PersonId me, Engagement engagement) {
        return engagement.origin() == Engagement.Origin.HERE
                && engagement.calledOff() == null
                && units(me).contains(engagement.unit());
    }

    /**
     * @throws Problem {@code engagement.unit} when the person does not keep the unit's engagements,
     *     {@code engagement.clearance} when it is marked above their own clearance
     */
    public EngagementId add(
            PersonId me,
            UnitCode unit,
            Distribution distribution,
            Audience audience,
            EngagementContent content) {
        EngagementId id = EngagementId.fresh();
        transactions.runAs(
                me,
                () -> {
                    mustKeep(unit);
                    mustBeCleared(me, distribution);
                    sql.sql(
                                    """
                                    insert into engagement (id, origin, unit, kind, title, country, place, starts, ends, content,
                                        label, compartments, readers, author, created_at, changed_by, changed_at)
                                    values (:id, 'HERE', :unit, :kind, :title, :country, :place, :starts, :ends, :content::jsonb,
                                        :label, :compartments, :readers, :me, :now, :me, :now)
                                    """)
                            .param("id", id.value())
                            .param("unit", unit.value())
                            .param("readers", readers(unit, audience))
                            .param("me", me.value())
                            .param("now", now())
                            .params(EngagementRows.columns(content))
                            .params(Marking.columns(distribution))
                            .update();
                });
        return id;
    }

    /**
     * @param version of the row that the change was made upon
     * @throws Problem as {@link #add}; {@code engagement.changed} when somebody was faster, {@code
     *     engagement.called-off}, {@code engagement.elsewhere} when it was not written here
     */
    public void change(
            PersonId me,
            EngagementId id,
            int version,
            Distribution distribution,
            Audience audience,
            EngagementContent content) {
        transactions.runAs(
                me,
                () -> {
                    Engagement before = mustBeMine(id, version);
                    mustBeCleared(me, distribution);
                    mustHaveChanged(
                            sql.sql(
                                            """
                                            update engagement set kind = :kind, title = :title, country = :country, place = :place,
                                                starts = :starts, ends = :ends, content = :content::jsonb, label = :label,
                                                compartments = :compartments,
                                                readers = array_remove(readers, 'public') || :more,
                                                version = version + 1, changed_by = :me, changed_at = :now
                                             where id = :id and version = :version
                                            """)
                                    .param("id", before.id().value())
                                    .param("version", version)
                                    .param(
                                            "more",
                                            audience == Audience.EVERYBODY
                                                    ? new String[] {EngagementRows.PUBLIC}
                                                    : new String[0])
                                    .param("me", me.value())
                                    .param("now", now())
                                    .params(EngagementRows.columns(content))
                                    .params(Marking.columns(distribution))
                                    .update());
                });
    }

    /** As {@link #change}, under the marking and for the readers that it has. */
    public void change(PersonId me, EngagementId id, int version, EngagementContent content) {
        Engagement before = find(me, id).orElseThrow(() -> Problem.absent("engagement.unknown"));
        change(me, id, version, before.distribution(), before.audience(), content);
    }

    /**
     * @param reason why it does not take place, 1 to 500 characters
     * @throws Problem as {@link #change}; {@code engagement.reason} without a reason
     */
    public void callOff(PersonId me, EngagementId id, int version, String reason) {
        if (reason.isBlank() || reason.length() > 500) {
            throw Problem.refused("engagement.reason").at("reason").with("most", 500);
        }
        transactions.runAs(
                me,
                () -> {
                    mustBeMine(id, version);
                    mustHaveChanged(
                            sql.sql(
                                            """
                                            update engagement set cancelled_at = :now, cancel_reason = :reason, version = version + 1,
                                                changed_by = :me, changed_at = :now
                                             where id = :id and version = :version
                                            """)
                                    .param("id", id.value())
                                    .param("version", version)
                                    .param("reason", reason.strip())
                                    .param("me", me.value())
                                    .param("now", now())
                                    .update());
                });
    }

    private Optional<Engagement> visible(EngagementId id) {
        return sql.sql("select * from engagement where id = :id")
                .param("id", id.value())
                .query(EngagementRows::engagement)
                .optional();
    }

    private Engagement required(EngagementId id) {
        return visible(id).orElseThrow(() -> Problem.absent("engagement.unknown"));
    }

    private Engagement mustBeMine(EngagementId id, int version) {
        Engagement engagement = required(id);
        UnitCode unit = engagement.unit();
        if (engagement.origin() != Engagement.Origin.HERE || unit == null) {
            throw Problem.conflict("engagement.elsewhere");
        }
        mustKeep(unit);
        if (engagement.calledOff() != null) {
            throw Problem.conflict("engagement.called-off");
        }
        if (engagement.version() != version) {
            throw Problem.conflict("engagement.changed");
        }
        return engagement;
    }

    private void mustKeep(UnitCode unit) {
        if (!kept.covers(unit)) {
            throw Problem.forbidden("engagement.unit").at("unit").with("unit", unit);
        }
    }

    private void mustBeCleared(PersonId me, Distribution distribution) {
        if (!people.isCleared(me, distribution)) {
            throw Problem.refused("engagement.clearance").at("label");
        }
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private static String[] readers(UnitCode unit, Audience audience) {
        return EngagementRows.readers(unit, audience).toArray(String[]::new);
    }

    private static void mustHaveChanged(int rows) {
        if (rows == 0) {
            throw Problem.conflict("engagement.changed");
        }
    }
}
