package chancery.work.planning.execution;

import chancery.kernel.PersonId;
import chancery.kernel.Ref;
import chancery.kernel.Transactions;
import chancery.work.planning.PlanId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Plans as what a sentence rests on: cited by post and year. */
@Component
class PlanEvidence implements EvidenceSource {
    private final JdbcClient sql;
    private final Transactions transactions;

    PlanEvidence(JdbcClient sql, Transactions transactions) {
        this.sql = sql;
        this.transactions = transactions;
    }

    @Override
    public String kind() {
        return "plan";
    }

    @Override
    public Map<String, Seen> see(PersonId reader, Collection<String> ids) {
        return transactions.as(
                reader,
                () ->
                        sql
                                .sql("select id, unit, year, title from plan where id = any (:ids)")
                                .param("ids", Uuids.in(ids).toArray(UUID[]::new))
                                .query((row, i) -> {
                                    Ref ref = PlanId.of(row.getObject("id", UUID.class)).ref();
                                    return new Seen(
                                            ref,
                                            row.getString("unit") + " " + row.getInt("year"),
                                            row.getString("title"),
                                            "/plans/" + ref.id());
                                })
                                .list()
                                .stream()
                                .collect(
                                        Collectors.toMap(
                                                seen -> seen.ref().id(), Function.identity())));
    }

    /** A plan is not offered as evidence of itself. */
    @Override
    public List<Seen> find(PersonId reader, PlanId plan, String typed) {
        return List.of();
    }
}
