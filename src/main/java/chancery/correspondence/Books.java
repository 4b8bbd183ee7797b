package chancery.correspondence;

import chancery.kernel.PersonId;
import chancery.kernel.Transactions;
import chancery.kernel.UnitCode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The numbered books of what left and what came, as far as their reader may see them. */
@Component
public class Books {
    private static final String DEPARTURES =
            DispatchRows.LINE
                    + """
                    d.due, d.signed_at as at, d.from_unit as unit, null as arrival_number,
                    null as arrival_state,
                    (select min(f.step) from (
                        select coalesce(max(array_position(
                            array['QUEUED','CARRIED','DELIVERED','REGISTERED','READ'], t.state)), 0) as step
                          from addressee a left join trail t on t.dispatch = a.dispatch and t.unit = a.unit
                         where a.dispatch = d.id and a.part = 'ACTION' group by a.unit) f) as furthest
                    from dispatch d where d.origin = 'HERE' and d.state = 'SIGNED'
                    and d.number_year = :year and d.number_value > :after
                    and (cast(:unit as text) is null or d.from_unit = :unit)
                    order by d.number_value
                    """;

    private static final String ARRIVALS =
            DispatchRows.LINE
                    + """
                    coalesce(r.due, d.due) as due, r.registered_at as at, r.unit,
                    printed_number(r.number_value, r.number_year) as arrival_number,
                    r.state as arrival_state, 0 as furthest
                    from arrival r join dispatch d on d.id = r.dispatch
                    where r.number_year = :year and r.number_value > :after
                    and (cast(:unit as text) is null or r.unit = :unit)
                    order by r.number_value
                    """;

    private final JdbcClient sql;
    private final Transactions transactions;

    Books(JdbcClient sql, Transactions transactions) {
        this.sql = sql;
        this.transactions = transactions;
    }

    /** In which order a book is listed. */
    public enum Order {
        OLDEST_FIRST,
        NEWEST_FIRST;

        private String direction() {
            return switch (this) {
                case OLDEST_FIRST -> "asc";
                case NEWEST_FIRST -> "desc";
            };
        }
    }

    /**
     * What left in a year, by number.
     *
     * @param unit whose book; null for all that the reader may see
     * @param after only numbers above this
     */
    public List<DispatchLine> departures(
            PersonId me, @Nullable UnitCode unit, int year, long after, int limit, Order order) {
        return page(
                me,
                DEPARTURES + order.direction() + ", d.from_unit limit :limit",
                unit,
                year,
                after,
                limit);
    }

    /** What came in a year, by arrival number; the parameters are those of {@link #departures}. */
    public List<DispatchLine> arrivals(
            PersonId me, @Nullable UnitCode unit, int year, long after, int limit, Order order) {
        return page(
                me,
                ARRIVALS + order.direction() + ", r.unit limit :limit",
                unit,
                year,
                after,
                limit);
    }

    private List<DispatchLine> page(
            PersonId me,
            String statement,
            @Nullable UnitCode unit,
            int year,
            long after,
            int limit) {
        return transactions.as(
                me,
                () ->
                        sql.sql(statement)
                                .param("year", year)
                                .param("after", after)
                                .param("unit", unit == null ? null : unit.value())
                                .param("limit", limit)
                                .query(DispatchRows::line)
                                .list());
    }

    /** Years in which either book has an entry for this reader, newest first. */
    public List<Integer> years(PersonId me) {
        return transactions.as(
                me,
                () ->
                        sql.sql(
                                        """
                                        select distinct y from (
                                            select number_year as y from dispatch where origin = 'HERE' and state = 'SIGNED'
                                            union all select number_year from arrival) s order by y desc
                                        """)
                                .query(Integer.class)
                                .list());
    }
}
