package chancery.correspondence.drafting;

import chancery.correspondence.Annex;
import chancery.correspondence.BodyText;
import chancery.correspondence.Dispatch;
import chancery.correspondence.DispatchKind;
import chancery.correspondence.Dispatches;
import chancery.correspondence.Reference;
import chancery.correspondence.Standing;
import chancery.foundation.access.People;
import chancery.foundation.access.Person;
import chancery.foundation.access.Units;
import chancery.kernel.DispatchId;
import chancery.kernel.Distribution;
import chancery.kernel.Label;
import chancery.kernel.PersonId;
import chancery.kernel.Precedence;
import chancery.kernel.Problem;
import chancery.kernel.Transactions;
import chancery.kernel.Transmission;
import chancery.kernel.UnitCode;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Dispatches being written.
 *
 * <p>A draft may be incomplete in everything; it belongs to its author until it goes round, and to
 * whoever has it before them while it does. Two people who save the same version do not overwrite
 * each other: the second is told.
 */
@Component
public class Drafts {
    private final JdbcClient sql;
    private final Transactions transactions;
    private final People people;
    private final Units units;
    private final Dispatches dispatches;
    private final AnnexStore annexes;
    private final InstantSource clock;
    private final ZoneId zone;

    Drafts(
            JdbcClient sql,
            Transactions transactions,
            People people,
            Units units,
            Dispatches dispatches,
            AnnexStore annexes,
            InstantSource clock,
            ZoneId zone) {
        this.sql = sql;
        this.transactions = transactions;
        this.people = people;
        this.units = units;
        this.dispatches = dispatches;
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
        return insert(me, content, DispatchKind.DISPATCH, null);
    }

    /**
     * Begins an answer: addressed to the unit that wrote, referring to it, under its label.
     *
     * @throws Problem {@code dispatch.unknown} when the writer may not see the original
     */
    public DispatchId answer(PersonId me, DispatchId original, UnitCode from) {
        Dispatch asked = dispatches.open(me, original);
        UnitCode sender = asked.header().from();
        if (sender == null) {
            throw Problem.conflict("draft.cannot-answer-archive");
        }
        return write(me, following(asked, from, List.of(sender), List.of(citation(asked))));
    }

    /**
     * Begins a dispatch bound to one that this unit signed: a correction, a cancellation, or a
     * readdressal of what it signed or received.
     *
     * @throws Problem {@code draft.bound-kind} for {@link DispatchKind#DISPATCH}; {@code
     *     draft.bound-not-yours} when the unit did not sign what it would correct or cancel
     */
    public DispatchId bound(PersonId me, DispatchId original, DispatchKind kind) {
        Dispatch first = dispatches.open(me, original);
        if (kind == DispatchKind.DISPATCH) {
            throw Problem.refused("draft.bound-kind");
        }
        UnitCode signer = first.header().from();
        boolean ours =
                first.standing() instanceof Standing.Signed
                        && signer != null
                        && transactions
                                .as(me, () -> people.get(me))
                                .workingUnits()
                                .contains(signer);
        if (!ours && kind != DispatchKind.READDRESSAL) {
            throw Problem.conflict("draft.bound-not-yours");
        }
        if (first.standing() instanceof Standing.Archived || first.standing().isDraft()) {
            throw Problem.conflict("draft.bound-not-registered");
        }
        List<UnitCode> action =
                kind == DispatchKind.READDRESSAL ? List.of() : first.header().action();
        UnitCode from = ours && signer != null ? signer : writingUnit(me, null);
        DraftContent content = following(first, from, action, List.of(citation(first)));
        DraftContent whole =
                new DraftContent(
                        content.from(),
                        content.place(),
                        content.dated(),
                        content.action(),
                        kind == DispatchKind.READDRESSAL ? List.of() : first.header().information(),
                        content.transmission(),
                        content.distribution(),
                        content.precedence(),
                        content.references(),
                        first.header().subject(),
                        kind == DispatchKind.CANCELLATION ? "" : first.bodyHtml(),
                        first.header().language(),
                        first.header().due());
        DispatchId id = insert(me, whole, kind, original);
        if (kind != DispatchKind.CANCELLATION) {
            for (Annex annex : first.annexes()) {
                Annex.Content with = dispatches.annex(me, annex.id());
                addAnnex(me, id, annex.name(), annex.mediaType(), with.bytes());
            }
        }
        return id;
    }

