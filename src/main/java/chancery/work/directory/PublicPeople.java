package chancery.work.directory;

import chancery.kernel.PersonId;
import chancery.kernel.Problem;
import chancery.kernel.Transactions;
import chancery.kernel.UnitCode;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.EmptyResultDataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The people of the directory, each seen by those who need to know them.
 *
 * <p>Officers of a unit add people and change those that their unit keeps; every former row is
 * kept. Methods that take the reader begin their own transaction and are not called within one; the
 * others join the running one.
 */
@Component
public class PublicPeople {
    /** People on one page of the list. */
    public static final int PAGE = 50;

    private final JdbcClient sql;
    private final DirectoryRights rights;
    private final Transactions transactions;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;
    private final ZoneId zone;

    PublicPeople(
            JdbcClient sql,
            DirectoryRights rights,
            Transactions transactions,
            ApplicationEventPublisher events,
            InstantSource clock,
            ZoneId zone) {
        this.sql = sql;
        this.rights = rights;
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
        this.zone = zone;
    }

    /**
     * The person whom the id means: the entry itself, or the one into which it was merged.
     *
     * @throws Problem {@code directory.unknown-person} when there is none, or none for this reader,
     *     {@code directory.erased} when it was erased
     */
    public PublicPerson get(PersonId me, PublicPersonId id) {
        return transactions.as(me, () -> required(id));
    }

    /** As {@link #get}, in the running transaction. */
    public PublicPerson required(PublicPersonId id) {
        PublicPerson found = all(Set.of(id)).get(id);
        if (found == null) {
            throw Problem.absent(isErased(id) ? "directory.erased" : "directory.unknown-person");
        }
        return found;
    }

    /**
     * Those whom the ids mean, by the id that was asked for, in the running transaction; ids of
     * nobody in sight are left out.
     */
    public Map<PublicPersonId, PublicPerson> all(Collection<PublicPersonId> ids) {
        Map<PublicPersonId, UUID> roots = new HashMap<>();
        Map<UUID, List<PublicPerson>> groups = new LinkedHashMap<>();
        sql.sql(
                        """
                        select * from public_person
                         where root in (select root from public_person where id = any (:ids)) and erased_at is null
                         order by id <> root, created_at, id
                        """)
                .param("ids", ids.stream().map(PublicPersonId::value).toArray(UUID[]::new))
                .query(row -> {
                    PublicPerson person = EntryRows.person(row, 0);
                    UUID root = row.getObject("root", UUID.class);
                    roots.put(person.id(), root);
                    groups.computeIfAbsent(root, _ -> new ArrayList<>()).add(person);
                });
        Map<PublicPersonId, PublicPerson> found = new LinkedHashMap<>();
        for (PublicPersonId id : ids) {
            List<PublicPerson> group = groups.getOrDefault(roots.get(id), List.of());
            if (roots.containsKey(id)) {
                found.put(id, together(group));
            }
        }
        return found;
    }

    private static PublicPerson together(List<PublicPerson> group) {
        PublicPerson first = group.getFirst();
        return new PublicPerson(
                first.id(),
                first.unit(),
                first.content(),
                first.written(),
                List.copyOf(group.subList(1, group.size())));
    }

    private boolean isErased(PublicPersonId id) {
        return sql.sql(
                        "select exists (select 1 from public_person where id = :id and erased_at is not null)")
                .param("id", id.value())
                .query(Boolean.class)
                .single();
    }

    /**
     * A page of people in sight, by family name.
     *
     * @param beginning of the family name as it is compared; empty for all
     * @param page the first is 0
     */
    public List<PublicPerson> list(PersonId me, String beginning, int page) {
        return transactions.as(
                me,
                () -> {
                    List<PublicPersonId> ids =
                            sql.sql(
                                            """
                                            select id from public_person p
                                             where erased_at is null and sort_name like :beginning || '%'
                                               and (id = root or not exists (select 1 from public_person r where r.id = p.root))
                                             order by sort_name, id limit :most offset :skip
                                            """)
                                    .param("beginning", beginning.replaceAll("[%_\\\\]", ""))
                                    .param("most", PAGE)
                                    .param("skip", (long) PAGE * Math.max(0, page))
                                    .query((row, _) -> id(row.getObject("id", UUID.class)))
                                    .list();
                    return List.copyOf(all(ids).values());
                });
    }

    /** How many people are in sight, merged ones as one. */
    public long count(PersonId me) {
        return transactions.as(
                me,
                () ->
                        sql.sql(
                                        "select count(distinct root) from public_person where erased_at is null")
                                .query(Long.class)
                                .single());
    }

