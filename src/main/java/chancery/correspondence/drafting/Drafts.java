package chancery.correspondence.drafting;

import chancery.correspondence.Annex;
import chancery.correspondence.DispatchKind;
import chancery.foundation.access.People;
import chancery.foundation.access.Person;
import chancery.kernel.DispatchId;
import chancery.kernel.Distribution;
import chancery.kernel.Label;
import chancery.kernel.PersonId;
import chancery.kernel.Precedence;
import chancery.kernel.Problem;
import chancery.kernel.Transactions;
import chancery.kernel.Transmission;
import chancery.kernel.UnitCode;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Dispatches being written. What follows from another dispatch begins at {@link FollowUps}.
 *
 * <p>A draft may be incomplete in everything; it belongs to its author until it goes round, and to
 * whoever has it before them while it does. Its version grows with every change, so that two people
 * who save the same one do not overwrite each other, and nobody approves or signs what they did not
 * see.
 */
@Component
public class Drafts {
    private final JdbcClient sql;
    private final DraftRows rows;
    private final Transactions transactions;
    private final People people;
    private final AnnexStore annexes;
    private final InstantSource clock;
    private final ZoneId zone;

    Drafts(
            JdbcClient sql,
            DraftRows rows,
            Transactions transactions,
            People people,
            AnnexStore annexes,
            InstantSource clock,
            ZoneId zone) {
        this.sql = sql;
        this.rows = rows;
        this.transactions = transactions;
        this.people = people;
        this.annexes = annexes;
        this.clock = clock;
        this.zone = zone;
    }

    /**
     * Begins an empty draft: encrypted, routine, RESTRICTED where the writer is cleared for it.
     *
     * @param from the unit to write for; null for the writer's own
     * @throws Problem {@code draft.no-unit} when the writer works in no unit, {@code
     *     draft.not-your-unit} when they do not work in {@code from}
     */
    public DispatchId start(PersonId me, @Nullable UnitCode from) {
        Distribution mine =
                transactions.as(me, () -> people.clearance(me)).orElse(Distribution.UNMARKED);
        Label label = Label.RESTRICTED.atMost(mine.label()) ? Label.RESTRICTED : Label.UNMARKED;
        return write(
                me,
                new DraftContent(
                        from,
                        "",
                        LocalDate.ofInstant(clock.instant(), zone),
                        List.of(),
                        List.of(),
                        Transmission.ENCRYPTED,
                        Distribution.of(label),
                        Precedence.ROUTINE,
                        List.of(),
                        "",
                        "",
                        "",
                        null));
    }

    /**
     * Begins a draft with what has been written.
     *
     * @throws Problem as {@link #start} and {@link #save}
     */
    public DispatchId write(PersonId me, DraftContent content) {
        return begin(me, content, DispatchKind.DISPATCH, null);
    }

    /**
     * @param bindsTo the dispatch that it corrects, cancels or readdresses; null for none
     * @throws Problem as {@link #write}
     */
    DispatchId begin(
            PersonId me, DraftContent content, DispatchKind kind, @Nullable DispatchId bindsTo) {
        content.refuseUnusable();
        DispatchId id = DispatchId.of(UUID.randomUUID());
        UnitCode from = writingUnit(me, content.from());
        transactions.runAs(
                me,
                () -> {
                    refuseAbove(me, content.distribution());
                    rows.insert(id, me, from, content, kind, bindsTo);
                });
        return id;
    }

    /**
     * Saves what has been typed so far.
     *
     * @param version the version that the writer started from
     * @return the new version: the next one, unless documents were attached or removed meanwhile
     * @throws Problem {@code draft.newer} when somebody saved in between, {@code draft.not-yours}
     *     when it is with somebody else or already signed, {@code draft.label} above the writer's
     *     clearance, {@code draft.unit-twice} when a unit is named twice
     */
    public int save(PersonId me, DispatchId id, int version, DraftContent content) {
        content.refuseUnusable();
        return transactions.as(
                me,
                () -> {
                    rows.hold(id);
                    refuseAbove(me, content.distribution());
                    Integer saved = rows.update(id, version, content);
                    if (saved == null) {
                        throw rows.whyNot(id);
                    }
                    return saved;
                });
    }

    /**
     * Attaches a document; its text is taken out for the search where it has one.
     *
     * @throws Problem {@code annex.large} above {@link Annex#LARGEST}, {@code annex.many} above
     *     {@link Annex#MOST}, {@code annex.name} without a usable name, {@code draft.not-yours}
     */
    public Annex addAnnex(PersonId me, DispatchId id, String name, String mediaType, byte[] bytes) {
        AnnexStore.Prepared prepared = annexes.prepare(name, mediaType, bytes);
        return transactions.as(
                me,
                () -> {
                    holdWritable(id);
                    Annex annex = annexes.store(id, prepared);
                    rows.touch(id);
                    return annex;
                });
    }

    /**
     * @throws Problem {@code annex.unknown} when the draft has no such annex, or {@code
     *     draft.not-yours}
     */
    public void removeAnnex(PersonId me, DispatchId id, UUID annex) {
        transactions.runAs(
                me,
                () -> {
                    boolean attached =
                            sql.sql(
                                            "select exists (select 1 from annex where id = :annex and dispatch = :id)")
                                    .param("annex", annex)
                                    .param("id", id.value())
                                    .query(Boolean.class)
                                    .single();
                    if (!attached) {
                        throw Problem.absent("annex.unknown");
                    }
                    holdWritable(id);
                    sql.sql("delete from annex_content where annex = :id")
                            .param("id", annex)
                            .update();
                    sql.sql("delete from annex where id = :id").param("id", annex).update();
                    rows.touch(id);
                });
    }

    /**
     * Throws a draft away; only its author may, and only while it is with them.
     *
     * @throws Problem {@code draft.not-yours}
     */
    public void discard(PersonId me, DispatchId id) {
        transactions.runAs(
                me,
                () -> {
                    int removed =
                            sql.sql(
                                            """
                                            delete from dispatch where id = :id and author = :me
                                               and state in ('DRAFT', 'RETURNED')
                                            """)
                                    .param("id", id.value())
                                    .param("me", me.value())
                                    .update();
                    if (removed == 0) {
                        throw rows.whyNot(id);
                    }
                });
    }

    /**
     * The unit that a person writes for.
     *
     * @throws Problem {@code draft.no-unit}, {@code draft.not-your-unit}
     */
    UnitCode writingUnit(PersonId me, @Nullable UnitCode wanted) {
        Person person = transactions.as(me, () -> people.get(me));
        List<UnitCode> mine = person.workingUnits();
        if (mine.isEmpty()) {
            throw Problem.forbidden("draft.no-unit");
        }
        if (wanted == null) {
            return mine.contains(person.unit()) ? person.unit() : mine.getFirst();
        }
        if (!mine.contains(wanted)) {
            throw Problem.forbidden("draft.not-your-unit").at("from").with("unit", wanted.value());
        }
        return wanted;
    }

    private void refuseAbove(PersonId me, Distribution wanted) {
        if (!people.isCleared(me, wanted)) {
            throw Problem.forbidden("draft.label").at("distribution");
        }
    }

    private void holdWritable(DispatchId id) {
        rows.hold(id);
        if (!rows.isWritable(id)) {
            throw rows.whyNot(id);
        }
    }
}
