package chancery.correspondence.exchange;

import chancery.foundation.sealing.ReplayGuard;
import chancery.kernel.DispatchId;
import chancery.kernel.UnitCode;
import java.sql.Timestamp;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Remembers in the database what has been opened; within the node's running transaction. */
@Component
class ReplayMemory implements ReplayGuard {
    private final JdbcClient sql;

    ReplayMemory(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public boolean hasReceived(UnitCode from, DispatchId dispatch) {
        return sql.sql(
                        "select exists (select 1 from opened_dispatch where from_unit = :from and dispatch = :id)")
                .param("from", from.value())
                .param("id", dispatch.value())
                .query(Boolean.class)
                .single();
    }

    @Override
    public long highestSequence(UnitCode from) {
        return sql.sql("select coalesce(max(last), 0) from sender_sequence where from_unit = :from")
                .param("from", from.value())
                .query(Long.class)
                .single();
    }

    void remember(UnitCode from, DispatchId dispatch, long sequence, Instant now) {
        sql.sql("insert into opened_dispatch (from_unit, dispatch, at) values (:from, :id, :now)")
                .param("from", from.value())
                .param("id", dispatch.value())
                .param("now", Timestamp.from(now))
                .update();
        sql.sql(
                        """
                        insert into sender_sequence as s (from_unit, last) values (:from, :sequence)
                        on conflict (from_unit) do update set last = greatest(s.last, excluded.last)
                        """)
                .param("from", from.value())
                .param("sequence", sequence)
                .update();
    }
}