    /**
     * Those kept by the reader's units whose time is over, longest first, at most {@value #PAGE}.
     */
    public List<PublicPerson> overdue(PersonId me) {
        return transactions.as(
                me,
                () ->
                        sql.sql(
                                        """
                                        select * from public_person
                                         where erased_at is null and retain_until < :today and unit = any (directory_units())
                                         order by retain_until, sort_name limit :most
                                        """)
                                .param("today", today())
                                .param("most", PAGE)
                                .query(EntryRows::person)
                                .list());
    }

    /** The units whose directory the reader keeps. */
    public List<UnitCode> units(PersonId me) {
        return transactions.as(me, rights::units);
    }

    /** The former rows of an entry that the reader may see, newest first, without that of today. */
    public List<PublicPerson> history(PersonId me, PublicPersonId id) {
        return transactions.as(
                me,
                () ->
                        sql.sql(
                                        "select * from public_person_version where id = :id order by version desc")
                                .param("id", id.value())
                                .query(EntryRows::person)
                                .list());
    }

    /**
     * @throws Problem {@code directory.unit} when the person does not keep the unit's directory,
     *     {@code directory.clearance} when it is marked above their own clearance, {@code
     *     directory.retain}
     */
    public PublicPersonId add(PersonId me, UnitCode unit, PersonContent content) {
        PublicPersonId id = PublicPersonId.fresh();
        transactions.runAs(
                me,
                () -> {
                    rights.mustKeep(unit);
                    mustBeFit(me, content.handling());
                    sql.sql(
                                    """
                                    insert into public_person (id, root, unit, names, honorific, country, contacts, sort_name, folded, sounds, source,
                                        retain_until, label, compartments, readers, author, created_at, changed_by, changed_at)
                                    values (:id, :id, :unit, cast(:names as jsonb), cast(:honorific as jsonb), :country, cast(:contacts as jsonb), :sortName,
                                        :folded, :sounds, :source, :retainUntil, :label, :compartments, :readers, :me, :now, :me, :now)
                                    """)
                            .param("id", id.value())
                            .param("unit", unit.value())
                            .param("me", me.value())
                            .param("now", Timestamp.from(clock.instant()))
                            .params(EntryRows.columns(unit, content))
                            .update();
                });
        events.publishEvent(new DirectoryChanged(id.ref()));
        return id;
    }

    /**
     * Changes one entry; of a person whose entries were merged, the one that is named.
     *
     * @param version of the row that the change was made upon
     * @throws Problem as {@link #add}; {@code directory.changed} when somebody was faster
     */
    public void change(PersonId me, PublicPersonId id, int version, PersonContent content) {
        transactions.runAs(
                me,
                () -> {
                    PublicPerson before = entry(id);
                    rights.mustKeep(before.unit());
                    mustBeFit(me, content.handling());
                    int changed =
                            sql.sql(
                                            """
                                            update public_person set names = cast(:names as jsonb), honorific = cast(:honorific as jsonb), country = :country,
                                                contacts = cast(:contacts as jsonb), sort_name = :sortName, folded = :folded, sounds = :sounds, source = :source,
                                                retain_until = :retainUntil, label = :label, compartments = :compartments, readers = :readers,
                                                version = version + 1, changed_by = :me, changed_at = :now
                                             where id = :id and version = :version
                                            """)
                                    .param("id", id.value())
                                    .param("version", version)
                                    .param("me", me.value())
                                    .param("now", Timestamp.from(clock.instant()))
                                    .params(EntryRows.columns(before.unit(), content))
                                    .update();
                    if (changed == 0) {
                        throw Problem.conflict("directory.changed");
                    }
                });
        events.publishEvent(new DirectoryChanged(id.ref()));
    }

    /**
     * One entry by itself, in the running transaction, whether it was merged or not.
     *
     * @throws Problem as {@link #get}
     */
    public PublicPerson entry(PublicPersonId id) {
        try {
            return sql.sql("select * from public_person where id = :id and erased_at is null")
                    .param("id", id.value())
                    .query(EntryRows::person)
                    .single();
        } catch (EmptyResultDataAccessException _) {
            throw Problem.absent(isErased(id) ? "directory.erased" : "directory.unknown-person");
        }
    }

    private void mustBeFit(PersonId me, Handling handling) {
        handling.mustBeInTime(today());
        rights.mustBeCleared(me, handling.distribution());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    private static PublicPersonId id(UUID value) {
        return PublicPersonId.of(value);
    }

    /** For statements that take many ids. */
    static UUID[] values(Collection<PublicPersonId> ids) {
        return ids.stream()
                .map(PublicPersonId::value)
                .collect(Collectors.toSet())
                .toArray(UUID[]::new);
    }
}
