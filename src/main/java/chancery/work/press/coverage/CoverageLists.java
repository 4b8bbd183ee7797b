package chancery.work.press.coverage;

import chancery.kernel.Country;
import chancery.kernel.PersonId;
import chancery.kernel.Ref;
import chancery.kernel.Transactions;
import chancery.work.press.PressTexts;
import chancery.work.press.outlets.OutletId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Coverage in lists and counts, under the rights of who asks; leaves no trace. */
@Component
public class CoverageLists {
    /** How many a page has. */
    public static final int PAGE = 100;

    /** How many one list has. */
    public static final int MOST = 10_000;

    private static final int OFFERED = 100;

    static final String FROM = " from coverage c join outlet o on o.id = c.outlet ";

    static final String WHERE =
            """
             where (:outlet::uuid is null or c.outlet = :outlet) and (:medium::text is null or o.medium = :medium)
               and (:country::text is null or o.country = :country) and (:region = '' or o.region = :region)
               and (:kind::text is null or c.kind = :kind)
               and (:mentioned::boolean is null or (c.mention <> 'NONE') = :mentioned)
               and (:from::date is null or c.day >= :from) and (:to::date is null or c.day <= :to)
               and (:aboutKind::text is null
                    or exists (select 1 from coverage_link l where l.coverage = c.id and l.kind = :aboutKind and l.ref = :aboutId)
                    or :aboutKind = 'outlet' and c.outlet::text = :aboutId
                    or :aboutKind = 'dispatch'
                       and exists (select 1 from coverage_sent s where s.coverage = c.id and s.dispatch::text = :aboutId))
               and (:unit::text is null or c.unit = :unit)
               and (:text = '' or c.words like :like or exists (select 1 from unnest(o.names) n where n like :like))
            """;

    private static final String LINES =
            "select c.id, c.origin, c.unit, c.day, c.kind, c.mention, c.headline, c.topic, c.address, c.outlet, c.label, c.compartments,"
                    + " o.name, o.medium, o.country, o.region"
                    + FROM;

    private final JdbcClient sql;
    private final Transactions transactions;

    CoverageLists(JdbcClient sql, Transactions transactions) {
        this.sql = sql;
        this.transactions = transactions;
    }

    /**
     * A page of them, the latest first.
     *
     * @param page from 0
     */
    public List<CoverageLine> page(PersonId me, CoverageFilter filter, int page) {
        return select(me, filter, PAGE, (long) PAGE * Math.max(0, page));
    }

    public List<CoverageLine> latest(PersonId me, CoverageFilter filter, int most) {
        return select(me, filter, most, 0);
    }

    /** What was published in these days, or entered since the first of them; the latest first. */
    public List<CoverageLine> lately(PersonId me, LocalDate first, LocalDate last, int most) {
        return transactions.as(
                me,
                () ->
                        sql.sql(
                                        LINES
                                                + """
                                                 where c.day <= :last and (c.day >= :first or c.created_at >= cast(:first as date))
                                                 order by c.day desc, c.id limit :most
                                                """)
                                .param("first", first)
                                .param("last", last)
                                .param("most", most)
                                .query(CoverageRows::line)
                                .list());
    }

    /** Those of a few that the person may see. */
    public List<CoverageLine> lines(PersonId me, Collection<UUID> ids) {
        return transactions.as(
                me,
                () ->
                        sql.sql(LINES + " where c.id = any (:ids) order by c.day desc, c.id")
                                .param("ids", ids.toArray(UUID[]::new))
                                .query(CoverageRows::line)
                                .list());
    }

    /** How many items under the filter mention us, out of all of them. */
    public Share share(PersonId me, CoverageFilter filter) {
        return transactions.as(
                me,
                () ->
                        sql.sql(
                                        "select count(*) filter (where c.mention <> 'NONE') as mentions, count(*) as n"
                                                + FROM
                                                + WHERE)
                                .params(params(filter.whole()))
                                .query((row, _) ->
                                        new Share(row.getLong("mentions"), row.getLong("n")))
                                .single());
    }