    /**
     * Saves what has been typed so far.
     *
     * @param version the version that the writer started from
     * @return the new version
     * @throws Problem {@code draft.newer} when somebody saved in between, {@code draft.not-yours}
     *     when it is with somebody else or already signed, {@code draft.label} above the writer's
     *     clearance, {@code draft.unit-twice} when a unit is named twice
     */
    public int save(PersonId me, DispatchId id, int version, DraftContent content) {
        refuseTwice(content);
        return transactions.as(
                me,
                () -> {
                    refuseAbove(me, content.distribution());
                    int changed =
                            sql.sql(
                                            """
                                            update dispatch set place = :place, dated = :dated, transmission = :transmission,
                                                label = :label, compartments = :compartments, precedence = :precedence,
                                                subject = :subject, body_html = :body, language = :language, due = :due,
                                                updated_at = :now, version = version + 1
                                             where id = :id and version = :version and may_write(id)
                                            """)
                                    .param("place", content.place().strip())
                                    .param("dated", date(content.dated()))
                                    .param("transmission", content.transmission().name())
                                    .param("label", content.distribution().label().rank())
                                    .param("compartments", compartments(content))
                                    .param("precedence", content.precedence().rank())
                                    .param("subject", content.subject().strip())
                                    .param("body", body(content))
                                    .param("language", content.language())
                                    .param("due", date(content.due()))
                                    .param("now", now())
                                    .param("id", id.value())
                                    .param("version", version)
                                    .update();
                    if (changed == 0) {
                        throw whyNotSaved(me, id);
                    }
                    sql.sql("delete from addressee where dispatch = :id")
                            .param("id", id.value())
                            .update();
                    sql.sql("delete from reference where dispatch = :id")
                            .param("id", id.value())
                            .update();
                    insertParts(id, content);
                    return version + 1;
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
                    refuseUnlessWritable(me, id);
                    Annex annex = annexes.store(id, prepared);
                    touch(id);
                    return annex;
                });
    }

