package chancery.work.agenda;

import chancery.foundation.access.Competence;
import chancery.foundation.access.People;
import chancery.kernel.Country;
import chancery.kernel.PersonId;
import chancery.kernel.Problem;
import chancery.kernel.Transactions;
import chancery.kernel.UnitCode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The dates that drive the plan, each seen by those who need to know it.
 *
 * <p>Staff of a unit add, change and end its key dates; every former row is kept. A key date that
 * another room has put in ({@link KeptDates}) is changed by that room alone. Methods that take a
 * person begin their own transaction and are not called within one; what changed is told as {@link
 * KeyDatesChanged} afterwards.
 */
@Component
public class KeyDates {
    /** The longest span that {@link #between} looks at, in days: ten years. */
    public static final int LONGEST_SPAN = 3660;

    /** The most that are added at once. */
    public static final int MOST_AT_ONCE = 300;

    private final JdbcClient sql;
    private final Competence kept;
    private final KeyDateShelf shelf;
    private final People people;
    private final Transactions transactions;
    private final ApplicationEventPublisher events;

    KeyDates(
            JdbcClient sql,
            KeyDateShelf shelf,
            People people,
            Transactions transactions,
            ApplicationEventPublisher events) {
        this.sql = sql;
        this.kept = new Competence(sql, "agenda_units");
        this.shelf = shelf;
        this.people = people;
        this.transactions = transactions;
        this.events = events;
    }

    /**
     * What comes between two days, both included, next first.
     *
     * @throws Problem {@code keydate.span} over {@value #LONGEST_SPAN} days
     */
    public List<Occurrence> between(
            PersonId me, LocalDate from, LocalDate to, KeyDateFilter filter) {
        if (from.plusDays(LONGEST_SPAN).isBefore(to)) {
            throw Problem.refused("keydate.span").at("to").with("most", LONGEST_SPAN);
        }
        return transactions.as(me, () -> standing(from, to, filter)).stream()
                .flatMap(keyDate -> keyDate.between(from, to).stream())
                .sorted(
                        Comparator.comparing(Occurrence::first)
                                .thenComparing(each -> each.keyDate().content().title()))
                .toList();
    }

    /**
     * Those that count and may fall between two days, within the running transaction and under its
     * rights; a recurring one is among them whenever it began before the last day.
     */
    public List<KeyDate> standing(LocalDate from, LocalDate to, KeyDateFilter filter) {
        return sql.sql(
                        """
                        select * from key_date
                         where ended_at is null and starts <= :to and (ends >= :from or recurrence <> '')
                           and (:kind::text is null or kind = :kind) and (:country::text is null or country = :country)
                           and (:unit::text is null or unit = :unit)
                        """)
                .param("from", from)
                .param("to", to)
                .param("kind", filter.kind() == null ? null : filter.kind().name())
                .param("country", filter.country() == null ? null : filter.country().code())
                .param("unit", filter.unit() == null ? null : filter.unit().value())
                .query(KeyDateRows::keyDate)
                .list();
    }

    /**
     * @throws Problem {@code keydate.unknown} when there is none, or none for this person
     */
    public KeyDate get(PersonId me, KeyDateId id) {
        return transactions.as(me, () -> shelf.required(id));
    }

    /** The former versions that the person may see, newest first, without the one that stands. */
    public List<KeyDate> history(PersonId me, KeyDateId id) {
        return transactions.as(
                me,
                () ->
                        sql.sql(
                                        "select * from key_date_version where id = :id order by version desc")
                                .param("id", id.value())
                                .query(KeyDateRows::keyDate)
                                .list());
    }

    /** Countries that the key dates in sight are about, by code. */
    public Set<Country> countries(PersonId me) {
        return new TreeSet<>(
                transactions.as(
                        me,
                        () ->
                                sql.sql(
                                                "select distinct country from key_date where country is not null and ended_at is null")
                                        .query((row, _) -> Country.of(row.getString("country")))
                                        .list()));
    }

    /** The units whose agenda the person keeps, by code. */
    public List<UnitCode> units(PersonId me) {
        return transactions.as(me, kept::units);
    }

    /**
     * @throws Problem {@code keydate.unit} when the person does not keep the unit's agenda, {@code
     *     keydate.clearance} when it is marked above their own clearance
     */
    public KeyDateId add(PersonId me, UnitCode unit, KeyDateContent content) {
        return addAll(me, unit, List.of(content)).getFirst();
    }

    /**
     * Adds all of them or none.
     *
     * @throws Problem as {@link #add}; {@code keydate.many} for more than {@value #MOST_AT_ONCE}
     */
    public List<KeyDateId> addAll(PersonId me, UnitCode unit, List<KeyDateContent> contents) {
        if (contents.size() > MOST_AT_ONCE) {
            throw Problem.tooLarge("keydate.many").with("most", MOST_AT_ONCE);
        }
        List<KeyDateId> added =
                transactions.as(
                        me,
                        () -> {
                            mustKeep(unit);
                            List<KeyDateId> ids = new ArrayList<>();
                            for (KeyDateContent content : contents) {
                                mustBeCleared(me, content);
                                KeyDateId id = KeyDateId.fresh();
                                shelf.insert(id, unit, content, readers(unit, content), me, null);
                                ids.add(id);
                            }
                            return ids;
                        });
        added.forEach(this::tell);
        return added;
    }

    /**
     * @param version of the row that the change was made upon
     * @throws Problem as {@link #add}; {@code keydate.changed} when somebody was faster, {@code
     *     keydate.ended} when it no longer counts, {@code keydate.kept} when another room keeps it
     */
    public void change(PersonId me, KeyDateId id, int version, KeyDateContent content) {
        transactions.runAs(
                me,
                () -> {
                    KeyDate before = mustBeMine(id, version);
                    mustBeCleared(me, content);
                    shelf.update(before, content, readers(before.unit(), content), me);
                });
        tell(id);
    }

    /**
     * @param reason why it no longer counts, 1 to 500 characters
     * @throws Problem as {@link #change}; {@code keydate.reason} without a reason
     */
    public void end(PersonId me, KeyDateId id, int version, String reason) {
        if (reason.isBlank() || reason.length() > 500) {
            throw Problem.refused("keydate.reason").at("reason").with("most", 500);
        }
        transactions.runAs(me, () -> shelf.end(mustBeMine(id, version), reason.strip(), me));
        tell(id);
    }

    private void tell(KeyDateId id) {
        events.publishEvent(new KeyDatesChanged(Set.of(id)));
    }

    private void mustKeep(UnitCode unit) {
        if (!kept.covers(unit)) {
            throw Problem.forbidden("keydate.unit").at("unit").with("unit", unit);
        }
    }

    private void mustBeCleared(PersonId me, KeyDateContent content) {
        if (!people.isCleared(me, content.distribution())) {
            throw Problem.refused("keydate.clearance").at("label");
        }
    }

    private KeyDate mustBeMine(KeyDateId id, int version) {
        KeyDate keyDate = shelf.required(id);
        mustKeep(keyDate.unit());
        if (keyDate.from() != null) {
            throw Problem.conflict("keydate.kept");
        }
        if (keyDate.ending() != null) {
            throw Problem.conflict("keydate.ended");
        }
        if (keyDate.version() != version) {
            throw Problem.conflict("keydate.changed");
        }
        return keyDate;
    }

    private static List<String> readers(UnitCode unit, KeyDateContent content) {
        String own = "unit:" + unit;
        return switch (content.audience()) {
            case UNIT -> List.of(own);
            case EVERYBODY -> List.of(own, KeyDateRows.PUBLIC);
        };
    }
}
