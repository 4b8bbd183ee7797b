package chancery.work.planning;

import chancery.kernel.Label;
import chancery.kernel.PersonId;
import chancery.kernel.Transactions;
import chancery.kernel.UnitCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Actions of the plans that a person may see, for what serves them to name them. */
@Component
public class CitableActions {
    /** What the kind of {@link chancery.kernel.Ref} to an action is called. */
    public static final String KIND = "action";

    private static final int MOST = 12;
    private static final int MOST_OF_UNIT = 200;

    private final JdbcClient sql;
    private final Transactions transactions;

    CitableActions(JdbcClient sql, Transactions transactions) {
        this.sql = sql;
        this.transactions = transactions;
    }

    /**
     * An action with its plan, as that stands.
     *
     * @param label of the plan
     */
    public record Found(
            UUID action, PlanId plan, String unit, int year, Label label, String title) {
        /** Its place on the page of its plan. */
        public String href() {
            return "/plans/" + plan + "?line=" + action + "#l-" + action;
        }
    }

    /** Those whose title has what was typed, of the latest plans first; none that was given up. */
    public List<Found> find(PersonId me, String typed) {
        return transactions.as(
                me,
                () ->
                        sql.sql(
                                        """
                                        select a.id, a.plan, p.unit, p.year, p.label, a.title from plan_action a join plan p on p.id = a.plan
                                         where not a.cancelled and a.title ilike :typed order by p.year desc, a.title limit :most
                                        """)
                                .param(
                                        "typed",
                                        "%" + typed.replaceAll("([\\\\%_])", "\\\\$1") + "%")
                                .param("most", MOST)
                                .query((row, _) -> found(row))
                                .list());
    }

    /**
     * Those of a unit's plans of a year, of the year before and of the year after, the year itself
     * first; at most {@value #MOST_OF_UNIT}, none that was given up.
     */
    public List<Found> of(PersonId me, UnitCode unit, int year) {
        return transactions.as(
                me,
                () ->
                        sql.sql(
                                        """
                                        select a.id, a.plan, p.unit, p.year, p.label, a.title from plan_action a join plan p on p.id = a.plan
                                         where not a.cancelled and p.unit = :unit
                                           and p.year between :year - 1 and :year + 1
                                         order by abs(p.year - :year), p.year desc, a.title limit :most
                                        """)
                                .param("unit", unit.value())
                                .param("year", year)
                                .param("most", MOST_OF_UNIT)
                                .query((row, _) -> found(row))
                                .list());
    }

    /** Those with these identities, each in its latest plan. */
    public List<Found> see(PersonId me, Collection<UUID> actions) {
        return transactions.as(
                me,
                () ->
                        sql.sql(
                                        """
                                        select distinct on (a.id) a.id, a.plan, p.unit, p.year, p.label, a.title
                                          from plan_action a join plan p on p.id = a.plan
                                         where a.id = any (:actions) order by a.id, p.year desc
                                        """)
                                .param("actions", actions.toArray(UUID[]::new))
                                .query((row, _) -> found(row))
                                .list());
    }

    private static Found found(ResultSet row) throws SQLException {
        return new Found(
                row.getObject("id", UUID.class),
                PlanId.of(row.getObject("plan", UUID.class)),
                row.getString("unit"),
                row.getInt("year"),
                Label.ofRank(row.getInt("label")),
                row.getString("title"));
    }
}
