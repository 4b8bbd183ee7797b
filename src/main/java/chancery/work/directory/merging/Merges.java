package chancery.work.directory.merging;

import chancery.kernel.PersonId;
import chancery.kernel.Problem;
import chancery.kernel.Transactions;
import chancery.work.directory.DirectoryChanged;
import chancery.work.directory.DirectoryRights;
import chancery.work.directory.PublicPeople;
import chancery.work.directory.PublicPerson;
import chancery.work.directory.PublicPersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Makes one person of two entries, and two of one again.
 *
 * <p>Nothing is moved or copied: the entry that goes points at the one that stays, is shown with
 * it, and keeps its id, names, tenures and history. Taking it back takes the pointer away. Whoever
 * does either keeps both entries' units. The node acts once the person's right was found.
 */
@Component
public class Merges {
    private static final int LONGEST_REASON = 500;

    private final JdbcClient sql;
    private final PublicPeople people;
    private final DirectoryRights rights;
    private final Transactions transactions;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;

    Merges(
            JdbcClient sql,
            PublicPeople people,
            DirectoryRights rights,
            Transactions transactions,
            ApplicationEventPublisher events,
            InstantSource clock) {
        this.sql = sql;
        this.people = people;
        this.rights = rights;
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @param kept whose entry stands for both
     * @param gone whose entry leads there from now on, with all that were merged into it
     * @param reason 1 to 500 characters
     * @throws Problem {@code directory.merge-same} when both are one already, {@code
     *     directory.merge-elsewhere} when the one that goes was merged into one out of sight,
     *     {@code directory.unit} when the person does not keep both, {@code directory.reason},
     *     {@code directory.unknown-person}
     */
    public UUID merge(PersonId me, PublicPersonId kept, PublicPersonId gone, String reason) {
        String why = reason(reason);
        PublicPersonId stays = mine(me, kept);
        PublicPersonId goes = mine(me, gone);
        UUID id = UUID.randomUUID();
        transactions.runAsNode(() -> {
            lock();
            UUID root = root(stays);
            if (root.equals(root(goes))) {
                throw Problem.conflict("directory.merge-same").at("gone");
            }
            if (!root(goes).equals(goes.value())) {
                throw Problem.conflict("directory.merge-elsewhere").at("gone");
            }
            sql.sql(
                            """
                            insert into directory_merge (id, kept, gone, reason, merged_by, merged_at)
                            values (:id, :kept, :gone, :reason, :me, :now)
                            """)
                    .param("id", id)
                    .param("kept", stays.value())
                    .param("gone", goes.value())
                    .param("reason", why)
                    .param("me", me.value())
                    .param("now", Timestamp.from(clock.instant()))
                    .update();
            point(goes, root);
        });
        tell(stays, goes);
        return id;
    }

    /**
     * Takes a merge back, also when others followed it.
     *
     * @param reason 1 to 500 characters
     * @throws Problem {@code directory.merge-undone} when it was taken back already, and those of
     *     {@link #merge}
     */
    public void undo(PersonId me, UUID merge, String reason) {
        String why = reason(reason);
        Merge before =
                transactions.as(
                        me,
                        () -> {
                            Merge found =
                                    sql.sql("select * from directory_merge where id = :id")
                                            .param("id", merge)
                                            .query(Merges::merge)
                                            .optional()
                                            .orElseThrow(() ->
                                                    Problem.absent("directory.unknown-merge"));
                            rights.mustKeep(people.entry(found.kept()).unit());
                            rights.mustKeep(people.entry(found.gone()).unit());
                            return found;
                        });
        transactions.runAsNode(() -> {
            lock();
            int undone =
                    sql.sql(
                                    """
                                    update directory_merge set undone_by = :me, undone_at = :now, undone_reason = :reason
                                     where id = :id and undone_at is null
                                    """)
                            .param("id", merge)
                            .param("me", me.value())
                            .param("now", Timestamp.from(clock.instant()))
                            .param("reason", why)
                            .update();
            if (undone == 0) {
                throw Problem.conflict("directory.merge-undone");
            }
            point(before.gone(), before.gone().value());
        });
        tell(before.kept(), before.gone());
    }

    /**
     * What was merged and taken back around a person, newest first, as far as the reader may see
     * both.
     */
    public List<Merge> of(PersonId me, PublicPersonId person) {
        return transactions.as(
                me,
                () ->
                        sql.sql(
                                        """
                                        select * from directory_merge where kept = any (:ids) or gone = any (:ids)
                                         order by merged_at desc
                                        """)
                                .param("ids", ids(people.required(person)))
                                .query(Merges::merge)
                                .list());
    }

    /** The entry that stands for the person, which the reader must keep. */
    private PublicPersonId mine(PersonId me, PublicPersonId asked) {
        return transactions.as(
                me,
                () -> {
                    PublicPerson person = people.required(asked);
                    rights.mustKeep(person.unit());
                    return person.id();
                });
    }

    private UUID root(PublicPersonId id) {
        return sql.sql("select root from public_person where id = :id and erased_at is null")
                .param("id", id.value())
                .query(UUID.class)
                .optional()
                .orElseThrow(() -> Problem.absent("directory.erased"));
    }

    /** Leads an entry, and all that lead to it by merges that hold, to a root. */
    private void point(PublicPersonId gone, UUID root) {
        sql.sql(
                        """
                        with recursive led (id) as (
                            select cast(:gone as uuid)
                            union
                            select m.gone from directory_merge m join led l on m.kept = l.id where m.undone_at is null)
                        update public_person set root = :root
                         where id in (select id from led) and root <> :root and erased_at is null
                        """)
                .param("gone", gone.value())
                .param("root", root)
                .update();
    }

    /** One at a time: a merge reads what another writes. */
    private void lock() {
        sql.sql("select pg_advisory_xact_lock(hashtext('directory_merge'))").query(rs -> {});
    }

    private void tell(PublicPersonId kept, PublicPersonId gone) {
        events.publishEvent(new DirectoryChanged(kept.ref()));
        events.publishEvent(new DirectoryChanged(gone.ref()));
    }

    private static UUID[] ids(PublicPerson person) {
        return person.ids().stream().map(PublicPersonId::value).toArray(UUID[]::new);
    }

    static String reason(String text) {
        String why = text.strip();
        if (why.isEmpty() || why.length() > LONGEST_REASON) {
            throw Problem.refused("directory.reason").at("reason");
        }
        return why;
    }

    private static Merge merge(ResultSet row, int index) throws SQLException {
        @Nullable Timestamp undone = row.getTimestamp("undone_at");
        return new Merge(
                row.getObject("id", UUID.class),
                PublicPersonId.of(row.getObject("kept", UUID.class)),
                PublicPersonId.of(row.getObject("gone", UUID.class)),
                row.getString("reason"),
                PersonId.of(row.getObject("merged_by", UUID.class)),
                row.getTimestamp("merged_at").toInstant(),
                undone == null
                        ? null
                        : new Merge.Undoing(
                                PersonId.of(row.getObject("undone_by", UUID.class)),
                                undone.toInstant(),
                                row.getString("undone_reason")));
    }
}
