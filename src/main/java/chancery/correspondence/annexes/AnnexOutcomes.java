package chancery.correspondence.annexes;

import chancery.foundation.json.StrictJson;
import chancery.foundation.json.TextValues;
import chancery.kernel.DispatchId;
import chancery.kernel.PersonId;
import chancery.kernel.Problem;
import chancery.kernel.Transactions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What became of annexes, for those who may read their dispatches. */
@Component
public class AnnexOutcomes {
    static final StrictJson DETAILS =
            new StrictJson("annex.details", 1 << 20, 100_000, new TextValues());

    private final JdbcClient sql;
    private final Transactions transactions;

    AnnexOutcomes(JdbcClient sql, Transactions transactions) {
        this.sql = sql;
        this.transactions = transactions;
    }

    /** Of those that a dispatch carries; none when the person may not read it. */
    public List<AnnexOutcome> of(PersonId me, DispatchId dispatch) {
        return transactions.as(
                me,
                () ->
                        sql.sql("select * from annex_outcome where dispatch = :id order by at")
                                .param("id", dispatch.value())
                                .query((row, _) -> outcome(row))
                                .list());
    }

    /** Of all about one thing, the latest first, in dispatches that the person may read. */
    public List<AnnexOutcome> about(PersonId me, UUID thing) {
        return transactions.as(
                me,
                () ->
                        sql.sql(
                                        "select * from annex_outcome where thing = :id order by position desc")
                                .param("id", thing)
                                .query((row, _) -> outcome(row))
                                .list());
    }

    /**
     * The dispatch with the last annex that counts about a thing, for the person; none when there
     * was none or the person may not read it.
     */
    public Optional<DispatchId> latest(PersonId me, Subject subject) {
        return transactions.as(
                me,
                () ->
                        sql.sql(
                                        """
                                        select dispatch from annex_outcome
                                         where thing = :thing and kind = :kind and state = 'TAKEN'
                                         order by position desc limit 1
                                        """)
                                .param("thing", subject.thing())
                                .param("kind", subject.kind())
                                .query((row, _) -> dispatch(row))
                                .optional());
    }

    private static AnnexOutcome outcome(ResultSet row) throws SQLException {
        UUID thing = row.getObject("thing", UUID.class);
        return new AnnexOutcome(
                row.getObject("annex", UUID.class),
                dispatch(row),
                row.getString("media_type"),
                thing == null ? null : new Subject(thing, row.getString("kind")),
                AnnexOutcome.State.valueOf(row.getString("state")),
                problem(row),
                row.getTimestamp("at").toInstant());
    }

    private static DispatchId dispatch(ResultSet row) throws SQLException {
        return DispatchId.of(row.getObject("dispatch", UUID.class));
    }

    private static @Nullable Problem problem(ResultSet row) throws SQLException {
        String code = row.getString("problem");
        if (code == null) {
            return null;
        }
        Problem problem = Problem.refused(code);
        DETAILS.read(row.getString("details"), TreeMap.class)
                .forEach((name, value) -> problem.with(name.toString(), value.toString()));
        return problem;
    }
}