    /**
     * @throws Problem {@code annex.unknown} or {@code draft.not-yours}
     */
    public void removeAnnex(PersonId me, UUID annex) {
        transactions.runAs(
                me,
                () -> {
                    UUID dispatch =
                            sql.sql("select dispatch from annex where id = :id")
                                    .param("id", annex)
                                    .query(UUID.class)
                                    .optional()
                                    .orElseThrow(() -> Problem.absent("annex.unknown"));
                    refuseUnlessWritable(me, DispatchId.of(dispatch));
                    sql.sql("delete from annex_content where annex = :id")
                            .param("id", annex)
                            .update();
                    sql.sql("delete from annex where id = :id").param("id", annex).update();
                    touch(DispatchId.of(dispatch));
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
                        throw whyNotSaved(me, id);
                    }
                });
    }

    private DispatchId insert(
            PersonId me, DraftContent content, DispatchKind kind, @Nullable DispatchId bindsTo) {
        refuseTwice(content);
        DispatchId id = DispatchId.of(UUID.randomUUID());
        UnitCode from = writingUnit(me, content.from());
        transactions.runAs(
                me,
                () -> {
                    refuseAbove(me, content.distribution());
                    sql.sql(
                                    """
                                    insert into dispatch (id, origin, kind, binds_to, state, from_unit, place, dated, transmission, label,
                                        compartments, precedence, subject, body_html, language, due, author, readers, created_at, updated_at)
                                    values (:id, 'HERE', :kind, :binds, 'DRAFT', :from, :place, :dated, :transmission, :label,
                                        :compartments, :precedence, :subject, :body, :language, :due, :me, :readers, :now, :now)
                                    """)
                            .param("id", id.value())
                            .param("kind", kind.name())
                            .param("binds", bindsTo == null ? null : bindsTo.value())
                            .param("from", from.value())
                            .param("place", content.place().strip())
                            .param("dated", date(content.dated()))
                            .param("transmission", content.transmission().name())
                            .param("label", content.distribution().label().rank())
                            .param("compartments", compartments(content))
                            .param("precedence", content.precedence().rank())
                            .param("subject", content.subject().strip())
                            .param("body", body(content))
                            .param("language", content.language())
                            .param("due", date(content.due()))
                            .param("me", me.value())
                            .param("readers", new String[] {"person:" + me, "head:" + from})
                            .param("now", now())
                            .update();
                    insertParts(id, content);
                });
        return id;
    }

    private void insertParts(DispatchId id, DraftContent content) {
        int position = 0;
        for (UnitCode unit : content.action()) {
            addressee(id, unit, "ACTION", position++);
        }
        for (UnitCode unit : content.information()) {
            addressee(id, unit, "INFORMATION", position++);
        }
        position = 0;
        for (Reference reference : content.references()) {
            DispatchId target = reference.target();
            sql.sql(
                            """
                            insert into reference (dispatch, position, text, target, unit, number, dated)
                            values (:id, :position, :text, (select d.id from dispatch d where d.id = :target), :unit, :number, :dated)
                            """)
                    .param("id", id.value())
                    .param("position", position++)
                    .param("text", reference.text())
                    .param("target", target == null ? null : target.value())
                    .param("unit", reference.unit())
                    .param("number", reference.number())
                    .param("dated", reference.dated())
                    .update();
        }
    }

    private void addressee(DispatchId id, UnitCode unit, String part, int position) {
        units.get(unit);
        sql.sql(
                        "insert into addressee (dispatch, unit, part, position) values (:id, :unit, :part, :position)")
                .param("id", id.value())
                .param("unit", unit.value())
                .param("part", part)
                .param("position", position)
                .update();
    }

    private UnitCode writingUnit(PersonId me, @Nullable UnitCode wanted) {
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

    private DraftContent following(
            Dispatch first, UnitCode from, List<UnitCode> action, List<Reference> references) {
        return new DraftContent(
                from,
                "",
                LocalDate.ofInstant(clock.instant(), zone),
                action,
                List.of(),
                first.header().transmission(),
                first.header().distribution(),
                first.header().precedence(),
                references,
                first.header().subject(),
                "",
                first.header().language(),
                null);
    }

    /** The reference by which a new dispatch cites another, in the form "SG/4 0731/2025". */
    private static Reference citation(Dispatch cited) {
        UnitCode from = cited.header().from();
        String unit = from == null ? cited.header().sender() : from.value();
        LocalDate dated = cited.header().dated();
        return new Reference(
                (unit + " " + cited.number()).strip(),
                cited.id(),
                unit,
                cited.number(),
                dated == null ? null : dated.toString());
    }

    private void refuseAbove(PersonId me, Distribution wanted) {
        if (!people.isCleared(me, wanted)) {
            throw Problem.forbidden("draft.label").at("distribution");
        }
    }

    private static void refuseTwice(DraftContent content) {
        Set<UnitCode> seen = new LinkedHashSet<>();
        List<UnitCode> all = new ArrayList<>(content.action());
        all.addAll(content.information());
        for (UnitCode unit : all) {
            if (!seen.add(unit)) {
                throw Problem.refused("draft.unit-twice").at("action").with("unit", unit.value());
            }
        }
        if (content.body().length() > BodyText.LONGEST) {
            throw Problem.tooLarge("draft.body-long").at("body").with("most", BodyText.LONGEST);
        }
        if (content.subject().length() > 1000) {
            throw Problem.refused("draft.subject-long").at("subject").with("most", 1000);
        }
        if (content.place().length() > 200) {
            throw Problem.refused("draft.place-long").at("place").with("most", 200);
        }
    }

    private void refuseUnlessWritable(PersonId me, DispatchId id) {
        boolean writable =
                sql.sql("select may_write(:id)")
                        .param("id", id.value())
                        .query(Boolean.class)
                        .single();
        if (!writable) {
            throw whyNotSaved(me, id);
        }
    }

    private Problem whyNotSaved(PersonId me, DispatchId id) {
        boolean visible =
                sql.sql("select exists (select 1 from dispatch where id = :id)")
                        .param("id", id.value())
                        .query(Boolean.class)
                        .single();
        if (!visible) {
            return Problem.absent("dispatch.unknown");
        }
        boolean writable =
                sql.sql("select may_write(:id)")
                        .param("id", id.value())
                        .query(Boolean.class)
                        .single();
        return Problem.conflict(writable ? "draft.newer" : "draft.not-yours");
    }

    private void touch(DispatchId id) {
        sql.sql("update dispatch set updated_at = :now where id = :id")
                .param("now", now())
                .param("id", id.value())
                .update();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private static @Nullable Date date(@Nullable LocalDate day) {
        return day == null ? null : Date.valueOf(day);
    }

    private static String[] compartments(DraftContent content) {
        return content.distribution().compartments().toArray(String[]::new);
    }

    private static String body(DraftContent content) {
        return BodyText.clean(content.body());
    }
}
