package chancery.work.planning.exports;

import chancery.foundation.access.Marking;
import chancery.kernel.PersonId;
import chancery.kernel.Transactions;
import chancery.kernel.UnitCode;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The days of actions in all plans of a post that the reader may see. */
@Component
public class DatedActions {
    private final JdbcClient sql;
    private final Transactions transactions;

    DatedActions(JdbcClient sql, Transactions transactions) {
        this.sql = sql;
        this.transactions = transactions;
    }

    /**
     * Those in force that fall between two days, both included; leaves no trace.
     *
     * @param post whose plans; null for those of all units that the reader works in
     */
    public List<DatedAction> between(
            PersonId me, @Nullable UnitCode post, LocalDate from, LocalDate to) {
        return transactions.as(
                me,
                () ->
                        sql.sql(
                                        """
                                        select a.id, a.title, a.owner, a.place, coalesce(a.starts, a.ends) as starts,
                                               coalesce(a.ends, a.starts) as ends, p.label, p.compartments, p.updated_at,
                                               coalesce(p.current, 0) as version
                                          from plan p join plan_action a on a.plan = p.id
                                         where p.state in ('APPROVED', 'CLOSED') and not a.cancelled
                                           and coalesce(a.starts, a.ends) <= :to and coalesce(a.ends, a.starts) >= :from
                                           and (p.unit = :post
                                                or cast(:post as text) is null and p.unit = any ((select my_units())::text[]))
                                         order by starts, a.id
                                        """)
                                .param("from", Date.valueOf(from))
                                .param("to", Date.valueOf(to))
                                .param("post", post == null ? null : post.value())
                                .query(DatedActions::action)
                                .list());
    }

    private static DatedAction action(ResultSet row, int index) throws SQLException {
        return new DatedAction(
                row.getObject("id", UUID.class),
                row.getString("title"),
                row.getString("owner"),
                row.getString("place"),
                row.getObject("starts", LocalDate.class),
                row.getObject("ends", LocalDate.class),
                Marking.of(row),
                row.getTimestamp("updated_at").toInstant(),
                row.getInt("version"));
    }
}
