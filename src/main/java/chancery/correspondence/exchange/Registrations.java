package chancery.correspondence.exchange;

import chancery.kernel.DispatchId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where in the log each dispatch was registered; within the node's running transaction. */
@Component
class Registrations {
    private final JdbcClient sql;

    Registrations(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * @param position of the log entry with which it was registered
     */
    void note(DispatchId dispatch, long position) {
        sql.sql("insert into registration (position, dispatch) values (:position, :id)")
                .param("position", position)
                .param("id", dispatch.value())
                .update();
    }
}
