package chancery.work.directory.merging;

import chancery.kernel.PersonId;
import chancery.kernel.Transactions;
import chancery.kernel.UnitCode;
import chancery.work.directory.DirectoryChanged;
import chancery.work.directory.DirectoryRights;
import chancery.work.directory.PublicPeople;
import chancery.work.directory.PublicPerson;
import chancery.work.directory.PublicPersonId;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Forgets a person: names, contacts, tenures, and all former rows of them go, with those of every
 * entry that was merged with theirs. That it was done, by whom, when and on which ground stays;
 * what was there does not.
 *
 * <p>Official acts keep the words that they were made with ({@link
 * chancery.work.directory.OfficialFunction}); those rooms hold them, and nothing here touches them.
 * Not promised: that backups made before forget as well; they run out by their own rule.
 */
@Component
public class Erasures {
    private final JdbcClient sql;
    private final PublicPeople people;
    private final DirectoryRights rights;
    private final Transactions transactions;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;
    private final ZoneId zone;

    Erasures(
            JdbcClient sql,
            PublicPeople people,
            DirectoryRights rights,
            Transactions transactions,
            ApplicationEventPublisher events,
            InstantSource clock,
            ZoneId zone) {
        this.sql = sql;
        this.people = people;
        this.rights = rights;
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
        this.zone = zone;
    }

    /** Why a person is forgotten. A word and no sentence, since a sentence would tell. */
    public enum Ground {
        /** The time for which the entry was to be kept is over. */
        RETENTION_OVER,
        /** The person asked for it. */
        ASKED,
        /** The entry should not have been made. */
        MISTAKE
    }

    /** That somebody was forgotten. */
    public record Erasure(
            PublicPersonId person, UnitCode unit, Ground ground, PersonId by, Instant at) {}

    /**
     * @throws chancery.kernel.Problem {@code directory.unit} when the reader does not keep the
     *     person's entries, {@code directory.unknown-person}, {@code directory.erased}
     */
    public void erase(PersonId me, PublicPersonId asked, Ground ground) {
        PublicPerson person =
                transactions.as(
                        me,
                        () -> {
                            PublicPerson found = people.required(asked);
                            rights.mustKeep(found.unit());
                            found.merged().forEach(each -> rights.mustKeep(each.unit()));
                            return found;
                        });
        transactions.runAsNode(() -> {
            UUID[] ids = entries(person.id());
            forgetTenures(ids);
            forgetMerges(ids);
            empty(ids);
            log(ids, me, ground);
        });
        person.ids().forEach(id -> events.publishEvent(new DirectoryChanged(id.ref())));
    }

    /**
     * Those of the units that the reader works for, and all for an inspector; newest first, at most
     * 500.
     */
    public List<Erasure> log(PersonId me) {
        return transactions.as(
                me,
                () ->
                        sql.sql(
                                        "select * from directory_erasure order by erased_at desc, id limit 500")
                                .query((row, _) ->
                                        new Erasure(
                                                PublicPersonId.of(
                                                        row.getObject("person", UUID.class)),
                                                UnitCode.of(row.getString("unit")),
                                                Ground.valueOf(row.getString("ground")),
                                                PersonId.of(row.getObject("erased_by", UUID.class)),
                                                row.getTimestamp("erased_at").toInstant()))
                                .list());
    }

    /** All entries of the person, those out of the reader's sight too. */
    private UUID[] entries(PublicPersonId id) {
        return sql.sql(
                        """
                        select id from public_person
                         where root = (select root from public_person where id = :id) and erased_at is null for update
                        """)
                .param("id", id.value())
                .query(UUID.class)
                .list()
                .toArray(UUID[]::new);
    }

    private void forgetTenures(UUID[] ids) {
        sql.sql("delete from tenure_version where person = any (:ids)").param("ids", ids).update();
        sql.sql("delete from tenure where person = any (:ids)").param("ids", ids).update();
    }

    /** That there was a merge stays, as the ids do; its reasons may tell names. */
    private void forgetMerges(UUID[] ids) {
        sql.sql(
                        """
                        update directory_merge set reason = '', undone_reason = ''
                         where kept = any (:ids) or gone = any (:ids)
                        """)
                .param("ids", ids)
                .update();
        sql.sql("delete from directory_distinct where one = any (:ids) or two = any (:ids)")
                .param("ids", ids)
                .update();
    }

    private void empty(UUID[] ids) {
        sql.sql("delete from public_person_version where id = any (:ids)")
                .param("ids", ids)
                .update();
        sql.sql(
                        """
                        update public_person set names = '[]', honorific = '{}', contacts = '[]', country = null, sort_name = '', folded = '',
                            sounds = '{}', source = '', retain_until = :today, erased_at = :now
                         where id = any (:ids)
                        """)
                .param("ids", ids)
                .param("today", LocalDate.ofInstant(clock.instant(), zone))
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    private void log(UUID[] ids, PersonId me, Ground ground) {
        sql.sql(
                        """
                        insert into directory_erasure (id, person, unit, ground, erased_by, erased_at)
                        select gen_random_uuid(), id, unit, :ground, :me, :now from public_person where id = any (:ids)
                        """)
                .param("ids", ids)
                .param("ground", ground.name())
                .param("me", me.value())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }
}
