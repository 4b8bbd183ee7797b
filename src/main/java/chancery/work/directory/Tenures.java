package chancery.work.directory;

import chancery.kernel.PersonId;
import chancery.kernel.Problem;
import chancery.kernel.Transactions;
import chancery.kernel.UnitCode;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who is or was what and where, written line by line. A reader sees a tenure when they may see both
 * the person and the institution.
 *
 * <p>Every former row is kept; what was written by mistake is withdrawn with a reason, never
 * removed.
 */
@Component
public class Tenures {
    private final JdbcClient sql;
    private final DirectoryRights rights;
    private final PublicPeople people;
    private final Institutions institutions;
    private final Transactions transactions;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;

    Tenures(
            JdbcClient sql,
            DirectoryRights rights,
            PublicPeople people,
            Institutions institutions,
            Transactions transactions,
            ApplicationEventPublisher events,
            InstantSource clock) {
        this.sql = sql;
        this.rights = rights;
        this.people = people;
        this.institutions = institutions;
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @throws Problem {@code directory.unknown-tenure} when there is none, or none for this reader
     */
    public Tenure get(PersonId me, TenureId id) {
        return transactions.as(me, () -> required(id));
    }

    /** The former rows that the reader may see, newest first, without that of today. */
    public List<Tenure> history(PersonId me, TenureId id) {
        return transactions.as(
                me,
                () ->
                        sql.sql("select * from tenure_version where id = :id order by version desc")
                                .param("id", id.value())
                                .query(TenureRows::tenure)
                                .list());
    }

    /**
     * @throws Problem {@code directory.unit} when the person does not keep the unit's directory,
     *     {@code directory.unknown-person}, {@code directory.unknown-institution}
     */
    public TenureId add(PersonId me, UnitCode unit, PublicPersonId person, TenureContent content) {
        TenureId id = TenureId.fresh();
        transactions.runAs(
                me,
                () -> {
                    rights.mustKeep(unit);
                    people.entry(person);
                    institutions.required(content.institution());
                    sql.sql(
                                    """
                                    insert into tenure (id, unit, person, institution, function, from_precision, from_first, from_last, to_precision,
                                        to_first, to_last, capacity, concurrent, precedence, source, note, author, created_at, changed_by, changed_at)
                                    values (:id, :unit, :person, :institution, cast(:function as jsonb), :fromPrecision, :fromFirst, :fromLast, :toPrecision,
                                        :toFirst, :toLast, :capacity, :concurrent, :precedence, :source, :note, :me, :now, :me, :now)
                                    """)
                            .param("id", id.value())
                            .param("unit", unit.value())
                            .param("person", person.value())
                            .param("me", me.value())
                            .param("now", Timestamp.from(clock.instant()))
                            .params(TenureRows.columns(content))
                            .update();
                });
        events.publishEvent(new DirectoryChanged(person.ref()));
        return id;
    }

    /**
     * @param version of the row that the change was made upon
     * @throws Problem as {@link #add}; {@code directory.changed} when somebody was faster, {@code
     *     directory.withdrawn} when it no longer counts
     */
    public void change(PersonId me, TenureId id, int version, TenureContent content) {
        Tenure before =
                transactions.as(
                        me,
                        () -> {
                            Tenure tenure = mustBeMine(id);
                            institutions.required(content.institution());
                            mustHaveChanged(
                                    sql.sql(
                                                    """
                                                    update tenure set institution = :institution, function = cast(:function as jsonb),
                                                        from_precision = :fromPrecision, from_first = :fromFirst, from_last = :fromLast,
                                                        to_precision = :toPrecision, to_first = :toFirst, to_last = :toLast, capacity = :capacity,
                                                        concurrent = :concurrent, precedence = :precedence, source = :source, note = :note,
                                                        version = version + 1, changed_by = :me, changed_at = :now
                                                     where id = :id and version = :version
                                                    """)
                                            .param("id", id.value())
                                            .param("version", version)
                                            .param("me", me.value())
                                            .param("now", Timestamp.from(clock.instant()))
                                            .params(TenureRows.columns(content))
                                            .update());
                            return tenure;
                        });
        events.publishEvent(new DirectoryChanged(before.person().ref()));
    }

    /**
     * Says that it was written by mistake.
     *
     * @param reason 1 to 500 characters
     * @throws Problem as {@link #change}; {@code directory.reason} without a reason
     */
    public void withdraw(PersonId me, TenureId id, int version, String reason) {
        String why = Texts.line(reason, 500, "reason");
        if (why.isEmpty()) {
            throw Problem.refused("directory.reason").at("reason");
        }
        Tenure before =
                transactions.as(
                        me,
                        () -> {
                            Tenure tenure = mustBeMine(id);
                            mustHaveChanged(
                                    sql.sql(
                                                    """
                                                    update tenure set withdrawn_at = :now, withdraw_reason = :reason, version = version + 1,
                                                        changed_by = :me, changed_at = :now
                                                     where id = :id and version = :version
                                                    """)
                                            .param("id", id.value())
                                            .param("version", version)
                                            .param("reason", why)
                                            .param("me", me.value())
                                            .param("now", Timestamp.from(clock.instant()))
                                            .update());
                            return tenure;
                        });
        events.publishEvent(new DirectoryChanged(before.person().ref()));
    }

    private Tenure required(TenureId id) {
        return sql.sql("select * from tenure where id = :id")
                .param("id", id.value())
                .query(TenureRows::tenure)
                .optional()
                .orElseThrow(() -> Problem.absent("directory.unknown-tenure"));
    }

    private Tenure mustBeMine(TenureId id) {
        Tenure tenure = required(id);
        rights.mustKeep(tenure.unit());
        if (tenure.withdrawal() != null) {
            throw Problem.conflict("directory.withdrawn");
        }
        return tenure;
    }

    private static void mustHaveChanged(int rows) {
        if (rows == 0) {
            throw Problem.conflict("directory.changed");
        }
    }
}
