package chancery.correspondence.keys;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What a command beside the node leaves for it; the node looks every second, and at its start.
 * Every method needs the node's running transaction.
 */
@Component
public class KeyOrders {
    private final JdbcClient sql;

    public KeyOrders(JdbcClient sql) {
        this.sql = sql;
    }

    /** What the node is to do. */
    public enum Kind {
        /** Take a signed directory over. */
        DIRECTORY,
        /** Take a revocation list over. */
        REVOCATIONS,
        /** Make new keys to open with and ask for their certificates. */
        RENEW_OPENING,
        /** The same, and new keys to sign with. */
        RENEW_ALL
    }

    record Order(long id, Kind kind, byte @Nullable [] content) {}

    /**
     * @param content null for the kinds that renew
     */
    public void leave(Kind kind, byte @Nullable [] content, Instant now) {
        sql.sql("insert into key_order (kind, content, left_at) values (:kind, :content, :now)")
                .param("kind", kind.name())
                .param("content", content)
                .param("now", Timestamp.from(now))
                .update();
    }

    /** How many are not carried out yet. */
    public long waiting() {
        return sql.sql("select count(*) from key_order").query(Long.class).single();
    }

    List<Order> all() {
        return sql.sql("select id, kind, content from key_order order by id")
                .query((row, _) ->
                        new Order(
                                row.getLong("id"),
                                Kind.valueOf(row.getString("kind")),
                                row.getBytes("content")))
                .list();
    }

    void done(Order order) {
        sql.sql("delete from key_order where id = :id").param("id", order.id()).update();
    }
}
