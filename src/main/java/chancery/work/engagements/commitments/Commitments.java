package chancery.work.engagements.commitments;

import chancery.foundation.access.Competence;
import chancery.foundation.access.Marking;
import chancery.foundation.access.People;
import chancery.foundation.access.Person;
import chancery.foundation.register.Readings;
import chancery.kernel.Distribution;
import chancery.kernel.PersonId;
import chancery.kernel.Problem;
import chancery.kernel.Transactions;
import chancery.kernel.UnitCode;
import chancery.work.engagements.Audience;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The ledger of promises: written and decided by the staff of the unit that keeps them, and by who
 * is responsible; every former version is kept.
 *
 * <p>Lists are with {@link Ledger}. Methods begin their own transaction.
 */
@Component
public class Commitments {
    private final JdbcClient sql;
    private final Competence kept;
    private final Transactions transactions;
    private final People people;
    private final Readings readings;
    private final InstantSource clock;

    Commitments(
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
     * How a promise is kept in the ledger.
     *
     * @param responsible who of this node sees to it, or null
     */
    public record Keeping(
            Distribution distribution, Audience audience, @Nullable PersonId responsible) {}

    /**
     * Opens one for reading: above UNMARKED that is recorded, once a day.
     *
     * @throws Problem {@code commitment.unknown} when there is none, or none for this person
     */
    public Commitment open(PersonId me, CommitmentId id) {
        return transactions.as(
                me,
                () -> {
                    Commitment commitment = required(id);
                    readings.record(
                            id.ref(),
                            commitment.unit() + " " + commitment.content().said(),
                            me,
                            people.get(me).unit(),
                            commitment.distribution().label());
                    return commitment;
                });
    }

    /** The former versions that the person may see, newest first, without the one that stands. */
    public List<Commitment> history(PersonId me, CommitmentId id) {
        return transactions.as(
                me,
                () ->
                        sql.sql(
                                        "select * from commitment_version where id = :id order by version desc")
                                .param("id", id.value())
                                .query(CommitmentRows::commitment)
                                .list());
    }

    /** Whether the person may change or decide it. */
    public boolean mayChange(PersonId me, Commitment commitment) {
        return commitment.here()
                && (me.equals(commitment.responsible())
                        || transactions.as(me, () -> keeps(commitment.unit())));
    }

    /** The other side's half of what both promised, as far as the person may see it. */
    public Optional<Commitment> counterpart(PersonId me, CommitmentId id) {
        return transactions.as(
                me,
                () ->
                        sql
                                .sql(
                                        """
                                        select * from commitment c
                                         where c.counterpart = :id or c.id = (select o.counterpart from commitment o where o.id = :id)
                                        """)
                                .param("id", id.value())
                                .query(CommitmentRows::commitment)
                                .list()
                                .stream()
                                .findFirst());
    }

    /**
     * @throws Problem {@code engagement.unit} when the person does not keep the unit's engagements,
     *     {@code engagement.clearance} when it is marked above their own clearance, {@code
     *     commitment.responsible} when nobody of this node is so called, {@code
     *     commitment.responsible-clearance} when they could not read it
     */
    public CommitmentId add(
            PersonId me, UnitCode unit, CommitmentContent content, Keeping keeping) {
        return add(me, unit, content, keeping, null);
    }

    /**
     * As {@link #add(PersonId, UnitCode, CommitmentContent, Keeping)}, for what both sides
     * promised.
     *
     * @param counterpart the other side's half, which is there already; null for none
     */
    public CommitmentId add(
            PersonId me,
            UnitCode unit,
            CommitmentContent content,
            Keeping keeping,
            @Nullable CommitmentId counterpart) {
        CommitmentId id = CommitmentId.fresh();
        transactions.runAs(
                me,
                () -> {
                    if (!keeps(unit)) {
                        throw Problem.forbidden("engagement.unit").at("unit").with("unit", unit);
                    }
                    sql.sql(
                                    """
                                    insert into commitment (id, origin, unit, side, by_whom, to_whom, words, due, country, said_on, said_kind,
                                        said_id, said_text, responsible, responsible_name, state, label, compartments, readers, author,
                                        created_at, changed_by, changed_at, counterpart)
                                    values (:id, 'HERE', :unit, :side, :by, :to, :words, :due, :country, :saidOn, :saidKind,
                                        :saidId, :saidText, :responsible, :responsibleName, 'OPEN', :label, :compartments, :readers, :me,
                                        :now, :me, :now, (select c.id from commitment c where c.id = :counterpart::uuid))
                                    """)
                            .param("id", id.value())
                            .param("unit", unit.value())
                            .param(
                                    "counterpart",
                                    counterpart == null ? null : counterpart.toString())
                            .param("me", me.value())
                            .param("now", Timestamp.from(clock.instant()))
                            .params(CommitmentRows.columns(content))
                            .params(kept(me, unit, keeping))
                            .update();
                });
        return id;
    }

    /**
     * @param version of the row that the change was made upon
     * @throws Problem as {@link #add}; {@code commitment.changed} when somebody was faster, {@code
     *     commitment.elsewhere} when it was not written here
     */
    public void change(
            PersonId me, CommitmentId id, int version, CommitmentContent content, Keeping keeping) {
        transactions.runAs(
                me,
                () -> {
                    Commitment before = mustBeMine(me, id, version);
                    mustHaveChanged(
                            sql.sql(
                                            """
                                            update commitment set side = :side, by_whom = :by, to_whom = :to, words = :words, due = :due,
                                                country = :country, said_on = :saidOn, said_kind = :saidKind, said_id = :saidId,
                                                said_text = :saidText, responsible = :responsible, responsible_name = :responsibleName,
                                                label = :label, compartments = :compartments, readers = :readers,
                                                version = version + 1, changed_by = :me, changed_at = :now
                                             where id = :id and version = :version
                                            """)
                                    .param("id", id.value())
                                    .param("version", version)
                                    .param("me", me.value())
                                    .param("now", Timestamp.from(clock.instant()))
                                    .params(CommitmentRows.columns(content))
                                    .params(kept(me, before.unit(), keeping))
                                    .update());
                });
    }

    /**
     * Says what became of it, or that it is open after all.
     *
     * @throws Problem as {@link #change}
     */
    public void decide(PersonId me, CommitmentId id, int version, Outcome outcome) {
        transactions.runAs(
                me,
                () -> {
                    mustBeMine(me, id, version);
                    mustHaveChanged(
                            sql.sql(
                                            """
                                            update commitment set state = :state, decided_on = :decidedOn, note = :note,
                                                evidence_kind = :evidenceKind, evidence_id = :evidenceId, evidence_text = :evidenceText,
                                                version = version + 1, changed_by = :me, changed_at = :now
                                             where id = :id and version = :version
                                            """)
                                    .param("id", id.value())
                                    .param("version", version)
                                    .param("me", me.value())
                                    .param("now", Timestamp.from(clock.instant()))
                                    .params(CommitmentRows.columns(outcome))
                                    .update());
                });
    }

    private Map<String, @Nullable Object> kept(PersonId me, UnitCode unit, Keeping keeping) {
        mustBeCleared(me, keeping.distribution(), "engagement.clearance", "label");
        PersonId who = keeping.responsible();
        Map<String, @Nullable Object> columns =
                new LinkedHashMap<>(Marking.columns(keeping.distribution()));
        columns.put("readers", CommitmentRows.readers(unit, keeping.audience(), who));
        columns.put("responsible", who == null ? null : who.value());
        columns.put("responsibleName", who == null ? "" : responsible(who, keeping));
        return columns;
    }

    private String responsible(PersonId who, Keeping keeping) {
        Optional<Person> found = people.find(who).filter(Person::active);
        if (found.isEmpty()) {
            throw Problem.refused("commitment.responsible").at("responsible");
        }
        mustBeCleared(
                who, keeping.distribution(), "commitment.responsible-clearance", "responsible");
        return found.get().name();
    }

    private Commitment required(CommitmentId id) {
        return sql.sql("select * from commitment where id = :id")
                .param("id", id.value())
                .query(CommitmentRows::commitment)
                .optional()
                .orElseThrow(() -> Problem.absent("commitment.unknown"));
    }

    private Commitment mustBeMine(PersonId me, CommitmentId id, int version) {
        Commitment commitment = required(id);
        if (!commitment.here()) {
            throw Problem.conflict("commitment.elsewhere");
        }
        if (!me.equals(commitment.responsible()) && !keeps(commitment.unit())) {
            throw Problem.forbidden("engagement.unit").with("unit", commitment.unit());
        }
        if (commitment.version() != version) {
            throw Problem.conflict("commitment.changed");
        }
        return commitment;
    }

    private boolean keeps(UnitCode unit) {
        return kept.covers(unit);
    }

    private void mustBeCleared(
            PersonId who, Distribution distribution, String problem, String field) {
        if (!people.isCleared(who, distribution)) {
            throw Problem.refused(problem).at(field);
        }
    }

    private static void mustHaveChanged(int rows) {
        if (rows == 0) {
            throw Problem.conflict("commitment.changed");
        }
    }
}
