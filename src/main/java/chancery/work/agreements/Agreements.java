package chancery.work.agreements;

import chancery.foundation.access.Competence;
import chancery.foundation.access.People;
import chancery.foundation.access.Person;
import chancery.foundation.access.Units;
import chancery.foundation.register.Readings;
import chancery.foundation.wording.Language;
import chancery.kernel.Distribution;
import chancery.kernel.PersonId;
import chancery.kernel.Problem;
import chancery.kernel.Transactions;
import chancery.kernel.UnitCode;
import chancery.work.agreements.content.AgreementRecord;
import chancery.work.agreements.content.Change;
import chancery.work.agreements.content.Description;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Agreements as a person may see and write them. One that a person may not see is, for them, not
 * there.
 *
 * <p>Staff of the unit that keeps an agreement write it, on the node where it was begun; every
 * version stays. Methods begin their own transaction and are not called within one; what changed is
 * told as {@link AgreementChanged} afterwards.
 */
@Component
public class Agreements {
    private final JdbcClient sql;
    private final Competence kept;
    private final AgreementShelf shelf;
    private final Transactions transactions;
    private final People people;
    private final Units units;
    private final Readings readings;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;

    Agreements(
            JdbcClient sql,
            AgreementShelf shelf,
            Transactions transactions,
            People people,
            Units units,
            Readings readings,
            ApplicationEventPublisher events,
            InstantSource clock) {
        this.sql = sql;
        this.kept = new Competence(sql, "agreement_units");
        this.shelf = shelf;
        this.transactions = transactions;
        this.people = people;
        this.units = units;
        this.readings = readings;
        this.events = events;
        this.clock = clock;
    }

    /** Who writes at this moment, as entries name them. */
    public record Writer(String name, Instant at) {}

    /**
     * @throws Problem {@code agreement.not-yours} for a unit whose agreements the person does not
     *     keep, {@code agreement.clearance} above one's own clearance
     */
    public AgreementId begin(
            PersonId me, UnitCode unit, Distribution distribution, AgreementRecord record) {
        Person author = mayBegin(me, unit, distribution);
        AgreementId id = AgreementId.fresh();
        transactions.runAsNode(() ->
                shelf.add(
                        new Agreement(
                                id,
                                unit,
                                true,
                                distribution,
                                Language.of(author.language()).orElse(Language.FR),
                                1,
                                record,
                                now()),
                        me.value(),
                        List.of("unit:" + unit, "head:" + unit),
                        hand(Change.Sort.BEGUN, author)));
        tell(id);
        return id;
    }

    public AgreementId begin(
            PersonId me, UnitCode unit, Distribution distribution, Description description) {
        return begin(me, unit, distribution, AgreementRecord.of(description));
    }

    /**
     * Opens an agreement for reading: above UNMARKED that is recorded, once a day.
     *
     * @throws Problem {@code agreement.unknown} when there is none for this reader
     */
    public Agreement open(PersonId me, AgreementId id) {
        return transactions.as(
                me,
                () -> {
                    Agreement agreement = visible(id);
                    readings.record(
                            id.ref(),
                            agreement.unit() + " " + id.toString().substring(0, 8),
                            me,
                            people.get(me).unit(),
                            agreement.distribution().label());
                    return agreement;
                });
    }

    /** The units whose agreements the person keeps, by code. */
    public List<UnitCode> units(PersonId me) {
        return transactions.as(me, kept::units);
    }

    /** Whether the person may change it. */
    public boolean mayWrite(PersonId me, Agreement agreement) {
        return agreement.here() && units(me).contains(agreement.unit());
    }

    /** Every version, the latest first; none when the reader may not see the agreement. */
    public List<AgreementVersion> versions(PersonId me, AgreementId id) {
        return transactions.as(
                me,
                () ->
                        sql.sql(
                                        """
                                        select version, change, author, at, dispatch from agreement_version
                                         where agreement = :id order by version desc
                                        """)
                                .param("id", id.value())
                                .query(AgreementRows::version)
                                .list());
    }

