package chancery.correspondence.exchange;

import chancery.correspondence.Arrival;
import chancery.correspondence.Dispatch;
import chancery.correspondence.Dispatches;
import chancery.correspondence.Notice;
import chancery.correspondence.Notices;
import chancery.correspondence.keys.NodeIdentity;
import chancery.foundation.access.People;
import chancery.foundation.access.Person;
import chancery.foundation.access.Role;
import chancery.foundation.access.Unit;
import chancery.foundation.access.Units;
import chancery.foundation.search.SearchIndexing;
import chancery.kernel.DispatchId;
import chancery.kernel.PersonId;
import chancery.kernel.Problem;
import chancery.kernel.Transactions;
import chancery.kernel.UnitCode;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Gives an arrival to whoever shall deal with it, files it, and lets a named person know.
 *
 * <p>The registry clerk of the unit, and whoever signs for it, keep its book of arrivals.
 */
@Component
public class Attributions {
    private final JdbcClient sql;
    private final Transactions transactions;
    private final Dispatches dispatches;
    private final People people;
    private final Units units;
    private final Notices notices;
    private final SearchIndexing indexing;
    private final NodeIdentity node;
    private final InstantSource clock;

    Attributions(
            JdbcClient sql,
            Transactions transactions,
            Dispatches dispatches,
            People people,
            Units units,
            Notices notices,
            SearchIndexing indexing,
            NodeIdentity node,
            InstantSource clock) {
        this.sql = sql;
        this.transactions = transactions;
        this.dispatches = dispatches;
        this.people = people;
        this.units = units;
        this.notices = notices;
        this.indexing = indexing;
        this.node = node;
        this.clock = clock;
    }

    /**
     * Gives the arrival in {@code book} to a unit of this node or to an officer.
     *
     * @param due until when; null to keep the date that the dispatch itself asks for
     * @throws Problem {@code attribution.one} unless exactly one of {@code toUnit} and {@code
     *     toPerson} is given, {@code attribution.not-yours}, {@code attribution.no-arrival}, {@code
     *     attribution.closed}, {@code attribution.elsewhere}, {@code attribution.not-cleared}
     */
    public void attribute(
            PersonId me,
            DispatchId id,
            UnitCode book,
            @Nullable UnitCode toUnit,
            @Nullable PersonId toPerson,
            @Nullable LocalDate due) {
        if ((toUnit == null) == (toPerson == null)) {
            throw Problem.refused("attribution.one").at("unit");
        }
        Dispatch dispatch = dispatches.open(me, id);
        refuseUnlessKeeper(me, dispatch, book);
        transactions.runAsNode(() -> {
            LocalDate until = due == null ? dispatch.header().due() : due;
            moveOn(id, book, "ATTRIBUTED", until);
            List<PersonId> told = new ArrayList<>();
            String key;
            if (toUnit != null) {
                key = "unit:" + localUnit(toUnit).code();
                people.holding(toUnit, Role.REGISTRY_CLERK, Role.HEAD_OF_UNIT, Role.HEAD_OF_MISSION)
                        .forEach(person -> told.add(person.id()));
            } else {
                PersonId officer = java.util.Objects.requireNonNull(toPerson);
                key = "person:" + cleared(officer, dispatch).id();
                told.add(officer);
            }
            sql.sql(
                            """
                            insert into attribution (id, dispatch, unit, to_unit, to_person, due, by_person, at)
                            values (:id, :dispatch, :unit, :toUnit, :toPerson, :due, :me, :now)
                            """)
                    .param("id", UUID.randomUUID())
                    .param("dispatch", id.value())
                    .param("unit", book.value())
                    .param("toUnit", toUnit == null ? null : toUnit.value())
                    .param("toPerson", toPerson == null ? null : toPerson.value())
                    .param("due", until == null ? null : Date.valueOf(until))
                    .param("me", me.value())
                    .param("now", now())
                    .update();
            admit(id, key);
            told.stream()
                    .filter(person -> !person.equals(me))
                    .forEach(person ->
                            notices.tell(person, Notice.Kind.ATTRIBUTED, id, book.value()));
        });
    }

