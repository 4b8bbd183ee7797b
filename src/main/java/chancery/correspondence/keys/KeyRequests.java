package chancery.correspondence.keys;

import chancery.kernel.UnitCode;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Requests that wait at the ministry for the authority, one a unit: a newer one replaces the
 * former. Every method needs the node's running transaction.
 */
@Component
public class KeyRequests {
    private final JdbcClient sql;

    public KeyRequests(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * @param statement what {@link chancery.foundation.sealing.KeyRequest#verify} verifies
     */
    public record Waiting(UnitCode unit, byte[] statement, Instant received) {}

    /** Those not granted yet, the oldest first. */
    public List<Waiting> waiting() {
        return sql.sql(
                        "select unit, statement, received_at from key_request where granted_at is null order by received_at, unit")
                .query((row, _) ->
                        new Waiting(
                                UnitCode.of(row.getString("unit")),
                                row.getBytes("statement"),
                                row.getTimestamp("received_at").toInstant()))
                .list();
    }

    /** Notes that the authority has answered this very request. */
    public void granted(Waiting request, Instant now) {
        sql.sql(
                        "update key_request set granted_at = :now where unit = :unit and statement = :statement")
                .param("now", Timestamp.from(now))
                .param("unit", request.unit().value())
                .param("statement", request.statement())
                .update();
    }

    void add(UnitCode unit, byte[] statement, Instant now) {
        sql.sql(
                        """
                        insert into key_request (unit, statement, received_at) values (:unit, :statement, :now)
                        on conflict (unit) do update set statement = excluded.statement,
                            received_at = excluded.received_at, granted_at = null
                        """)
                .param("unit", unit.value())
                .param("statement", statement)
                .param("now", Timestamp.from(now))
                .update();
    }
}
