package chancery.work.planning.execution;

import chancery.kernel.PersonId;
import chancery.kernel.Ref;
import chancery.kernel.Transactions;
import chancery.work.planning.PlanId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Objectives, actions and indicators as what a sentence rests on; the id is "plan/line". */
@Component
class PlanLineEvidence implements EvidenceSource {
    private static final String KIND = "plan-line";
    private static final int LONGEST_TITLE = 300;

    private final JdbcClient sql;
    private final Transactions transactions;

    PlanLineEvidence(JdbcClient sql, Transactions transactions) {
        this.sql = sql;
        this.transactions = transactions;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Map<String, Seen> see(PersonId reader, Collection<String> ids) {
        Map<String, Seen> seen = new HashMap<>();
        ids.stream()
                .filter(id -> Uuids.in(List.of(id.split("/", 2))).size() == 2)
                .collect(
                        Collectors.groupingBy(
                                id -> UUID.fromString(id.substring(0, id.indexOf('/')))))
                .forEach((plan, lines) -> seen.putAll(see(reader, plan, lines)));
        return seen;
    }

    /** What is given as evidence is a thing, not a line of the plan. */
    @Override
    public List<Seen> find(PersonId reader, PlanId plan, String typed) {
        return List.of();
    }

    private Map<String, Seen> see(PersonId reader, UUID plan, List<String> ids) {
        UUID[] lines =
                ids.stream()
                        .map(id -> UUID.fromString(id.substring(id.indexOf('/') + 1)))
                        .toArray(UUID[]::new);
        return transactions.as(
                reader,
                () ->
                        sql
                                .sql(
                                        """
                                        select l.id, l.title, p.unit, p.year from plan p join (
                                            select plan, id, title from plan_objective where plan = :plan
                                            union all select plan, id, title from plan_action where plan = :plan
                                            union all select plan, id, title from plan_indicator where plan = :plan) l on l.plan = p.id
                                         where p.id = :plan and l.id = any (:lines)
                                        """)
                                .param("plan", plan)
                                .param("lines", lines)
                                .query((row, i) -> {
                                    String line = row.getString("id");
                                    String title = row.getString("title");
                                    return new Seen(
                                            new Ref(KIND, plan + "/" + line),
                                            row.getString("unit") + " " + row.getInt("year"),
                                            title.length() <= LONGEST_TITLE
                                                    ? title
                                                    : title.substring(0, LONGEST_TITLE - 1) + "…",
                                            "/plans/" + plan + "?line=" + line + "#l-" + line);
                                })
                                .list()
                                .stream()
                                .collect(
                                        Collectors.toMap(
                                                seen -> seen.ref().id(), Function.identity())));
    }
}
