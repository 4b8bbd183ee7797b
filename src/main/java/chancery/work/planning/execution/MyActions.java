package chancery.work.planning.execution;

import chancery.foundation.access.Person;
import chancery.kernel.Transactions;
import chancery.kernel.UnitCode;
import chancery.work.planning.ActionStanding;
import chancery.work.planning.PlanId;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Actions in which a person should do something now: late, at risk, or ending soon, of running
 * plans that they may report on.
 *
 * <p>Theirs are those that name them as owner, by their account, their name or their function; a
 * counsellor and a head see to all actions of their post.
 */
@Component
public class MyActions {
    /** How far ahead an end is soon, in days. */
    public static final int SOON = 14;

    private final JdbcClient sql;
    private final Transactions transactions;

    MyActions(JdbcClient sql, Transactions transactions) {
        this.sql = sql;
        this.transactions = transactions;
    }

    /**
     * The first of them, by their end.
     *
     * @param all how many there are
     */
    public record Due(List<ActionDue> first, int all) {
        public Due {
            first = List.copyOf(first);
        }
    }

    private record Row(ActionDue action, int all) {}

    /**
     * @param most how many to list
     */
    public Due due(Person me, LocalDate today, int most) {
        List<Row> rows =
                transactions.as(
                        me.id(),
                        () ->
                                sql.sql(
                                                """
                                                select d.*, count(*) over () as all_of_them from (
                                                    select p.id as plan, p.unit, p.year, a.id, a.title, a.owner, a.ends, a.progress, a.position,
                                                           action_standing(a.starts, a.ends, a.progress, a.cancelled, :today) as standing
                                                      from plan p join plan_action a on a.plan = p.id
                                                     where p.origin = 'HERE' and p.state in ('SUBMITTED', 'RETURNED', 'APPROVED')
                                                       and plans_for(p.unit) and a.progress < 100 and not a.cancelled
                                                       and (a.person = :me
                                                            or a.owner <> '' and lower(a.owner) in (lower(:name), lower(:function))
                                                            or p.unit = any (units_as(array['COUNSELLOR', 'HEAD_OF_MISSION', 'HEAD_OF_UNIT'])))) d
                                                 where d.ends <= :soon or d.standing in ('LATE', 'AT_RISK')
                                                 order by d.ends, d.unit, d.year, d.position limit :most
                                                """)
                                        .param("today", today)
                                        .param("soon", today.plusDays(SOON))
                                        .param("me", me.id().value())
                                        .param("name", me.name())
                                        .param("function", me.function())
                                        .param("most", most)
                                        .query((row, i) ->
                                                new Row(
                                                        new ActionDue(
                                                                PlanId.of(
                                                                        row.getObject(
                                                                                "plan",
                                                                                UUID.class)),
                                                                UnitCode.of(row.getString("unit")),
                                                                row.getInt("year"),
                                                                row.getObject("id", UUID.class),
                                                                row.getString("title"),
                                                                row.getString("owner"),
                                                                row.getObject(
                                                                        "ends", LocalDate.class),
                                                                row.getInt("progress"),
                                                                ActionStanding.valueOf(
                                                                        row.getString("standing"))),
                                                        row.getInt("all_of_them")))
                                        .list());
        return new Due(
                rows.stream().map(Row::action).toList(),
                rows.isEmpty() ? 0 : rows.getFirst().all());
    }
}
