package chancery.work.press.communiques;

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
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Communiqués, each seen by those who need to know it: written by the staff of the unit that gives
 * them, with every former version kept; a released one is for everybody.
 *
 * <p>Lists are with {@link CommuniqueLists}. Methods begin their own transaction.
 */
@Component
public class Communiques {
    private final JdbcClient sql;
    private final Competence writing;
    private final Transactions transactions;
    private final People people;
    private final Readings readings;
    private final InstantSource clock;

    Communiques(
            JdbcClient sql,
            Transactions transactions,
            People people,
            Readings readings,
            InstantSource clock) {
        this.sql = sql;
        this.writing = new Competence(sql, "communique_units");
        this.transactions = transactions;
        this.people = people;
        this.readings = readings;
        this.clock = clock;
    }

    /**
     * Opens one for reading: above UNMARKED that is recorded, once a day.
     *
     * @throws Problem {@code communique.unknown} when there is none, or none for this person
     */
    public Communique open(PersonId me, CommuniqueId id) {
        return transactions.as(
                me,
                () -> {
                    Communique communique = required(id);
                    readings.record(
                            id.ref(),
                            communique.unit() + " " + communique.content().day(),
                            me,
                            people.get(me).unit(),
                            communique.distribution().label());
                    return communique;
                });
    }

    /** One that the person may see; leaves no trace. */
    public Optional<Communique> find(PersonId me, CommuniqueId id) {
        return transactions.as(me, () -> visible(id));
    }

    /** The former versions that the person may see, newest first, without the one that stands. */
    public List<Communique> history(PersonId me, CommuniqueId id) {
        return transactions.as(
                me,
                () ->
                        sql.sql(
                                        "select * from communique_version where id = :id order by version desc")
                                .param("id", id.value())
                                .query(CommuniqueRows::communique)
                                .list());
    }

    /** The units for which the person writes communiqués, by code. */
    public List<UnitCode> units(PersonId me) {
        return transactions.as(me, writing::units);
    }

    /** Whether the person writes for the unit whose communiqué it is, and it is not finished. */
    public boolean mayWrite(PersonId me, Communique communique) {
        return communique.here()
                && !communique.state().isFinal()
                && units(me).contains(communique.unit());
    }

    /**
     * @param corrects a released one in whose place it comes; null for none
     * @throws Problem {@code communique.unit} when the person does not write for the unit, {@code
     *     communique.clearance} when it is marked above their own clearance
     */
    CommuniqueId add(
            PersonId me,
            UnitCode unit,
            Distribution distribution,
            CommuniqueContent content,
            @Nullable CommuniqueId corrects) {
        CommuniqueId id = CommuniqueId.fresh();
        transactions.runAs(
                me,
                () -> {
                    mustWriteFor(unit);
                    mustBeCleared(me, distribution);
                    sql.sql(
                                    """
                                    insert into communique (id, origin, unit, title, country, day, about_kind, about_id, languages, words,
                                        content, state, act, corrects, label, compartments, readers, author, created_at, changed_by,
                                        changed_at)
                                    values (:id, 'HERE', :unit, :title, :country, :day, :aboutKind, :aboutId, :languages, :words,
                                        :content, 'DRAFTED', 'DRAFTED', :corrects, :label, :compartments, :readers, :me, :now, :me, :now)
                                    """)
                            .param("id", id.value())
                            .param("unit", unit.value())
                            .param("corrects", corrects == null ? null : corrects.value())
                            .param("readers", CommuniqueRows.readers(unit))
                            .param("me", me.value())
                            .param("now", now())
                            .params(CommuniqueRows.columns(content))
                            .params(Marking.columns(distribution))
                            .update();
                });
        return id;
    }

    /** As {@link #add}, in the place of none. */
    public CommuniqueId draft(
            PersonId me, UnitCode unit, Distribution distribution, CommuniqueContent content) {
        return add(me, unit, distribution, content, null);
    }

    /**
     * @param version of the row that the change was made upon
     * @throws Problem as {@link #draft}; {@code communique.changed} when somebody was faster,
     *     {@code communique.elsewhere} when it was not written here, {@code communique.stands} when
     *     it is agreed or finished
     */
    public void change(
            PersonId me,
            CommuniqueId id,
            int version,
            Distribution distribution,
            CommuniqueContent content) {
        transactions.runAs(
                me,
                () -> {
                    Communique before = mustBeOpen(id, version);
                    mustBeCleared(me, distribution);
                    write(
                            me,
                            before,
                            before.state(),
                            CommuniqueAct.CHANGED,
                            "",
                            distribution,
                            content);
                });
    }

    Communique mustBeOpen(CommuniqueId id, int version) {
        Communique before = mustBeMine(id, version);
        if (!before.state().isOpen()) {
            throw Problem.conflict("communique.stands");
        }
        return before;
    }

    /** In the person's running transaction. */
    Communique mustBeMine(CommuniqueId id, int version) {
        Communique communique = required(id);
        if (!communique.here()) {
            throw Problem.conflict("communique.elsewhere");
        }
        mustWriteFor(communique.unit());
        if (communique.state().isFinal()) {
            throw Problem.conflict("communique.stands");
        }
        if (communique.version() != version) {
            throw Problem.conflict("communique.changed");
        }
        return communique;
    }

    /** In the person's running transaction. */
    void write(
            PersonId me,
            Communique before,
            CommuniqueState state,
            CommuniqueAct act,
            String note,
            Distribution distribution,
            CommuniqueContent content) {
        int rows =
                sql.sql(
                                """
                                update communique set title = :title, country = :country, day = :day, about_kind = :aboutKind,
                                    about_id = :aboutId, languages = :languages, words = :words, content = :content, state = :state,
                                    act = :act, note = :note, label = :label, compartments = :compartments, version = version + 1,
                                    changed_by = :me, changed_at = :now
                                 where id = :id and version = :version
                                """)
                        .param("id", before.id().value())
                        .param("version", before.version())
                        .param("state", state.name())
                        .param("act", act.name())
                        .param("note", note)
                        .param("me", me.value())
                        .param("now", now())
                        .params(CommuniqueRows.columns(content))
                        .params(Marking.columns(distribution))
                        .update();
        if (rows == 0) {
            throw Problem.conflict("communique.changed");
        }
    }

    private Optional<Communique> visible(CommuniqueId id) {
        return sql.sql("select * from communique where id = :id")
                .param("id", id.value())
                .query(CommuniqueRows::communique)
                .optional();
    }

    private Communique required(CommuniqueId id) {
        return visible(id).orElseThrow(() -> Problem.absent("communique.unknown"));
    }

    private void mustWriteFor(UnitCode unit) {
        if (!writing.covers(unit)) {
            throw Problem.forbidden("communique.unit").at("unit").with("unit", unit);
        }
    }

    private void mustBeCleared(PersonId me, Distribution distribution) {
        if (!people.isCleared(me, distribution)) {
            throw Problem.refused("communique.clearance").at("label");
        }
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
