package chancery.work.planning;

import chancery.kernel.PersonId;
import chancery.kernel.Transactions;
import chancery.kernel.UnitCode;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The unit of the ministry to which a post's plans go. */
@Component
public class Superiors {
    private final JdbcClient sql;
    private final Transactions transactions;

    Superiors(JdbcClient sql, Transactions transactions) {
        this.sql = sql;
        this.transactions = transactions;
    }

    /**
     * The one to which the last plan that the person writes goes, or with which the post has its
     * last contract; none when there is neither, or the person may not see them.
     */
    public Optional<UnitCode> usual(PersonId me) {
        return transactions.as(
                me,
                () ->
                        sql.sql(
                                        """
                                        select superior from (
                                            select superior, year, 1 as rank from plan where plans_for(unit)
                                            union all
                                            select ministry, to_year, 2 from contract where plans_for(post)) known
                                         order by rank, year desc limit 1
                                        """)
                                .query((row, _) -> UnitCode.of(row.getString("superior")))
                                .optional());
    }
}
