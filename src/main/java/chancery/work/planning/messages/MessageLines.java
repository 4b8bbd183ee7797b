package chancery.work.planning.messages;

import chancery.kernel.DispatchId;
import chancery.kernel.PersonId;
import chancery.kernel.Problem;
import chancery.kernel.Transactions;
import chancery.work.planning.PlanJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was told of plans and what became of it, for those who may read the dispatches. */
@Component
public class MessageLines {
    private final JdbcClient sql;
    private final Transactions transactions;

    MessageLines(JdbcClient sql, Transactions transactions) {
        this.sql = sql;
        this.transactions = transactions;
    }

    /** The messages that a dispatch carries; none when the person may not read it. */
    public List<MessageLine> of(PersonId me, DispatchId dispatch) {
        return transactions.as(
                me,
                () ->
                        sql.sql("select * from plan_message where dispatch = :id order by at")
                                .param("id", dispatch.value())
                                .query((row, _) -> line(row))
                                .list());
    }

    /**
     * Everything told about a plan or a contract, the latest first, in dispatches that the person
     * may read.
     */
    public List<MessageLine> about(PersonId me, UUID thing) {
        return transactions.as(
                me,
                () ->
                        sql.sql(
                                        "select * from plan_message where thing = :id order by position desc")
                                .param("id", thing)
                                .query((row, _) -> line(row))
                                .list());
    }

    private static MessageLine line(ResultSet row) throws SQLException {
        String kind = row.getString("kind");
        return new MessageLine(
                row.getObject("annex", UUID.class),
                DispatchId.of(row.getObject("dispatch", UUID.class)),
                row.getObject("thing", UUID.class),
                kind.isEmpty() ? null : PlanMessage.Kind.valueOf(kind),
                MessageLine.State.valueOf(row.getString("outcome")),
                problem(row),
                row.getTimestamp("at").toInstant());
    }

    private static @Nullable Problem problem(ResultSet row) throws SQLException {
        String code = row.getString("problem");
        if (code == null) {
            return null;
        }
        Problem problem = Problem.refused(code);
        PlanJson.read(row.getString("details"), TreeMap.class)
                .forEach((name, value) -> problem.with(name.toString(), value.toString()));
        return problem;
    }
}
