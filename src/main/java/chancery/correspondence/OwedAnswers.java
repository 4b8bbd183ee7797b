package chancery.correspondence;

import chancery.foundation.access.Marking;
import chancery.kernel.DispatchId;
import chancery.kernel.Distribution;
import chancery.kernel.PersonId;
import chancery.kernel.Transactions;
import chancery.kernel.UnitCode;
import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The days by which answers are owed: arrivals not yet answered or filed, as on the desk. */
@Component
public class OwedAnswers {
    private final JdbcClient sql;
    private final Transactions transactions;

    OwedAnswers(JdbcClient sql, Transactions transactions) {
        this.sql = sql;
        this.transactions = transactions;
    }

    /**
     * @param number under which it arrived, as printed
     * @param from the sending unit, or the sender as an archive prints it
     */
    public record Owed(
            DispatchId dispatch,
            UnitCode unit,
            String number,
            String from,
            String subject,
            Distribution distribution,
            LocalDate due,
            Instant registeredAt) {}

    /**
     * Due between two days, both included, the first due first.
     *
     * @param unit only of its book of arrivals; null for all
     */
    public List<Owed> between(PersonId me, @Nullable UnitCode unit, LocalDate from, LocalDate to) {
        return transactions.as(
                me,
                () ->
                        sql.sql(
                                        """
                                        select d.id, r.unit, printed_number(r.number_value, r.number_year) as number,
                                               coalesce(d.from_unit, d.sender) as sent_by, d.subject, d.label, d.compartments,
                                               coalesce(r.due, d.due) as due, r.registered_at
                                        """
                                                + Desk.OWED
                                                + """
                                                and coalesce(r.due, d.due) between :from and :to
                                                and (cast(:unit as text) is null or r.unit = :unit)
                                                order by coalesce(r.due, d.due), r.registered_at
                                                """)
                                .param("me", me.value())
                                .param("from", Date.valueOf(from))
                                .param("to", Date.valueOf(to))
                                .param("unit", unit == null ? null : unit.value())
                                .query((row, _) ->
                                        new Owed(
                                                DispatchId.of(row.getObject("id", UUID.class)),
                                                UnitCode.of(row.getString("unit")),
                                                row.getString("number"),
                                                row.getString("sent_by"),
                                                row.getString("subject"),
                                                Marking.of(row),
                                                row.getObject("due", LocalDate.class),
                                                row.getTimestamp("registered_at").toInstant()))
                                .list());
    }
}
