package chancery.correspondence.exchange;

import chancery.correspondence.Numbering;
import chancery.foundation.carriage.NodeName;
import chancery.foundation.register.Book;
import chancery.foundation.register.BookNumber;
import chancery.foundation.register.Digest;
import chancery.foundation.register.Entry;
import chancery.foundation.register.Numbers;
import chancery.kernel.DispatchId;
import chancery.kernel.UnitCode;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Enters a dispatch into the book of arrivals of each addressee on this node, lets its people see
 * it, and owes the sender the receipts. Within the node's running transaction.
 */
@Component
class ArrivalBook {
    private final JdbcClient sql;
    private final Numbers numbers;
    private final ZoneId zone;

    ArrivalBook(JdbcClient sql, Numbers numbers, ZoneId zone) {
        this.sql = sql;
        this.numbers = numbers;
        this.zone = zone;
    }

    /**
     * @param origin the node that gets the receipts
     * @param digest of the signed attributes
     * @return the log entries, to be appended after every number of the transaction is taken
     */
    List<Entry> enter(
            DispatchId id,
            List<UnitCode> units,
            NodeName origin,
            Digest digest,
            @Nullable LocalDate due,
            Instant now) {
        List<Entry> entries = new ArrayList<>();
        for (UnitCode unit : units.stream().sorted().toList()) {
            Entry.Arrival entry = enter(id, unit, digest, due, now);
            owe(id, unit, origin, digest, "DELIVERED", "", now);
            owe(
                    id,
                    unit,
                    origin,
                    digest,
                    "REGISTERED",
                    Numbering.printed(entry.number().value(), entry.number().year()),
                    now);
            entries.add(entry);
        }
        return entries;
    }

    /**
     * Enters it into the book of one unit, owing nobody a receipt.
     *
     * @param digest of what was received
     */
    Entry.Arrival enter(
            DispatchId id, UnitCode unit, Digest digest, @Nullable LocalDate due, Instant now) {
        int year = now.atZone(zone).getYear();
        BookNumber number = numbers.next(unit, Book.ARRIVAL, year);
        sql.sql(
                        """
                        insert into arrival (dispatch, unit, number_year, number_value, registered_at, state, due)
                        values (:id, :unit, :year, :value, :now, 'REGISTERED', :due)
                        """)
                .param("id", id.value())
                .param("unit", unit.value())
                .param("year", year)
                .param("value", number.value())
                .param("now", Timestamp.from(now))
                .param("due", due == null ? null : Date.valueOf(due))
                .update();
        sql.sql(
                        """
                        update dispatch set readers = array_append(readers, :key)
                         where id = :id and not (:key = any (readers))
                        """)
                .param("key", "unit:" + unit)
                .param("id", id.value())
                .update();
        return new Entry.Arrival(now, number, id, digest);
    }

    private void owe(
            DispatchId id,
            UnitCode unit,
            NodeName origin,
            Digest digest,
            String kind,
            String note,
            Instant now) {
        sql.sql(
                        """
                        insert into receipt_due (id, node, unit, dispatch, digest, kind, note, at)
                        values (:id, :node, :unit, :dispatch, :digest, :kind, :note, :now)
                        """)
                .param("id", UUID.randomUUID())
                .param("node", origin.value())
                .param("unit", unit.value())
                .param("dispatch", id.value())
                .param("digest", digest.bytes())
                .param("kind", kind)
                .param("note", note)
                .param("now", Timestamp.from(now))
                .update();
    }
}
