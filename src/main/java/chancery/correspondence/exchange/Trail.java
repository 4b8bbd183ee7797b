package chancery.correspondence.exchange;

import chancery.correspondence.TrailLine;
import chancery.kernel.DispatchId;
import chancery.kernel.UnitCode;
import java.sql.Timestamp;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes what became of a dispatch at each addressee; the first word on a step stands. */
@Component
class Trail {
    private final JdbcClient sql;

    Trail(JdbcClient sql) {
        this.sql = sql;
    }

    /** What this node knows by itself. */
    boolean add(DispatchId id, UnitCode unit, TrailLine.State state, Instant at, String note) {
        return sql.sql(
                                """
                                insert into trail (dispatch, unit, state, at, note) values (:id, :unit, :state, :at, :note)
                                on conflict do nothing
                                """)
                        .param("id", id.value())
                        .param("unit", unit.value())
                        .param("state", state.name())
                        .param("at", Timestamp.from(at))
                        .param("note", note)
                        .update()
                > 0;
    }

    /** What an addressee has signed. */
    boolean prove(
            DispatchId id,
            UnitCode unit,
            TrailLine.State state,
            Instant at,
            String note,
            String signer,
            byte[] receipt) {
        return sql.sql(
                                """
                                insert into trail (dispatch, unit, state, at, note, signer, receipt)
                                values (:id, :unit, :state, :at, :note, :signer, :receipt) on conflict do nothing
                                """)
                        .param("id", id.value())
                        .param("unit", unit.value())
                        .param("state", state.name())
                        .param("at", Timestamp.from(at))
                        .param("note", note)
                        .param("signer", signer)
                        .param("receipt", receipt)
                        .update()
                > 0;
    }
}
