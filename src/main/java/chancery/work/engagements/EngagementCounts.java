package chancery.work.engagements;

import chancery.kernel.Country;
import chancery.kernel.PersonId;
import chancery.kernel.Transactions;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Engagements counted under the rights of who asks; those called off do not count. */
@Component
public class EngagementCounts {
    private final JdbcClient sql;
    private final Transactions transactions;

    EngagementCounts(JdbcClient sql, Transactions transactions) {
        this.sql = sql;
        this.transactions = transactions;
    }

    /**
     * Those with a country, most first.
     *
     * @param kind null for all
     * @param year in which they begin; null for all
     */
    public List<CountryCount> byCountry(
            PersonId me, @Nullable EngagementKind kind, @Nullable Integer year, LocalDate today) {
        return transactions.as(
                me,
                () ->
                        sql.sql(
                                        """
                                        select e.country, count(*) filter (where e.ends < :today) as done,
                                               count(*) filter (where e.ends >= :today) as coming, max(e.starts) as latest
                                          from engagement e
                                         where e.country is not null and e.cancelled_at is null
                                           and (:kind::text is null or e.kind = :kind)
                                           and (:year::int is null or extract(year from e.starts) = :year)
                                         group by e.country order by count(*) desc, e.country
                                        """)
                                .param("today", today)
                                .param("kind", kind == null ? null : kind.name())
                                .param("year", year)
                                .query((row, _) ->
                                        new CountryCount(
                                                Country.of(row.getString("country")),
                                                row.getInt("done"),
                                                row.getInt("coming"),
                                                row.getObject("latest", LocalDate.class)))
                                .list());
    }

    /** The years in which engagements in sight begin, the latest first. */
    public List<Integer> years(PersonId me) {
        return transactions.as(
                me,
                () ->
                        sql.sql(
                                        """
                                        select distinct extract(year from starts)::int as year from engagement
                                         where cancelled_at is null and country is not null order by year desc
                                        """)
                                .query(Integer.class)
                                .list());
    }
}
