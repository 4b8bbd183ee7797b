package chancery.correspondence.drafting;

import chancery.correspondence.BodyText;
import chancery.correspondence.DispatchKind;
import chancery.correspondence.Reference;
import chancery.foundation.access.Marking;
import chancery.foundation.access.Units;
import chancery.kernel.DispatchId;
import chancery.kernel.PersonId;
import chancery.kernel.Problem;
import chancery.kernel.UnitCode;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes drafts into their tables, under the rights of the running transaction. */
@Component
class DraftRows {
    private final JdbcClient sql;
    private final Units units;
    private final InstantSource clock;

    DraftRows(JdbcClient sql, Units units, InstantSource clock) {
        this.sql = sql;
        this.units = units;
        this.clock = clock;
    }

    void insert(
            DispatchId id,
            PersonId author,
            UnitCode from,
            DraftContent content,
            DispatchKind kind,
            @Nullable DispatchId bindsTo) {
        content(
                        """
                        insert into dispatch (id, origin, kind, binds_to, state, from_unit, place, dated, transmission, label,
                            compartments, precedence, subject, body_html, language, due, author, readers, created_at, updated_at)
                        values (:id, 'HERE', :kind, :binds, 'DRAFT', :from, :place, :dated, :transmission, :label,
                            :compartments, :precedence, :subject, :body, :language, :due, :me, :readers, :now, :now)
                        """,
                        content)
                .param("id", id.value())
                .param("kind", kind.name())
                .param("binds", bindsTo == null ? null : bindsTo.value())
                .param("from", from.value())
                .param("me", author.value())
                .param("readers", new String[] {"person:" + author, "head:" + from})
                .update();
        insertParts(id, content);
    }

    /**
     * Replaces what is written, unless another text was saved after {@code version}; documents that
     * were attached since do not count, for they are not replaced.
     *
     * @return the new version; null when nothing was saved
     */
    @Nullable Integer update(DispatchId id, int version, DraftContent content) {
        Integer saved =
                content(
                                """
                                update dispatch set place = :place, dated = :dated, transmission = :transmission,
                                    label = :label, compartments = :compartments, precedence = :precedence,
                                    subject = :subject, body_html = :body, language = :language, due = :due,
                                    updated_at = :now, version = version + 1, text_version = version + 1
                                 where id = :id and text_version <= :version and version >= :version and may_write(id)
                                returning version
                                """,
                                content)
                        .param("id", id.value())
                        .param("version", version)
                        .query(Integer.class)
                        .optional()
                        .orElse(null);
        if (saved != null) {
            sql.sql("delete from addressee where dispatch = :id").param("id", id.value()).update();
            sql.sql("delete from reference where dispatch = :id").param("id", id.value()).update();
            insertParts(id, content);
        }
        return saved;
    }

    /** Notes that a document was attached or removed. */
    void touch(DispatchId id) {
        sql.sql("update dispatch set updated_at = :now, version = version + 1 where id = :id")
                .param("now", Timestamp.from(clock.instant()))
                .param("id", id.value())
                .update();
    }

    /**
     * Waits for whoever else is changing or signing the draft. What is asked afterwards is asked of
     * what they left.
     */
    void hold(DispatchId id) {
        sql.sql("select 1 from dispatch where id = :id for update")
                .param("id", id.value())
                .query(Integer.class)
                .optional();
    }

    boolean isWritable(DispatchId id) {
        return sql.sql("select may_write(:id)")
                .param("id", id.value())
                .query(Boolean.class)
                .single();
    }

    /** Why a change did not happen, for somebody who may or may not know that there is a draft. */
    Problem whyNot(DispatchId id) {
        boolean visible =
                sql.sql("select exists (select 1 from dispatch where id = :id)")
                        .param("id", id.value())
                        .query(Boolean.class)
                        .single();
        if (!visible) {
            return Problem.absent("dispatch.unknown");
        }
        return Problem.conflict(isWritable(id) ? "draft.newer" : "draft.not-yours");
    }

    private JdbcClient.StatementSpec content(String statement, DraftContent content) {
        return sql.sql(statement)
                .param("place", content.place().strip())
                .param("dated", date(content.dated()))
                .param("transmission", content.transmission().name())
                .params(Marking.columns(content.distribution()))
                .param("precedence", content.precedence().rank())
                .param("subject", content.subject().strip())
                .param("body", BodyText.clean(content.body()))
                .param("language", content.language())
                .param("due", date(content.due()))
                .param("now", Timestamp.from(clock.instant()));
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
            reference(id, position++, reference);
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

    private void reference(DispatchId id, int position, Reference reference) {
        DispatchId target = reference.target();
        sql.sql(
                        """
                        insert into reference (dispatch, position, text, target, unit, number, dated)
                        values (:id, :position, :text, (select d.id from dispatch d where d.id = :target), :unit, :number, :dated)
                        """)
                .param("id", id.value())
                .param("position", position)
                .param("text", reference.text())
                .param("target", target == null ? null : target.value())
                .param("unit", reference.unit())
                .param("number", reference.number())
                .param("dated", reference.dated())
                .update();
    }

    private static @Nullable Date date(@Nullable LocalDate day) {
        return day == null ? null : Date.valueOf(day);
    }
}