    /** The shares under the filter by outlet; only of those of which something was entered. */
    public Map<OutletId, Share> shares(PersonId me, CoverageFilter filter) {
        return transactions.as(
                me,
                () -> {
                    Map<OutletId, Share> shares = new HashMap<>();
                    sql.sql(
                                    "select c.outlet, count(*) filter (where c.mention <> 'NONE') as mentions, count(*) as n"
                                            + FROM
                                            + WHERE
                                            + " group by c.outlet")
                            .params(params(filter.whole()))
                            .query(row -> {
                                shares.put(
                                        OutletId.of(row.getObject("outlet", UUID.class)),
                                        new Share(row.getLong("mentions"), row.getLong("n")));
                            });
                    return shares;
                });
    }

    /** How many items there are under the filter. */
    public long count(PersonId me, CoverageFilter filter) {
        return transactions.as(
                me,
                () ->
                        sql.sql("select count(*)" + FROM + WHERE)
                                .params(params(filter))
                                .query(Long.class)
                                .single());
    }

    /**
     * Press coverage with regard to a country: items about it, and items of its outlets that
     * mention us. The latest first.
     */
    public List<CoverageLine> with(PersonId me, Country country, int most) {
        return transactions.as(
                me,
                () ->
                        sql.sql(
                                        LINES
                                                + """
                                                 where o.country = :country and c.mention <> 'NONE'
                                                    or c.id in (select l.coverage from coverage_link l where l.kind = 'country' and l.ref = :country)
                                                 order by c.day desc, c.id limit :most
                                                """)
                                .param("country", country.code())
                                .param("most", most)
                                .query(CoverageRows::line)
                                .list());
    }

    /** Those kept of an address already. */
    public List<CoverageLine> at(PersonId me, String address) {
        return transactions.as(
                me,
                () ->
                        sql.sql(
                                        LINES
                                                + " where c.address <> '' and md5(c.address) = md5(:address)"
                                                + " order by c.day desc, c.id limit 5")
                                .param("address", address.strip())
                                .query(CoverageRows::line)
                                .list());
    }

    /** Topics that items in sight have, the most frequent first; at most 50. */
    public List<String> topics(PersonId me) {
        return transactions.as(
                me,
                () ->
                        sql.sql(
                                        "select topic from coverage where topic <> '' group by topic order by count(*) desc, topic limit 50")
                                .query(String.class)
                                .list());
    }

    /** Names of outlets to offer, those of which most items in sight were entered first. */
    public List<String> outlets(PersonId me) {
        return transactions.as(
                me,
                () ->
                        sql.sql(
                                        """
                                        select o.name from outlet o left join coverage c on c.outlet = o.id
                                         group by o.id, o.name order by count(c.id) desc, o.name limit :most
                                        """)
                                .param("most", OFFERED)
                                .query(String.class)
                                .list());
    }

    static Map<String, @Nullable Object> params(CoverageFilter filter) {
        Ref about = filter.about();
        Map<String, @Nullable Object> params = new HashMap<>();
        params.put("text", filter.text().strip());
        params.put("like", PressTexts.like(filter.text()));
        params.put("outlet", filter.outlet() == null ? null : filter.outlet().value());
        params.put("medium", filter.medium() == null ? null : filter.medium().name());
        params.put("country", filter.country() == null ? null : filter.country().code());
        params.put("region", filter.region().strip());
        params.put("kind", filter.kind() == null ? null : filter.kind().name());
        params.put("mentioned", filter.mentioned());
        params.put("from", filter.from());
        params.put("to", filter.to());
        params.put("aboutKind", about == null ? null : about.kind());
        params.put("aboutId", about == null ? null : about.id());
        params.put("unit", filter.unit() == null ? null : filter.unit().value());
        return params;
    }

    private List<CoverageLine> select(PersonId me, CoverageFilter filter, int most, long offset) {
        return transactions.as(
                me,
                () ->
                        sql.sql(
                                        LINES
                                                + WHERE
                                                + " order by c.day desc, c.created_at desc, c.id limit :most offset :offset")
                                .params(params(filter))
                                .param("most", most)
                                .param("offset", offset)
                                .query(CoverageRows::line)
                                .list());
    }
}