    /**
     * Closes an arrival that needs no answer.
     *
     * @throws Problem {@code attribution.not-yours}, {@code attribution.no-arrival}, {@code
     *     attribution.closed}
     */
    public void file(PersonId me, DispatchId id, UnitCode book) {
        Dispatch dispatch = dispatches.open(me, id);
        refuseUnlessKeeper(me, dispatch, book);
        transactions.runAsNode(() -> {
            int filed =
                    sql.sql(
                                    """
                                    update arrival set state = 'FILED', filed_at = :now, filed_by = :me
                                     where dispatch = :id and unit = :unit and state <> 'FILED'
                                    """)
                            .param("now", now())
                            .param("me", me.value())
                            .param("id", id.value())
                            .param("unit", book.value())
                            .update();
            if (filed == 0) {
                throw Problem.conflict("attribution.closed");
            }
        });
    }

    /**
     * Lets one more person know, who must be cleared.
     *
     * @throws Problem {@code grant.reason}, {@code grant.not-yours}, {@code
     *     attribution.not-cleared}
     */
    public void grant(PersonId me, DispatchId id, PersonId to, String reason) {
        if (reason.isBlank() || reason.length() > 500) {
            throw Problem.refused("grant.reason").at("reason");
        }
        Dispatch dispatch = dispatches.open(me, id);
        List<UnitCode> signs = transactions.as(me, people::signingUnits);
        boolean mine =
                Stream.concat(
                                Stream.ofNullable(dispatch.header().from()),
                                dispatch.arrivals().stream().map(Arrival::unit))
                        .anyMatch(signs::contains);
        if (!mine) {
            throw Problem.forbidden("grant.not-yours");
        }
        transactions.runAsNode(() -> {
            PersonId person = cleared(to, dispatch).id();
            sql.sql(
                            """
                            insert into named_grant (dispatch, person, by_person, reason, at)
                            values (:id, :person, :me, :reason, :now) on conflict do nothing
                            """)
                    .param("id", id.value())
                    .param("person", person.value())
                    .param("me", me.value())
                    .param("reason", reason.strip())
                    .param("now", now())
                    .update();
            admit(id, "person:" + person);
            notices.tell(person, Notice.Kind.GRANTED, id, "");
        });
    }

    private void refuseUnlessKeeper(PersonId me, Dispatch dispatch, UnitCode book) {
        boolean present =
                dispatch.arrivals().stream().anyMatch(arrival -> arrival.unit().equals(book));
        if (!present) {
            throw Problem.conflict("attribution.no-arrival");
        }
        Person person = transactions.as(me, () -> people.get(me));
        boolean keeper =
                person.is(Role.REGISTRY_CLERK, book)
                        || transactions.as(me, people::signingUnits).contains(book);
        if (!keeper) {
            throw Problem.forbidden("attribution.not-yours").with("unit", book.value());
        }
    }

    private void moveOn(DispatchId id, UnitCode book, String state, @Nullable LocalDate due) {
        int moved =
                sql.sql(
                                """
                                update arrival set state = :state, due = :due
                                 where dispatch = :id and unit = :unit and state in ('REGISTERED', 'ATTRIBUTED')
                                """)
                        .param("state", state)
                        .param("due", due == null ? null : Date.valueOf(due))
                        .param("id", id.value())
                        .param("unit", book.value())
                        .update();
        if (moved == 0) {
            throw Problem.conflict("attribution.closed");
        }
    }

    private Unit localUnit(UnitCode code) {
        Unit unit = units.get(code);
        if (!unit.node().equals(node.name())) {
            throw Problem.refused("attribution.elsewhere").at("unit").with("unit", code.value());
        }
        return unit;
    }

    private Person cleared(PersonId id, Dispatch dispatch) {
        Person person =
                people.find(id)
                        .filter(Person::active)
                        .orElseThrow(() -> Problem.refused("person.unknown"));
        if (!people.isCleared(id, dispatch.header().distribution())) {
            throw Problem.refused("attribution.not-cleared")
                    .at("person")
                    .with("person", person.name());
        }
        return person;
    }

    private void admit(DispatchId id, String key) {
        sql.sql(
                        "update dispatch set readers = array_append(readers, :key) where id = :id and not (:key = any (readers))")
                .param("key", key)
                .param("id", id.value())
                .update();
        indexing.changed(id.ref());
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
