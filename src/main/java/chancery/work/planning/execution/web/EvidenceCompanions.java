package chancery.work.planning.execution.web;

import chancery.correspondence.Companions;
import chancery.kernel.DispatchId;
import chancery.kernel.PersonId;
import chancery.kernel.Transactions;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The actions and indicators for which a dispatch was given as evidence. */
@Component
class EvidenceCompanions implements Companions {
    private final JdbcClient sql;
    private final Transactions transactions;

    EvidenceCompanions(JdbcClient sql, Transactions transactions) {
        this.sql = sql;
        this.transactions = transactions;
    }

    @Override
    public List<Companion> of(PersonId me, DispatchId dispatch) {
        return transactions.as(
                me,
                () ->
                        sql.sql(
                                        """
                                        select distinct e.plan, l.id, l.title
                                          from plan_evidence e
                                          left join plan_progress p on p.id = e.entry
                                          left join plan_actual a on a.id = e.entry
                                          join (select plan, id, title from plan_action
                                                union all select plan, id, title from plan_indicator) l
                                            on l.plan = e.plan and l.id = coalesce(p.action, a.indicator)
                                         where e.kind = 'dispatch' and e.ref = :dispatch
                                         order by l.title, l.id limit 12
                                        """)
                                .param("dispatch", dispatch.toString())
                                .query((row, i) ->
                                        new Companion(
                                                "execution.companion",
                                                row.getString("title"),
                                                "/plans/%s/lines/%s#execution"
                                                        .formatted(
                                                                row.getString("plan"),
                                                                row.getString("id")),
                                                null))
                                .list());
    }
}
