package chancery.correspondence;

import chancery.kernel.DispatchId;
import chancery.kernel.PersonId;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells people what happened to their dispatches; shown by {@link Desk}. */
@Component
public class Notices {
    private final JdbcClient sql;
    private final InstantSource clock;

    Notices(JdbcClient sql, InstantSource clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * Within the node's running transaction. A person who may not see the dispatch is not shown the
     * notice either.
     *
     * @param unit the addressee that it is about, or empty
     */
    public void tell(PersonId person, Notice.Kind kind, DispatchId dispatch, String unit) {
        sql.sql(
                        """
                        insert into notice (id, person, kind, dispatch, unit, at)
                        values (:id, :person, :kind, :dispatch, :unit, :now)
                        """)
                .param("id", UUID.randomUUID())
                .param("person", person.value())
                .param("kind", kind.name())
                .param("dispatch", dispatch.value())
                .param("unit", unit)
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }
}
