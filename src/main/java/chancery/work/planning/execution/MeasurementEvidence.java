package chancery.work.planning.execution;

import chancery.kernel.PersonId;
import chancery.kernel.Ref;
import chancery.kernel.Transactions;
import chancery.work.planning.PlanId;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Values of a plan's indicators as evidence for its actions. */
@Component
class MeasurementEvidence implements EvidenceSource {
    private static final String SELECT =
            """
            select a.id, a.plan, a.indicator, a.value, a.text, a.starts, a.ends, i.title, i.unit
              from plan_actual a join plan_indicator i on i.plan = a.plan and i.id = a.indicator
            """;
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_TEXT = 60;

    private final JdbcClient sql;
    private final Transactions transactions;

    MeasurementEvidence(JdbcClient sql, Transactions transactions) {
        this.sql = sql;
        this.transactions = transactions;
    }

    @Override
    public String kind() {
        return Actual.KIND;
    }

    @Override
    public Map<String, Seen> see(PersonId reader, Collection<String> ids) {
        return transactions.as(
                reader,
                () ->
                        sql
                                .sql(SELECT + "where a.id = any (:ids)")
                                .param("ids", Uuids.in(ids).toArray(UUID[]::new))
                                .query(MeasurementEvidence::seen)
                                .list()
                                .stream()
                                .collect(
                                        Collectors.toMap(
                                                seen -> seen.ref().id(), Function.identity())));
    }

    @Override
    public List<Seen> find(PersonId reader, PlanId plan, String typed) {
        return transactions.as(
                reader,
                () ->
                        sql.sql(
                                        SELECT
                                                + """
                                                where a.plan = :plan and position(lower(:typed) in lower(i.title)) > 0
                                                order by a.ends desc, a.at desc limit 20
                                                """)
                                .param("plan", plan.value())
                                .param("typed", typed.strip())
                                .query(MeasurementEvidence::seen)
                                .list());
    }

    private static Seen seen(ResultSet row, int i) throws SQLException {
        BigDecimal value = row.getBigDecimal("value");
        String measured =
                value == null
                        ? cut(row.getString("text"), LONGEST_TEXT)
                        : value.stripTrailingZeros().toPlainString() + " " + row.getString("unit");
        String title =
                "%s: %s (%s – %s)"
                        .formatted(
                                cut(row.getString("title"), LONGEST_TITLE),
                                cut(measured.strip(), LONGEST_TEXT),
                                row.getDate("starts"),
                                row.getDate("ends"));
        return new Seen(
                new Ref(Actual.KIND, row.getString("id")),
                title,
                title,
                "/plans/%1$s?line=%2$s#l-%2$s"
                        .formatted(row.getString("plan"), row.getString("indicator")));
    }

    private static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most - 1) + "…";
    }
}