    /**
     * The record as it was.
     *
     * @throws Problem {@code agreement.unknown}
     */
    public AgreementRecord version(PersonId me, AgreementId id, int version) {
        return transactions.as(
                me,
                () ->
                        sql.sql(
                                        "select record from agreement_version where agreement = :id and version = :version")
                                .param("id", id.value())
                                .param("version", version)
                                .query((row, _) -> AgreementRows.record(row))
                                .optional()
                                .orElseThrow(() -> Problem.absent("agreement.unknown")));
    }

    /**
     * Changes the record.
     *
     * @param version of the record that the person looked at; null to take it as it is
     * @param change given who writes and when, and the record as it stands
     * @throws Problem {@code agreement.unknown}, {@code agreement.not-yours}, {@code
     *     agreement.changed} when somebody was faster, and what {@link AgreementRecord#with} says
     */
    public Agreement change(
            PersonId me,
            AgreementId id,
            @Nullable Integer version,
            BiFunction<Writer, AgreementRecord, Change> change) {
        Person author = mine(me, id);
        Agreement after =
                transactions.asNode(() -> {
                    Agreement held = held(id, version);
                    Change wanted = change.apply(new Writer(author.name(), now()), held.record());
                    Agreement next = next(held, held.distribution(), held.record().with(wanted));
                    shelf.write(next, hand(wanted.sort(), author));
                    return next;
                });
        tell(id);
        return after;
    }

    /**
     * Writes anew what the agreement is and how it is protected.
     *
     * @throws Problem as {@link #change}; {@code agreement.clearance} above one's own clearance
     */
    public Agreement describe(
            PersonId me,
            AgreementId id,
            @Nullable Integer version,
            Distribution distribution,
            Description description) {
        Person author = mine(me, id);
        refuseUncleared(me, distribution);
        Agreement after =
                transactions.asNode(() -> {
                    Agreement held = held(id, version);
                    Agreement next =
                            next(
                                    held,
                                    distribution,
                                    held.record().with(new Change.Describe(description)));
                    shelf.write(next, hand(Change.Sort.DESCRIBED, author));
                    return next;
                });
        tell(id);
        return after;
    }

    /**
     * Who would write for a unit.
     *
     * @throws Problem as {@link #begin}
     */
    public Person mayBegin(PersonId me, UnitCode unit, Distribution distribution) {
        Person author =
                transactions.as(
                        me,
                        () -> {
                            units.get(unit);
                            return people.get(me);
                        });
        if (!units(me).contains(unit)) {
            throw Problem.forbidden("agreement.not-yours").at("unit").with("unit", unit);
        }
        refuseUncleared(me, distribution);
        return author;
    }

    /**
     * The person, when they keep this agreement.
     *
     * @throws Problem {@code agreement.unknown}, {@code agreement.not-yours}
     */
    Person mine(PersonId me, AgreementId id) {
        Agreement agreement = transactions.as(me, () -> visible(id));
        if (!mayWrite(me, agreement)) {
            throw Problem.forbidden("agreement.not-yours").with("unit", agreement.unit());
        }
        return transactions.as(me, () -> people.get(me));
    }

    void tell(AgreementId id) {
        events.publishEvent(new AgreementChanged(id));
    }

    private void refuseUncleared(PersonId me, Distribution distribution) {
        if (!transactions.as(me, () -> people.isCleared(me, distribution))) {
            throw Problem.forbidden("agreement.clearance").at("label");
        }
    }

    private Agreement held(AgreementId id, @Nullable Integer version) {
        Agreement held = shelf.hold(id);
        if (held == null) {
            throw Problem.absent("agreement.unknown");
        }
        if (version != null && version != held.version()) {
            throw Problem.conflict("agreement.changed");
        }
        return held;
    }

    private Agreement next(Agreement held, Distribution distribution, AgreementRecord record) {
        return new Agreement(
                held.id(),
                held.unit(),
                held.here(),
                distribution,
                held.language(),
                held.version() + 1,
                record,
                now());
    }

    private AgreementShelf.Hand hand(Change.Sort change, Person author) {
        return new AgreementShelf.Hand(change, author.name(), now(), null);
    }

    private Agreement visible(AgreementId id) {
        return sql.sql("select * from agreement where id = :id")
                .param("id", id.value())
                .query(AgreementRows::agreement)
                .optional()
                .orElseThrow(() -> Problem.absent("agreement.unknown"));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
