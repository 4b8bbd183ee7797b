package chancery.correspondence.exchange;

import chancery.correspondence.BodyText;
import chancery.foundation.access.Marking;
import chancery.foundation.sealing.HeaderReference;
import chancery.foundation.sealing.MimeBody;
import chancery.foundation.sealing.SealedHeader;
import chancery.kernel.UnitCode;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes what was opened into the tables of dispatches; within the node's running transaction. */
@Component
class ArrivedRows {
    private final JdbcClient sql;

    ArrivedRows(JdbcClient sql) {
        this.sql = sql;
    }

    void insert(SealedHeader header, MimeBody body, Instant now) {
        insertDispatch(header, body, now);
        insertAddressees(header);
        insertReferences(header);
    }

    private void insertDispatch(SealedHeader header, MimeBody body, Instant now) {
        LocalDate dated = date(body.date());
        LocalDate due = body.due();
        sql.sql(
                        """
                        insert into dispatch (id, origin, kind, binds_to, state, from_unit, place, dated, dated_text, transmission,
                            label, compartments, precedence, subject, body_html, language, due, signed_by, signed_at, number,
                            readers, created_at, updated_at)
                        values (:id, 'ARRIVED', :kind, :binds, 'ARRIVED', :from, :place, :dated, :datedText, :transmission,
                            :label, :compartments, :precedence, :subject, :body, :language, :due, :signedBy, :issued, :number,
                            '{}', :now, :now)
                        """)
                .param("id", header.id().value())
                .param("kind", header.kind())
                .param("binds", header.bindsTo() == null ? null : header.bindsTo().value())
                .param("from", header.from().value())
                .param("place", body.place())
                .param("dated", dated == null ? null : Date.valueOf(dated))
                .param("datedText", dated == null ? body.date() : "")
                .param("transmission", header.transmission().name())
                .params(Marking.columns(header.distribution()))
                .param("precedence", header.precedence().rank())
                .param("subject", body.subject())
                .param("body", BodyText.clean(body.html()))
                .param("language", body.language())
                .param("due", due == null ? null : Date.valueOf(due))
                .param("signedBy", body.signature())
                .param("issued", Timestamp.from(header.issued()))
                .param("number", header.number())
                .param("now", Timestamp.from(now))
                .update();
    }

    private void insertAddressees(SealedHeader header) {
        int position = 0;
        for (UnitCode unit : header.action()) {
            addressee(header, unit, "ACTION", position++);
        }
        for (UnitCode unit : header.information()) {
            addressee(header, unit, "INFORMATION", position++);
        }
    }

    private void addressee(SealedHeader header, UnitCode unit, String part, int position) {
        sql.sql(
                        """
                        insert into addressee (dispatch, unit, part, position) values (:id, :unit, :part, :position)
                        on conflict do nothing
                        """)
                .param("id", header.id().value())
                .param("unit", unit.value())
                .param("part", part)
                .param("position", position)
                .update();
    }

    private void insertReferences(SealedHeader header) {
        int position = 0;
        for (HeaderReference reference : header.references()) {
            sql.sql(
                            """
                            insert into reference (dispatch, position, text, target, unit, number, dated)
                            values (:id, :position, :text,
                                (select d.id from dispatch d where d.from_unit = :unit and d.number = :number limit 1),
                                :unit, :number, :dated)
                            """)
                    .param("id", header.id().value())
                    .param("position", position++)
                    .param("text", reference.text())
                    .param("unit", reference.unit())
                    .param("number", reference.number())
                    .param("dated", reference.date())
                    .update();
        }
    }

    private static @Nullable LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
