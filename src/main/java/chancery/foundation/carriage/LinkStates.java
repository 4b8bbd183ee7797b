package chancery.foundation.carriage;

import chancery.kernel.Precedence;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table of links. Needs a transaction. */
final class LinkStates {
    private final JdbcClient jdbc;

    LinkStates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What was ordered for a link. */
    record Orders(Precedence floor, boolean paused) {}

    /** Makes the row of a link that is new, and begins with {@code state}. */
    void begin(NodeName peer, Link.State state, Instant at) {
        jdbc.sql(
                        """
                        INSERT INTO carriage_link (peer, state, since) VALUES (?, ?, ?)
                        ON CONFLICT (peer) DO UPDATE SET state = excluded.state, since = excluded.since
                        """)
                .params(peer.value(), state.name(), Timestamp.from(at))
                .update();
    }

    void change(NodeName peer, Link.State state, Instant at) {
        jdbc.sql("UPDATE carriage_link SET state = ?, since = ? WHERE peer = ?")
                .params(state.name(), Timestamp.from(at), peer.value())
                .update();
    }

    void heard(NodeName peer, Instant at) {
        jdbc.sql("UPDATE carriage_link SET last_heard = ? WHERE peer = ?")
                .params(Timestamp.from(at), peer.value())
                .update();
    }

    Orders orders(NodeName peer) {
        return jdbc.sql("SELECT minimize, paused FROM carriage_link WHERE peer = ?")
                .param(peer.value())
                .query(LinkStates::orders)
                .single();
    }

    private static Orders orders(ResultSet row, int number) throws SQLException {
        Precedence minimize = precedence(row);
        return new Orders(
                minimize == null ? Precedence.DEFERRED : minimize, row.getBoolean("paused"));
    }

    static @Nullable Precedence precedence(ResultSet row) throws SQLException {
        int rank = row.getInt("minimize");
        return row.wasNull() ? null : Precedence.ofRank(rank);
    }
}
