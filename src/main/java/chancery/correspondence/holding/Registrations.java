package chancery.correspondence.holding;

import chancery.foundation.register.Digest;
import chancery.foundation.register.Entry;
import chancery.foundation.register.Register;
import chancery.kernel.DispatchId;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Enters in the log what the node holds of a dispatch; within the node's running transaction. */
@Component
public class Registrations {
    private final JdbcClient sql;
    private final Register register;

    Registrations(JdbcClient sql, Register register) {
        this.sql = sql;
        this.register = register;
    }

    /**
     * Keeps the container, and says what is held once all rows of the dispatch are written; not yet
     * in the log, which would be locked.
     *
     * @param signed digest of the signed attributes
     */
    public Entry.Held hold(DispatchId id, Digest signed, byte[] container, Instant now) {
        sql.sql(
                        "insert into sealed_dispatch (dispatch, container, digest) values (:id, :container, :digest)")
                .param("id", id.value())
                .param("container", container)
                .param("digest", signed.bytes())
                .update();
        return held(id, signed, container, now);
    }

    /**
     * The same for what came without a container, such as a letter from outside.
     *
     * @param received digest of the original
     */
    public Entry.Held hold(DispatchId id, Digest received, Instant now) {
        return held(id, received, new byte[0], now);
    }

    private Entry.Held held(DispatchId id, Digest signed, byte[] container, Instant now) {
        Digest rows = Objects.requireNonNull(new RowDigests(sql).of(Set.of(id)).get(id));
        return new Entry.Held(now, id, signed, Digest.sha512(container), rows);
    }

    /** Enters it; the dispatch has its position from here on. */
    public void enter(Entry.Held held) {
        long position = register.append(held);
        sql.sql("insert into registration (position, dispatch) values (:position, :id)")
                .param("position", position)
                .param("id", held.dispatch().value())
                .update();
    }
}
