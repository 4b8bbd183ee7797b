package chancery.work.planning.messages;

import chancery.kernel.PersonId;
import chancery.kernel.Transactions;
import chancery.work.planning.Element;
import chancery.work.planning.Plan;
import chancery.work.planning.PlanContent;
import chancery.work.planning.PlanId;
import chancery.work.planning.Plans;
import chancery.work.planning.messages.ObservedLine.Since;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the superior unit observed on a plan, and what has become of it. */
@Component
public class Observed {
    private final JdbcClient sql;
    private final Plans plans;
    private final Transactions transactions;

    Observed(JdbcClient sql, Plans plans, Transactions transactions) {
        this.sql = sql;
        this.plans = plans;
        this.transactions = transactions;
    }

    /**
     * Every observation that the person may see, the latest version's first, in the order in which
     * they were made.
     *
     * @throws chancery.kernel.Problem {@code plan.unknown}
     */
    public List<ObservedLine> of(PersonId me, PlanId id) {
        Plan plan = plans.open(me, id);
        Map<Integer, PlanContent> observed = new HashMap<>();
        return transactions.as(
                me,
                () ->
                        sql.sql(
                                        """
                                        select o.*, coalesce(r.text, '') as reply from plan_observation o
                                          left join plan_reply r on r.observation = o.id
                                         where o.plan = :plan order by o.version desc, o.at, o.id
                                        """)
                                .param("plan", id.value())
                                .query((row, _) -> {
                                    PlanContent then =
                                            observed.computeIfAbsent(
                                                    row.getInt("version"),
                                                    version -> plans.version(me, id, version));
                                    return line(row, then, plan.sheet());
                                })
                                .list());
    }

    private static ObservedLine line(ResultSet row, PlanContent then, PlanContent now)
            throws SQLException {
        @Nullable UUID line = row.getObject("line", UUID.class);
        Optional<Element> element = line == null ? Optional.empty() : then.element(line);
        return new ObservedLine(
                row.getObject("id", UUID.class),
                row.getInt("version"),
                line,
                element.map(Element::title).orElse(""),
                row.getString("text"),
                row.getString("author"),
                row.getTimestamp("at").toInstant(),
                row.getObject("dispatch") != null,
                row.getString("reply"),
                line == null
                        ? since(then.equals(now))
                        : now.element(line)
                                .map(e -> since(Optional.of(e).equals(element)))
                                .orElse(Since.REMOVED));
    }

    private static Since since(boolean same) {
        return same ? Since.UNCHANGED : Since.CHANGED;
    }
}
