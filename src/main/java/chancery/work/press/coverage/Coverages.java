package chancery.work.press.coverage;

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
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Items of coverage, each seen by those who need to know it: entered and changed by the staff of
 * the unit that keeps it, with every former version kept.
 *
 * <p>Lists and counts of them are with {@link CoverageLists}. Methods begin their own transaction.
 */
@Component
public class Coverages {
    private final JdbcClient sql;
    private final CoverageLists lists;
    private final PressUnits units;
    private final Transactions transactions;
    private final People people;
    private final Readings readings;
    private final InstantSource clock;

    Coverages(
            JdbcClient sql,
            CoverageLists lists,
            PressUnits units,
            Transactions transactions,
            People people,
            Readings readings,
            InstantSource clock) {
        this.sql = sql;
        this.lists = lists;
        this.units = units;
        this.transactions = transactions;
        this.people = people;
        this.readings = readings;
        this.clock = clock;
    }

    /** Enters an item, unmarked, for the person's own unit; as the other {@code add}. */
    public CoverageId add(PersonId me, CoverageContent content) {
        UnitCode unit = transactions.as(me, () -> units.first(people.get(me).unit()));
        return add(me, unit, Distribution.UNMARKED, content);
    }

    /**
     * @throws Problem {@code press.unit} when the person does not work with the press for the unit,
     *     {@code press.clearance} when it is marked above their own clearance, {@code
     *     outlet.unknown}
     */
    public CoverageId add(
            PersonId me, UnitCode unit, Distribution distribution, CoverageContent content) {
        CoverageId id = CoverageId.fresh();
        transactions.runAs(
                me,
                () -> {
                    units.mustInclude(unit);
                    units.mustBeCleared(me, distribution);
                    mustHaveOutlet(content);
                    sql.sql(
                                    """
                                    insert into coverage (id, origin, unit, outlet, day, kind, mention, headline, topic, address, words,
                                        content, label, compartments, readers, author, created_at, changed_by, changed_at)
                                    values (:id, 'HERE', :unit, :outlet, :day, :kind, :mention, :headline, :topic, :address, :words,
                                        :content::jsonb, :label, :compartments, :readers, :me, :now, :me, :now)
                                    """)
                            .param("id", id.value())
                            .param("unit", unit.value())
                            .param("readers", new String[] {"unit:" + unit, "head:" + unit})
                            .param("me", me.value())
                            .param("now", now())
                            .params(CoverageRows.columns(content))
                            .params(Marking.columns(distribution))
                            .update();
                });
        return id;
    }

    /**
     * Opens one for reading: above UNMARKED that is recorded, once a day.
     *
     * @throws Problem {@code coverage.unknown} when there is none, or none for this person
     */
    public Coverage open(PersonId me, CoverageId id) {
        return transactions.as(
                me,
                () -> {
                    Coverage coverage = required(id);
                    readings.record(
                            id.ref(),
                            coverage.unit() + " " + id.toString().substring(0, 8),
                            me,
                            people.get(me).unit(),
                            coverage.distribution().label());
                    return coverage;
                });
    }

    /** One that the person may see; leaves no trace. */
    public Optional<Coverage> see(PersonId me, CoverageId id) {
        return transactions.as(me, () -> visible(id));
    }

    /** As lists show them, the latest first; at most {@link CoverageLists#MOST}. */
    public List<CoverageLine> find(PersonId me, CoverageFilter filter) {
        return lists.latest(me, filter, CoverageLists.MOST);
    }

    /**
     * What the press made of a thing, the latest first; at most {@link CoverageLists#MOST}.
     *
     * @param thing that items are about, or an action that they serve, or a dispatch that told them
     */
    public List<CoverageLine> about(PersonId me, Ref thing) {
        return find(me, CoverageFilter.ALL.naming(thing));
    }

    /** The units for which the person enters coverage, by code. */
    public List<UnitCode> units(PersonId me) {
        return transactions.as(me, units::mine);
    }

    /** Whether the person may change it. */
    public boolean mayChange(PersonId me, Coverage coverage) {
        return coverage.origin() == Origin.HERE && units(me).contains(coverage.unit());
    }

    /** The former versions that the person may see, newest first, without the one that stands. */
    public List<Coverage> history(PersonId me, CoverageId id) {
        return transactions.as(
                me,
                () ->
                        sql.sql(
                                        "select * from coverage_version where id = :id order by version desc")
                                .param("id", id.value())
                                .query(CoverageRows::coverage)
                                .list());
    }

    /**
     * @param version of the row that the change was made upon
     * @throws Problem as {@link #add}; {@code press.changed} when somebody was faster, {@code
     *     press.elsewhere} when it was not written here, {@code coverage.unknown}
     */
    public void change(
            PersonId me,
            CoverageId id,
            int version,
            Distribution distribution,
            CoverageContent content) {
        transactions.runAs(
                me,
                () -> {
                    mine(id);
                    units.mustBeCleared(me, distribution);
                    mustHaveOutlet(content);
                    int rows =
                            sql.sql(
                                            """
                                            update coverage set outlet = :outlet, day = :day, kind = :kind, mention = :mention,
                                                headline = :headline, topic = :topic, address = :address, words = :words,
                                                content = :content::jsonb, label = :label, compartments = :compartments,
                                                version = version + 1, changed_by = :me, changed_at = :now
                                             where id = :id and version = :version
                                            """)
                                    .param("id", id.value())
                                    .param("version", version)
                                    .param("me", me.value())
                                    .param("now", now())
                                    .params(CoverageRows.columns(content))
                                    .params(Marking.columns(distribution))
                                    .update();
                    if (rows == 0) {
                        throw Problem.conflict("press.changed");
                    }
                });
    }

    /** One that the person may change, within their transaction. */
    Coverage mine(CoverageId id) {
        Coverage coverage = required(id);
        if (coverage.origin() != Origin.HERE) {
            throw Problem.conflict("press.elsewhere").with("unit", coverage.unit());
        }
        units.mustInclude(coverage.unit());
        return coverage;
    }

    private Optional<Coverage> visible(CoverageId id) {
        return sql.sql("select * from coverage where id = :id")
                .param("id", id.value())
                .query(CoverageRows::coverage)
                .optional();
    }

    private Coverage required(CoverageId id) {
        return visible(id).orElseThrow(() -> Problem.absent("coverage.unknown"));
    }

    private void mustHaveOutlet(CoverageContent content) {
        boolean known =
                sql.sql("select exists (select 1 from outlet where id = :id)")
                        .param("id", content.outlet().value())
                        .query(Boolean.class)
                        .single();
        if (!known) {
            throw Problem.absent("outlet.unknown").at("outlet");
        }
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant().truncatedTo(ChronoUnit.MICROS));
    }
}
